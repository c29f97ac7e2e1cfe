/** Volumes, issues, pages and chapters at the end of a citation. */
import { adding, off, type TailRow } from './rule.ts';

/** Numbers of a month, where a number before a year may be one. */
const MONTHS = 12;

export const PAGES: TailRow[] = [
  {
    name: 'pages with their sign',
    pattern: ({ rx }) =>
      rx`[\s,.:;(]+<pageSigns>\s?\.?\s?(\d+\s?[\d\s,.–—-]*?f{0,2}\.?(?:,?\s*(?:<and>|&)\s*\d+(?:\s?[–-]\s?\d+)?)*)(?:\s?\(\d+\))?\)?$`,
    take: ([page = ''], fields) => adding(fields, { page: page.trim() }),
    matches: [
      'Almaty / 2000, p. 289 → Almaty / 2000 · page 289',
      'Title, pp. 8-13 and 20 → Title · page 8-13 and 20',
    ],
    misses: ['Title, p. xii', 'Step 289'],
  },
  {
    name: 'sign without pages',
    pattern: ({ rx }) => rx`[,\s]+<page>$`,
    take: off,
    matches: ['Journal of Democracy, 1994/3, p → Journal of Democracy · year 1994 · issue 3'],
    misses: ['Journal of Democracy, part'],
  },
  {
    name: 'remark on pages',
    pattern: ({ rx }) => rx`[\s,]+<pageRemarks>\.?$`,
    take: off,
    matches: ['Party Politics, Vol. 1 especially pp. 8-13 → Party Politics · page 8-13 · volume 1'],
    misses: ['This is special'],
  },
  {
    name: 'pages behind a colon',
    pattern: ({ rx }) => rx`:\s*(\d{1,4}\s?[-–]\s?\d{1,4})$`,
    take: ([page = ''], fields) => adding(fields, { page }),
    matches: [
      'Democratization 11, no. 5 (2004): 91-112 → Democratization · page 91-112 · year 2004 · issue 5 · volume 11',
    ],
    misses: ['Democratization: 91'],
  },
  {
    name: 'pages without a sign',
    pattern: ({ rx }) => rx`,\s*(?:['"\x60’]{1,2}\s?)?(\d{1,4}\s?[-–]\s?\d{1,4})$`,
    take: ([page = ''], fields) => (fields.page ? null : adding(fields, { page })),
    matches: [
      'European Journal of Political Research, 37,2000,517-539 → European Journal of Political Research · page 517-539 · year 2000 · volume 37',
    ],
    misses: ['Revolution in the USSR 1985-1991'],
  },
  {
    name: 'number of volumes',
    pattern: ({ rx }) => rx`,\s+(?:\d+|[a-z]+) <volumesSigns>$`,
    take: off,
    matches: ['The Records of the Federal Convention, 4 volumes → The Records of the Federal Convention'],
    misses: ['The lost volumes'],
  },
  {
    name: 'number of a document',
    pattern: ({ rx }) => rx`,\s+(?=\S*\d)[A-Z][A-Z\d]*[._\/][\w().\/-]+$`,
    take: off,
    matches: [
      'Statement by CIS Member Countries, Moscow, PC.DEL/630 → Statement by CIS Member Countries, Moscow',
    ],
    misses: ['Statement by CIS Member Countries, Moscow, NATO'],
  },
  {
    name: 'remark on a quotation',
    pattern: ({ rx }) => rx`\s*\(<emphasis>[^)]*\)$`,
    take: off,
    matches: ['Title, p. 5 (emphasis added) → Title · page 5'],
    misses: ['Title (with emphasis)'],
  },
];

