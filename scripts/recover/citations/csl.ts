/** A work as an item of CSL-JSON, with what only this project knows of it under `custom`. */
import type { CslDate, CslWork, Evidence, Person } from '../../../src/model/records.ts';
import type { Grammar } from '../grammar.ts';
import type { EditionSigns } from '../types.ts';
import { readingText } from '../write/markup.ts';
import type { Work } from './work.ts';

/** @param signsOf what signs stand for in a source */
export function toCsl(work: Work, grammar: Grammar, signsOf: (source: string) => EditionSigns): CslWork {
  const asRead = <E extends Evidence>(evidence: E): E => ({
    ...evidence,
    said: readingText(evidence.said, signsOf(evidence.source)),
  });
  const evidence = asRead(work.evidence);
  return {
    id: work.id,
    type: work.type,
    title: work.title,
    author: people(work.authors),
    editor: people(work.editors),
    'container-title': work.container,
    publisher: work.publisher,
    'publisher-place': work.place,
    issued: issued(work, grammar),
    volume: work.volume,
    issue: work.issue,
    // A single page is the one that was cited, not the extent of the part.
    page: work.container && /\d\s?[-–]\s?\d/.test(work.page ?? '') ? work.page : undefined,
    URL: believed(work.URL, signsOf(work.evidence.source)),
    language: grammar.languageOf(work.title),
    note: `Cited as: ${evidence.said}`,
    custom: {
      titles: work.titles,
      evidence,
      ...(work.source === undefined ? {} : { source: work.source }),
      ...(work.merged.length ? { merged: work.merged.map(asRead) } : {}),
      ...(work.otherYears.length ? { otherYears: work.otherYears } : {}),
    },
  };
}

/** An address, unless it may be misread: a wrong one is worse than none. */
function believed(url: string | undefined, { doubtful }: EditionSigns): string | undefined {
  const whole = url?.replace(/^www\./, 'http://www.');
  return whole === undefined || doubtful[whole] !== undefined ? undefined : whole;
}

const people = (list: Person[]): Person[] | undefined =>
  list.length
    ? list.map(({ literal, family, given }) =>
        literal ? { literal } : { ...(family ? { family } : {}), ...(given ? { given } : {}) },
      )
    : undefined;

/** `16 July 2005`, `15.05.2013`, `May 2004` or a year as `date-parts`. */
function issued({ year, date = '' }: Work, { monthIn }: Grammar): CslDate | undefined {
  if (!year) return undefined;
  const [, dottedDay, dottedMonth] = /^(\d{1,2})\.\s?(\d{1,2})\./.exec(date) ?? [];
  const month = dottedMonth ? Number(dottedMonth) : monthIn(date);
  const day = Number(dottedDay ?? /^(\d{1,2}) |\s(\d{1,2})(?:\s|$)/.exec(date)?.slice(1).find(Boolean) ?? 0);
  return { 'date-parts': [[Number(year), ...(month ? [month, ...(day ? [day] : [])] : [])]] };
}
