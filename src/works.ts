/** The works that the sources cite, and every citation of each. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Cited } from '../scripts/recover/citations/index.ts';
import type { CslWork } from '../scripts/recover/citations/csl.ts';
import type { Evidence } from '../scripts/recover/citations/registry.ts';
import { inLanguages, wordsInLanguages } from './render/languages.ts';
import { renderReferences } from './render/references.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(path.join('content', 'works', file), 'utf8'));

export type Citation = Cited['citations'][number];

export const works = read('works.json') as CslWork[];
export const citations = read('citations.json') as Citation[];

const byId = new Map(works.map((work) => [work.id, work]));
const byWork = Map.groupBy(citations, (citation) => citation.work);
const byNote = Map.groupBy(citations, ({ source, unit, n }) => `${source}/${unit}/${n}`);
const byUnit = Map.groupBy(citations, ({ source, unit }) => `${source}/${unit}`);

/** @throws for a work that is not in the registry */
export function workOf(id: string): CslWork {
  const work = byId.get(id);
  if (!work) throw new Error(`${id}: no such work in content/works/works.json`);
  return work;
}

/** Every citation of a work, in the order of the sources. */
export const citationsOf = (work: string): Citation[] => byWork.get(work) ?? [];

/** The sources that cite a work. */
export const sourcesOf = (work: string): string[] =>
  [...new Set(citationsOf(work).map((citation) => citation.source))].sort();

/** The works that a note cites, each once. */
export const worksIn = (source: string, unit: string, n: number): string[] => [
  ...new Set((byNote.get(`${source}/${unit}/${n}`) ?? []).map(({ work }) => work)),
];

/** The works that a note cites and other sources cite too. */
export function sharedIn(source: string, unit: string, n: number): { work: CslWork; others: string[] }[] {
  return worksIn(source, unit, n)
    .map((id) => ({ work: workOf(id), others: sourcesOf(id).filter((other) => other !== source) }))
    .filter(({ others }) => others.length > 0);
}

/** The works that the notes of a unit cite, each once, by their references' words. */
export async function citedIn(source: string, unit: string): Promise<{ id: string; reference: string }[]> {
  const ids = [...new Set((byUnit.get(`${source}/${unit}`) ?? []).map(({ work }) => work))];
  const cited = await Promise.all(ids.map(async (id) => ({ id, reference: await referenceOf(id) })));
  return cited.sort((a, b) => plain(a.reference).localeCompare(plain(b.reference), 'en'));
}

const plain = (html: string) => html.replace(/<[^>]+>/g, '');

let references: Promise<Map<string, string>> | null = null;

/** The reference of a work in words. @throws for a work that is not in the registry */
export async function referenceOf(id: string): Promise<string> {
  references ??= renderReferences(works).then(
    (all) => new Map([...all].map(([key, html]) => [key, inLanguages(html, workOf(key))])),
  );
  return (await references).get(workOf(id).id)!;
}

/** A title, or its beginning, as HTML that tells where it is in another language. */
export const titleOf = (work: CslWork, words = work.title): string => wordsInLanguages(words, work);

interface Name {
  family?: string;
  given?: string;
  literal?: string;
}

/** Authors, or where there are none editors. */
export const namesOf = (work: CslWork): Name[] => (work['author'] ?? work['editor'] ?? []) as Name[];

export const authorsOf = (work: CslWork): string =>
  namesOf(work)
    .map((p) => p.literal ?? [p.given, p.family].filter(Boolean).join(' '))
    .join(', ');

export const yearOfWork = (work: CslWork): number | null =>
  (work['issued'] as { 'date-parts': number[][] } | undefined)?.['date-parts'][0]?.[0] ?? null;

/** What only this project knows of a work. */
export interface Custom {
  titles: string[];
  evidence: Evidence;
  merged?: (Evidence & { why: string })[];
  source?: string;
  /** Other years that citations give: another edition, or a slip. */
  otherYears?: string[];
}

export const customOf = (work: CslWork) => work['custom'] as Custom;

/** The source of this site that a work is, if it is one. */
export const sourceThatIs = (work: string): string | null => customOf(workOf(work)).source ?? null;

/** The citations of a source of this site in the others. */
export const citationsOfSource = (slug: string): Citation[] =>
  works.filter((work) => customOf(work).source === slug).flatMap((work) => citationsOf(work.id));
