/** The index of names: every name of the authority list with the passages in which it stands. */
import { readNames } from './model/content/names.ts';
import type { Mention, Passage } from './model/records.ts';
import type { Name } from './model/names.ts';
import { passages } from './passages.ts';

/** A passage that has a name, and how it has it. */
export type Locator = Pick<Passage, 'source' | 'unit' | 'id' | 'n' | 'kind'> & Omit<Mention, 'name'>;

const byName = Map.groupBy(
  passages.flatMap(({ source, unit, id, n, kind, names }) =>
    names.map((mention) => ({ source, unit, id, n, kind, ...mention })),
  ),
  ({ name }) => name,
);

export const locatorsOf = (id: string): Locator[] => byName.get(id) ?? [];

/** The names that stand in the texts, as the index of a book sorts them. */
export const names: Name[] = readNames()
  .filter(({ id }) => byName.has(id))
  .sort((a, b) => a.sort.localeCompare(b.sort, 'en'));

export const timesOf = (id: string): number => locatorsOf(id).reduce((sum, { times }) => sum + times, 0);

const byId = new Map(names.map((name) => [name.id, name]));

/** Names that it must not be confused with, as far as they stand in the texts. */
export const lookAlikes = ({ apart = [] }: Name): Name[] =>
  apart.map((id) => byId.get(id)).filter((name) => name !== undefined);

/** Every form in which the sources have it. */
export const formsOf = (id: string): string[] => [...new Set(locatorsOf(id).flatMap(({ forms }) => forms))];
