/** The index of names: every name of the authority list with the places in which it stands. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Mention, Mentions } from '../scripts/recover/mentions.ts';
import { readNames, type Name } from './names.ts';

export type { Mention };

const mentions = JSON.parse(readFileSync(path.join('content', 'names', 'mentions.json'), 'utf8')) as Mentions;

/** The names that stand in the texts, as the index of a book sorts them. */
export const names: Name[] = readNames()
  .filter(({ id }) => mentions[id]?.length)
  .sort((a, b) => a.sort.localeCompare(b.sort, 'en'));

export const mentionsOf = (id: string): Mention[] => mentions[id] ?? [];

export const timesOf = (id: string): number => mentionsOf(id).reduce((sum, { times }) => sum + times, 0);

const byId = new Map(names.map((name) => [name.id, name]));

/** Names that it must not be confused with, as far as they stand in the texts. */
export const lookAlikes = ({ apart = [] }: Name): Name[] =>
  apart.map((id) => byId.get(id)).filter((name) => name !== undefined);

/** Every form in which the sources have it. */
export const formsOf = (id: string): string[] => [...new Set(mentionsOf(id).flatMap(({ forms }) => forms))];
