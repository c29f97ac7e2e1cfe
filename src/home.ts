/** What the first page tells of the library: what it holds, what joins it, how far it may be trusted. */
import { apparatusOf, countsOf } from './apparatus.ts';
import { units, type SourceEntry, type UnitEntry } from './collections.ts';
import { place } from './model/ids.ts';
import { unitPath } from './addresses.ts';
import { locatorsOf, names, timesOf } from './mentions.ts';
import type { Name } from './model/names.ts';

/** The place at which a source says itself what it argues. */
export function placeOfArgument({ argues }: SourceEntry, own: UnitEntry[]): string | null {
  if (!argues) return null;
  for (const { source, slug, blocks } of own) {
    const block = blocks.find(({ lines: [from, to] }) => from <= argues.line && argues.line <= to);
    if (block) return place(unitPath(source, slug), block.id);
  }
  throw new Error(`line ${argues.line}, at which its argument stands, is in no block`);
}

const KINDS: readonly string[] = ['person', 'party', 'organisation', 'law'];

/** The names that every source has, those most often named first. */
export const namesOfAll = (sources: SourceEntry[], most: number): Name[] =>
  names
    .filter(({ kind }) => KINDS.includes(kind))
    .filter(({ id }) => new Set(locatorsOf(id).map(({ source }) => source)).size === sources.length)
    .sort((a, b) => timesOf(b.id) - timesOf(a.id))
    .slice(0, most);

export interface Trust {
  notes: number;
  /** Marks repaired or put back. */
  mended: number;
  /** Marks whose place nobody can tell. */
  lost: number;
  /** As the apparatus lists them. */
  emendations: number;
}

/** What was counted over all sources. */
export async function trust(sources: SourceEntry[]): Promise<Trust> {
  const counts = (await units()).map(({ source, slug }) => countsOf(source, slug));
  const listed = await Promise.all(
    sources.map(async ({ slug }) => apparatusOf(slug, await units(slug)).emendations),
  );
  const sum = (of: (unit: (typeof counts)[0]) => number) => counts.map(of).reduce((a, b) => a + b, 0);
  return {
    notes: sum(({ notes }) => notes),
    mended: sum(({ marks }) => marks.garbled + marks.inferred),
    lost: sum(({ marks }) => marks.lost),
    emendations: listed.flat().length,
  };
}
