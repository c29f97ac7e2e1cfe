/** A work as an item of CSL-JSON, with what only this project knows of it under `custom`. */
import type { CslDate, CslWork, Evidence, Person } from '../../../src/model/records.ts';
import type { Grammar } from '../grammar.ts';
import type { Work } from './work.ts';

/** @param reading what a person reads of a text of a source: without its markup */
export function toCsl(
  work: Work,
  grammar: Grammar,
  reading: (text: string, source: string) => string,
): CslWork {
  const asRead = <E extends Evidence>(evidence: E): E => ({
    ...evidence,
    said: reading(evidence.said, evidence.source),
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
    URL: work.URL?.replace(/^www\./, 'http://www.'),
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