export const VOLUMES: TailRow[] = [
  {
    name: 'volume / issue / year',
    pattern: ({ rx }) => rx`[,.]?\s+(\d{1,3})\s?/\s?(\d{1,3})\s?/\s?(<year>)$`,
    take: ([volume = '', issue = '', year = ''], fields) => adding(fields, { volume, issue, year }),
    matches: [
      'Journal of Contemporary China, 14/45/2005 → Journal of Contemporary China · volume 14 · issue 45 · year 2005',
    ],
    misses: ['Journal of Contemporary China, 14/45'],
  },
  {
    name: 'year / issue',
    pattern: ({ rx }) => rx`[,.]?\s+(<year>)\s?/\s?(\d{1,2}(?:-\d+)?)$`,
    take: ([year = '', issue = ''], fields) => adding(fields, { year, issue }),
    matches: ['Foreign Affairs, 2011/5 → Foreign Affairs · year 2011 · issue 5'],
    misses: ['Foreign Affairs, 2011/2012'],
  },
  {
    name: 'volume or issue / year',
    pattern: ({ rx }) => rx`[,.]?\s+(\d{1,3}(?:-\d+)?)\s?/\s?(<year>)$`,
    take: ([number = '', year = ''], fields) =>
      adding(fields, { year, ...(Number(number) > MONTHS ? { volume: number } : { issue: number }) }),
    matches: [
      'International Organization, 3 / 2005 → International Organization · year 2005 · issue 3',
      'International Studies Review, 13/2011 → International Studies Review · year 2011 · volume 13',
    ],
    misses: ['International Organization 3, 2005'],
  },
  {
    name: 'volume / issue',
    pattern: ({ rx }) => rx`[,.]?\s+(\d{1,4})\s?/\s?(\d{1,3}(?:-\d+)?)$`,
    take: ([volume = '', issue = ''], fields) => adding(fields, { volume, issue }),
    matches: ['Journal of Democracy, 10/3 → Journal of Democracy · volume 10 · issue 3'],
    misses: ['Journal of Democracy, 10'],
  },
  {
    name: 'volume (issue)',
    pattern: ({ rx }) => rx`[,.]?\s+(?:<volumeSigns>\.?\s?)?(\d{1,3}),?\s?\(\s?(\d{1,3}(?:[-–/]\d+)?)\s?\)$`,
    take: ([volume = '', issue = ''], fields) => adding(fields, { volume, issue }),
    matches: ['Survival, vol. 34 (4) → Survival · volume 34 · issue 4'],
    misses: ['Survival (4)'],
  },
  {
    name: 'issue with its sign',
    pattern: ({ rx }) => rx`[,.]?\s*(?:<issueSigns>|#)\.?\s?(\d{1,4}(?:\s?[-–/]\s?\d+)?(?:\s?\(\d+\))?)$`,
    take: ([issue = ''], fields) => adding(fields, { issue }),
    matches: [
      'Rossiiskiye Vesti, No 29 → Rossiiskiye Vesti · issue 29',
      'NATIONAL BUSINESS #5 (31) → NATIONAL BUSINESS · issue 5 (31)',
    ],
    misses: ['Rossiiskiye Vesti, Note'],
  },
  {
    name: 'volume with its sign',
    pattern: ({ rx }) => rx`[,.]?\s*<volumeSigns>\.?\s?(\d{1,4})$`,
    take: ([volume = ''], fields) => adding(fields, { volume }),
    matches: ['Economic and Political Weekly, Vol. 12 → Economic and Political Weekly · volume 12'],
    misses: ['Economic and Political Weekly, Vol. twelve'],
  },
  {
    name: 'chapter',
    pattern: ({ rx }) => rx`,?\s*<chapterSigns>\.? ?\d+$`,
    take: off,
    matches: ['Martha Brill Olcott, The Kazakhs, Chapter 10 → Martha Brill Olcott, The Kazakhs'],
    misses: ['Chapter Ten'],
  },
  {
    name: 'volume behind the name of a journal',
    pattern: ({ rx }) => rx`(?<=\p{L}\*?)\s+(\d{1,3})$`,
    take: ([volume = ''], fields) => (fields.issue && fields.page ? adding(fields, { volume }) : null),
    matches: [
      '*International Organizations* 56, no. 3 (2002): 515-549 → *International Organizations* · page 515-549 · year 2002 · issue 3 · volume 56',
    ],
    misses: ['Article 19'],
  },
  {
    name: 'volume behind a comma',
    pattern: ({ rx }) => rx`,\s+(\d{1,3})$`,
    take: ([volume = ''], fields) =>
      (fields.page ?? fields.year ?? fields.issue) ? adding(fields, { volume }) : null,
    matches: ['World Politics, 54, 2002 → World Politics · year 2002 · volume 54'],
    misses: ['World Politics, 54'],
  },
];
