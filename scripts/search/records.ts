/** What the index of the search holds: a record for each passage and each work. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readWords } from '../../src/model/content/grammar.ts';
import { readNames } from '../../src/model/content/names.ts';
import { readSource, sourceFolders, type Source } from '../../src/model/content/sources.ts';
import { languagesOf } from '../../src/model/languages.ts';
import { pageRange } from '../../src/model/folios.ts';
import { place, unitFolder } from '../../src/model/ids.ts';
import type { CslWork } from '../../src/model/csl.ts';
import type { PartInWork, Passage } from '../../src/model/records.ts';
import { authorsOfUnit, invertedName } from '../../src/model/people.ts';
import { typeset } from '../../src/model/typography.ts';
import {
  indexLanguage,
  MAIN,
  SIGNS,
  signOf,
  type SearchKind,
  type SearchRecord,
} from '../../src/model/search-record.ts';

/**
 * The passages, with the signs of the names that they name, in the order of the texts, and the works.
 * @param content the folder `content/`, recovered
 */
export function readRecords(content = 'content'): SearchRecord[] {
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(content, file), 'utf8'));
  const { isSoftSign } = languagesOf(readWords(content).languages);
  const asSet = (words: string) => typeset(words, isSoftSign);
  const signs = new Map(readNames(content).map(({ id }, n) => [id, signOf(n)]));
  const partsIn = new Map(
    [...Map.groupBy(read('works/parts.json') as PartInWork[], ({ work }) => work)].map(([work, parts]) => [
      work,
      [...new Set(parts.flatMap(({ name }) => signs.get(name) ?? []))].sort(),
    ]),
  );
  const passages = sourceFolders(content)
    .map(readSource)
    .flatMap((source) =>
      (read(`passages/${source.slug}.json`) as Passage[]).flatMap((passage) =>
        recordOfPassage(asOnPage(passage, asSet), source, signs),
      ),
    );
  return [
    ...passages,
    ...(read('works/works.json') as CslWork[]).map((work) =>
      recordOfWork({ ...work, title: asSet(work.title) }, partsIn.get(work.id) ?? []),
    ),
  ];
}

/** By the files of their pages: Pagefind keeps the order of what scores the same. */
export const byPage = (records: SearchRecord[]): SearchRecord[] =>
  records.toSorted((a, b) => compare(pageOf(a), pageOf(b)));

const pageOf = ({ url }: SearchRecord): string => url.replace(/#.*/, 'index.html');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A passage with signs as its page has them: what is found there is looked for there. */
const asOnPage = (passage: Passage, asSet: (words: string) => string): Passage => ({
  ...passage,
  text: asSet(passage.text),
  headings: passage.headings.map(asSet),
});

function recordOfPassage(passage: Passage, source: Source, signs: Map<string, string>): SearchRecord[] {
  const { id, kind, unit, n, headings, pages, text, names } = passage;
  if (kind === 'supplied' || (!text && kind !== 'note')) return [];
  const named = names
    .flatMap(({ name, times }) => {
      const sign = signs.get(name);
      return sign === undefined ? [] : Array<string>(times).fill(sign);
    })
    .sort();
  const author = authorsOfUnit(source, unit).map(invertedName);
  // A note is found by its number, wherever the print has it.
  const page = kind === 'note' ? null : pageRange(pages);
  const title = kind === 'note' ? `Note ${n}` : (headings.at(-1) ?? '');
  return [
    {
      url: place(`/${unitFolder(source.slug, unit)}`, id),
      content: named.length ? `${text}${SIGNS}${named.join(' ')}` : text,
      language: indexLanguage(source, unit),
      meta: { title, ...(page ? { page } : {}) },
      filters: {
        source: [source.slug],
        unit: [unit],
        kind: [kind satisfies SearchKind],
        ...(author.length ? { author } : {}),
      },
    },
  ];
}

/** @param signs of who has a part in it */
function recordOfWork(work: CslWork, signs: string[]): SearchRecord {
  const names = (work.author ?? work.editor ?? []).map((p) => p.literal ?? `${p.given ?? ''} ${p.family}`);
  const year = work.issued?.['date-parts'][0]?.[0];
  const words = [names.join(', '), work.title, work['container-title'], year].filter(Boolean).join('. ');
  return {
    url: `/works/${work.id}/`,
    content: signs.length ? `${words}${SIGNS}${signs.join(' ')}` : words,
    language: MAIN,
    meta: { title: work.title },
    filters: { kind: ['work'] },
  };
}
