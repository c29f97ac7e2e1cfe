/** The works that the sources cite, and every citation of each. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Cited } from '../scripts/recover/citations/index.ts';
import type { CslWork } from '../scripts/recover/citations/csl.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(path.join('content', 'works', file), 'utf8'));

export type Citation = Cited['citations'][number];

export const works = read('works.json') as CslWork[];
export const citations = read('citations.json') as Citation[];

const byWork = Map.groupBy(citations, (citation) => citation.work);

/** Every citation of a work, in the order of the sources. */
export const citationsOf = (work: string): Citation[] => byWork.get(work) ?? [];

/** The sources that cite a work. */
export const sourcesOf = (work: string): string[] =>
  [...new Set(citationsOf(work).map((citation) => citation.source))].sort();

interface Name {
  family?: string;
  given?: string;
  literal?: string;
}

export const authorsOf = (work: CslWork): string =>
  ((work['author'] ?? work['editor'] ?? []) as Name[])
    .map((p) => p.literal ?? [p.given, p.family].filter(Boolean).join(' '))
    .join(', ');

export const yearOfWork = (work: CslWork): number | null =>
  (work['issued'] as { 'date-parts': number[][] } | undefined)?.['date-parts'][0]?.[0] ?? null;

const isSource = new Map(works.map((work) => [work.id, (work['custom'] as { source?: string }).source]));

/** The source of this site that a work is, if it is one. */
export const sourceThatIs = (work: string): string | null => isSource.get(work) ?? null;

const titles = new Map(works.map((work) => [work.id, work.title]));

export const titleOfWork = (work: string): string => titles.get(work)!;
