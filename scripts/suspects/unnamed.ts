/**
 * Persons without an entry: a given name that the authority knows from others, and a word with a capital behind it, where no name
 * was found and nothing was left out with a reason. Only proposes: an editor makes an entry or a row of `names.left-out.yaml`.
 */
import { LIKE_ADDRESS } from '../../src/model/address.ts';
import { spelt, type LeftOut, type Name } from '../../src/model/names.ts';
import type { Passage } from '../../src/model/records.ts';

export interface Unnamed {
  words: string;
  times: number;
  /** Where it stands first: `isaacs-thesis/chapter-4#fn-20` */
  at: string;
}

const FULL_NAME =
  /(?<![\p{L}.])(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?:\s+\p{Lu}\.){0,2}(?:\s+(?:de|von|van|der|al|bin|la|Le|La))?\s+\p{Lu}[\p{L}'’-]{2,}/gu;

/** @param names the whole authority @returns what looks like a person's full name, and has no entry, the most frequent first */
export function unnamed(
  passages: readonly Passage[],
  names: readonly Name[],
  leftOut: readonly LeftOut[],
): Unnamed[] {
  const given = givenNames(names);
  const known = [
    ...names.flatMap(({ name, forms }) => [name, ...forms.map(spelt)]),
    ...leftOut.flatMap(({ forms }) => forms),
  ];
  const escaped = [...new Set(known)]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const any = new RegExp(`(?<!\\p{L})(?:${escaped.join('|')})(?!\\p{L})`, 'gu');
  const found = new Map<string, Unnamed>();
  for (const { source, unit, id, kind, text } of passages) {
    if (kind === 'heading') continue;
    const words = text.replace(LIKE_ADDRESS, (all) => ' '.repeat(all.length));
    const named = [...words.matchAll(any)].map(({ 0: all, index }) => [index, index + all.length] as const);
    for (const { 0: full, 1: first = '', index } of words.matchAll(FULL_NAME)) {
      const isNamed = named.some(([from, to]) => from < index + full.length && to > index);
      if (isNamed || !given.has(first)) continue;
      const one = found.get(full) ?? { words: full, times: 0, at: `${source}/${unit}#${id}` };
      found.set(full, { ...one, times: one.times + 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.times - a.times);
}

/** `Linz, Juan J.` → `Juan` */
function givenNames(names: readonly Name[]): Set<string> {
  const all = names
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ sort }) => (sort.split(', ')[1] ?? '').split(/\s+/));
  return new Set(all.filter((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word)));
}
