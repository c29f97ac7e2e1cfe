/** A work as an item of CSL-JSON, with what only this project knows of it under `custom`. */
import type { CslDate, CslEdition, CslWork, Person } from '../../../src/model/csl.ts';
import type { Evidence } from '../../../src/model/records.ts';
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
  const language = grammar.languageOf(work.title);
  const { title, translated } = titlesOf(work, language, grammar);
  return {
    id: work.id,
    type: work.type,
    title,
    author: people(work.authors),
    editor: people(work.editors),
    translator: people(work.translators ?? []),
    'container-title': work.container,
    publisher: work.publisher,
    'publisher-place': work.place,
    issued: issued(work, grammar),
    volume: work.volume,
    issue: work.issue,
    // A single page is the one that was cited, not the extent of the part.
    page: work.container && /\d\s?[-–]\s?\d/.test(work.page ?? '') ? work.page : undefined,
    URL: believed(work.URL, signsOf(work.evidence.source)),
    language,
    accessed: dateOf(work.accessed, grammar),
    'collection-title': work.series,
    'event-title': work.event,
    note: `Cited as: ${evidence.said}`,
    custom: {
      titles: work.titles,
      evidence,
      ...(translated === undefined ? {} : { translated }),
      ...(work.role === undefined ? {} : { role: work.role }),
      ...(work.source === undefined ? {} : { source: work.source }),
      ...(work.merged.length ? { merged: work.merged.map(asRead) } : {}),
      ...(work.otherYears.length ? { otherYears: work.otherYears } : {}),
    },
  };
}

/**
 * The editions of a work that has several, each as an item of its own.
 *
 * @returns ids as in `/works/<work>/#<edition>`
 */
export function editionsToCsl(
  work: Work,
  grammar: Grammar,
  signsOf: (source: string) => EditionSigns,
): CslEdition[] {
  return (work.editions ?? []).map(({ slug, fields, evidence, from }) => {
    const authors = fields.authors.length ? fields.authors : work.authors;
    const edition: Work = {
      ...fields,
      authors,
      id: `${work.id}#${slug}`,
      evidence,
      titles: [fields.title],
      merged: [],
      otherYears: [],
    };
    const { custom, ...item } = toCsl(edition, grammar, signsOf);
    return { ...item, custom: { work: work.id, edition: slug, evidence: custom.evidence, from } };
  });
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

/** `Zakony Rabotaiut (The Laws are Working)`: a title, and what it means in English. */
function titlesOf(
  { title, translated }: Work,
  language: string,
  grammar: Grammar,
): { title: string; translated?: string | undefined } {
  const [, own = title, english] =
    language === 'en' ? [] : (/^(.+?)\s*\((\p{Lu}[^()]*\s[^()]*)\)$/u.exec(title) ?? []);
  return english !== undefined && grammar.languageOf(english) === 'en'
    ? { title: own, translated: translated ?? english }
    : { title, translated };
}

/** A day of a visit. */
const dateOf = (date: string | undefined, grammar: Grammar): CslDate | undefined => {
  const year = /\b(?:19|20)\d\d\b/.exec(date ?? '')?.[0];
  return year === undefined ? undefined : issued({ year, date }, grammar);
};

/** `16 July 2005`, `15.05.2013`, `May 2004` or a year as `date-parts`. */
function issued({ year, date = '' }: Pick<Work, 'year' | 'date'>, { monthIn }: Grammar): CslDate | undefined {
  if (!year) return undefined;
  const [, dottedDay, dottedMonth] = /^(\d{1,2})\.\s?(\d{1,2})\./.exec(date) ?? [];
  const month = dottedMonth ? Number(dottedMonth) : monthIn(date);
  const day = Number(dottedDay ?? /^(\d{1,2}) |\s(\d{1,2})(?:\s|$)/.exec(date)?.slice(1).find(Boolean) ?? 0);
  return { 'date-parts': [[Number(year), ...(month ? [month, ...(day ? [day] : [])] : [])]] };
}
