/** A work as an item of CSL-JSON, with what only this project knows of it under `custom`. */
import { languageOf } from '../../../src/model/languages.ts';
import { MONTH } from './tables.ts';
import type { CslWork, Evidence } from '../../../src/model/records.ts';
import type { Work } from './work.ts';

/** @param reading what a person reads of a text of a source: without its markup */
export function toCsl(work: Work, reading: (text: string, source: string) => string): CslWork {
  const asRead = <E extends Evidence>(evidence: E): E => ({
    ...evidence,
    said: reading(evidence.said, evidence.source),
  });
  const evidence = asRead(work.evidence);
  const people = (list: Work['authors']) =>
    list.length
      ? list.map((p) =>
          p.literal ? { literal: p.literal } : { family: p.family, ...(p.given ? { given: p.given } : {}) },
        )
      : undefined;
  const item: CslWork = {
    id: work.id,
    type: work.type,
    title: work.title,
    author: people(work.authors),
    editor: people(work.editors),
    'container-title': work.container,
    publisher: work.publisher,
    'publisher-place': work.place,
    issued: issued(work),
    volume: work.volume,
    issue: work.issue,
    // A single page is the one that was cited, not the extent of the part.
    page: work.container && /\d\s?[-–]\s?\d/.test(work.page ?? '') ? work.page : undefined,
    URL: work.URL?.replace(/^www\./, 'http://www.'),
    language: languageOf(work.title),
    note: `Cited as: ${evidence.said}`,
    custom: {
      titles: work.titles,
      evidence,
      source: work.source,
      merged: work.merged.length ? work.merged.map(asRead) : undefined,
      otherYears: work.otherYears.length ? work.otherYears : undefined,
    },
  };
  return JSON.parse(JSON.stringify(item)) as CslWork;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `16 July 2005`, `15.05.2013`, `May 2004` or a year as `date-parts`. */
function issued(work: Work): { 'date-parts': number[][] } | undefined {
  if (!work.year) return undefined;
  const year = Number(work.year);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\./.exec(work.date ?? '');
  if (dotted) return { 'date-parts': [[year, Number(dotted[2]), Number(dotted[1])]] };
  const month =
    MONTHS.indexOf(
      new RegExp(MONTH)
        .exec(work.date ?? '')?.[0]
        .slice(0, 3)
        .toLowerCase() ?? '',
    ) + 1;
  const day = Number(
    /^(\d{1,2}) |(?:\s)(\d{1,2})(?:\s|$)/
      .exec(work.date ?? '')
      ?.slice(1)
      .find(Boolean) ?? 0,
  );
  return { 'date-parts': [[year, ...(month ? [month, ...(day ? [day] : [])] : [])]] };
}
