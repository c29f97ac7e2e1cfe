/** Days, months and years at the end of a citation. */
import { adding, off, type Fields, type TailRow } from './rule.ts';

/** A date of another year than the one behind it is of the title: `… Elections 10 and 24 October 1999, Warsaw / 2000`. */
const dated = (date: string, year: string, fields: Fields): Fields | null =>
  fields.year && fields.year !== year ? null : adding(fields, { date, year });

export const DATES: TailRow[] = [
  {
    name: 'sign behind a year',
    pattern: ({ rx }) => rx`(?<=\d)\s*<yearSigns>\.?$`,
    take: off,
    matches: [
      'Konstitutsiia of 28 March 1993 Goda → Konstitutsiia · date 28 March 1993 · year 1993',
      'Нужны ли районы и области? 18 июля 2006 г. → Нужны ли районы и области? · date 18 июля 2006 · year 2006',
    ],
    misses: ['V techenie goda'],
  },
  {
    name: 'day month year',
    pattern: ({ rx }) =>
      rx`(?<!\b<issueSigns>\.?\s?)[,.]?\s*(?:<dateSigns> )?(?<!\d)(\d{1,2})(?:<ordinalSigns>|\s0)?\.?,?\s*(?:<dateSigns> )?(<month>),?\s*(<year>)$`,
    take: ([day = '', month = '', year = ''], fields) => dated(`${day} ${month} ${year}`, year, fields),
    matches: [
      'MSNNews, 25 April 2005 → MSNNews · date 25 April 2005 · year 2005',
      "Kazakhstan Today, 21' November, 2001 → Kazakhstan Today · date 21 November 2001 · year 2001",
    ],
    misses: ['Party Politics, No. 4 April 2005', 'Elections 10 October 1999, Warsaw / 2000'],
  },
  {
    name: 'month day, year',
    pattern: ({ rx }) =>
      rx`[,.]?\s*(?:<dateSigns> )?(<month>)\s*(\d{1,2})(?:<ordinalSigns>)?(?:[-–]\d{1,2})?,?\s*(<year>)$`,
    take: ([month = '', day = '', year = ''], fields) => dated(`${day} ${month} ${year}`, year, fields),
    matches: ['Taszhargan, June 28 2007 → Taszhargan · date 28 June 2007 · year 2007'],
    misses: ['Taszhargan, June 280 2007'],
  },
  {
    name: 'date in figures',
    pattern: ({ rx }) => rx`[,.]?\s*(?:<dateSigns> )?(\d{1,2}\.\s?\d{1,2}\.\s?(<year>))$`,
    take: ([date = '', year = ''], fields) => dated(date, year, fields),
    matches: ['Kazakhstanskaia Pravda of 01.06.2001 → Kazakhstanskaia Pravda · date 01.06.2001 · year 2001'],
    misses: ['Constitution, 1.2'],
  },
  {
    name: 'month year',
    pattern: ({ rx }) => rx`[,.]?\s*(<month>(?:\s?/\s?<month>)?)\s*/?\s*(<year>)$`,
    take: ([month = '', year = ''], fields) => dated(`${month} ${year}`, year, fields),
    matches: [
      'Foreign Policy, October 2009 → Foreign Policy · date October 2009 · year 2009',
      'Foreign Affairs, July/August 2007 → Foreign Affairs · date July/August 2007 · year 2007',
    ],
    misses: ['Foreign Policy, Oktober 2009'],
  },
];

/** Behind all other numbers: `No. 2005` is no year. */
export const YEARS: TailRow[] = [
  {
    name: 'year alone',
    pattern: ({ rx }) => rx`(?:[,.]\s*|(?<=\))\s*)(<year>)$`,
    take: ([year = ''], fields) => adding(fields, { year }),
    matches: ['Giovanni Sartori, 2001 → Giovanni Sartori · year 2001'],
    misses: ['Elections 2001', 'Giovanni Sartori, 1689'],
  },
];
