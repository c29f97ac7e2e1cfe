/** A work as an item of CSL-JSON, with what only this project knows of it under `custom`. */
import type { CslEdition, CslWork, Person } from '../../../src/model/csl.ts';
import type { Evidence } from '../../../src/model/records.ts';
import type { Grammar } from '../grammar.ts';
import type { EditionSigns, SourceText } from '../types.ts';
import { readingText } from '../write/markup.ts';
import { dateOf, issued } from './csl-dates.ts';
import type { Work } from './work.ts';

/** A source that cites, by its slug. */
type TextOf = (source: string) => Pick<SourceText, 'source' | 'signs'>;

export function toCsl(work: Work, grammar: Grammar, textOf: TextOf): CslWork {
  const asRead = <E extends Evidence>(evidence: E): E => ({
    ...evidence,
    said: readingText(evidence.said, textOf(evidence.source).signs),
  });
  const evidence = asRead(work.evidence);
  const language = languageOf(work, textOf(work.evidence.source), grammar);
  const { title, translated } = titlesOf(work, language, grammar);
  const ownScript = ownScriptOf(title, work);
  const { URL, damaged } = addressOf(work.URL, textOf(work.evidence.source).signs);
  return {
    id: work.id,
    type: work.type,
    title,
    author: people(work.authors),
    editor: people(work.editors),
    translator: people(work.translators ?? []),
    'container-author': people(work.containerAuthors ?? []),
    'container-title': work.container,
    publisher: work.publisher,
    'publisher-place': work.place,
    issued: issued(work, grammar),
    'original-date': dateOf(work.original, grammar),
    edition: work.edition,
    genre: work.genre,
    medium: work.medium,
    volume: work.volume,
    issue: work.issue,
    page: work.firstPage ?? (isExtent(work) ? work.page?.replace(/\s*[-–—]+\s*/g, '-') : undefined),
    URL,
    language,
    accessed: dateOf(work.accessed, grammar),
    'collection-title': work.series,
    'event-title': work.event,
    note: `Cited as: ${evidence.said}`,
    custom: {
      titles: work.titles,
      evidence,
      translated,
      role: work.role,
      source: work.source,
      merged: some(work.merged.map(asRead)),
      ownScript,
      damaged,
      from: Object.keys(work.from).length ? mapped(work.from, asRead) : undefined,
      edited: some(work.edited),
    },
  };
}

/**
 * The editions of a work that has several, each as an item of its own.
 *
 * @returns ids as in `/works/<work>/#<edition>`
 */
export function editionsToCsl(work: Work, grammar: Grammar, textOf: TextOf): CslEdition[] {
  return (work.editions ?? []).map(({ slug, fields, evidence, from }) => {
    const authors = fields.authors.length ? fields.authors : work.authors;
    const edition: Work = {
      ...fields,
      authors,
      id: `${work.id}#${slug}`,
      evidence,
      titles: [fields.title],
      merged: [],
      from: {},
      edited: [],
    };
    const { custom, ...item } = toCsl(edition, grammar, textOf);
    return { ...item, custom: { work: work.id, edition: slug, evidence: custom.evidence, from } };
  });
}

const some = <T>(list: T[]): T[] | undefined => (list.length ? list : undefined);

/** A letter that is not Latin. */
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;

/** The form in other letters of a title in Latin ones, without the occasion in brackets behind it. */
const ownScriptOf = (title: string, { titles }: Work): string | undefined =>
  OTHER_SCRIPT.test(title)
    ? undefined
    : titles.find((form) => OTHER_SCRIPT.test(form))?.replace(/\s*\([^()]*\d{4}[^()]*\)$/, '');

/** A single page is the one that was cited, not the extent of a part. */
const isExtent = ({ container, type, page = '' }: Work): boolean =>
  (container !== undefined || type === 'chapter') && /\d\s?[-–]\s?\d/.test(page);

/** An address, unless it may be misread: then it stands as printed, with its doubt, and leads nowhere. */
function addressOf(
  url: string | undefined,
  { doubtful }: EditionSigns,
): { URL?: string; damaged?: { address: string; why: string } } {
  if (url === undefined) return {};
  const URL = /^[a-z]+:/.test(url) ? url : `http://${url}`;
  const why = doubtful[URL];
  return why === undefined ? { URL } : { damaged: { address: url, why } };
}

function mapped<K extends string, E extends Evidence>(
  all: Partial<Record<K, E>>,
  asRead: (one: E) => E,
): Record<string, E> {
  return Object.fromEntries(Object.entries<E>(all as Record<K, E>).map(([key, one]) => [key, asRead(one)]));
}

const people = (list: Person[]): Person[] | undefined =>
  list.length
    ? list.map(({ literal, family, given }) =>
        literal ? { literal } : { ...(family ? { family } : {}), ...(given ? { given } : {}) },
      )
    : undefined;

/** Of a title that nothing tells, a source in English says that it is English; others cite works of their own language too. */
function languageOf(
  { language, title }: Work,
  { source }: ReturnType<TextOf>,
  grammar: Grammar,
): string | undefined {
  const told = language ?? grammar.toldLanguageOf(title);
  return told ?? (source.language.startsWith('en') ? 'en' : undefined);
}

/** `Zakony Rabotaiut (The Laws are Working)`: a title, and what it means in English. */
function titlesOf(
  { title, translated }: Work,
  language: string | undefined,
  grammar: Grammar,
): { title: string; translated?: string | undefined } {
  const [, own = title, english] =
    language === 'en' ? [] : (/^(.+?)\s*\((\p{Lu}[^()]*\s[^()]*)\)$/u.exec(title) ?? []);
  return english !== undefined && grammar.languageOf(english) === 'en'
    ? { title: own, translated: translated ?? english }
    : { title, translated };
}
