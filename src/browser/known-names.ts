/** Names of the authority list in a query: whoever types one spelling means them all. */
import { wordsOf } from './query.ts';

/** A name as the search knows it. */
export interface KnownName {
  id: string;
  name: string;
  /** The word that passages carry in the index for each time they name it. */
  sign: string;
  /** Its other spellings. */
  forms: string[];
  /** Spellings that mean it in some lines of some source alone (`Aim` for `Akim`). */
  rarely?: string[];
}

/** Words of a query that are read together: a name, or a single word. */
export interface Reading {
  words: string[];
  /** Whom or what they may mean: one name, several that share the spelling, or none. */
  names: KnownName[];
  /** Whether the words also mean something that the names do not cover. */
  isVague: boolean;
}

/** @returns a reader of queries: the longest spelling at a place wins */
export function nameReader(known: KnownName[]): (words: string[]) => Reading[] {
  const owners = new Map<string, { name: KnownName; isRare: boolean }[]>();
  const add = (name: KnownName, form: string, isRare: boolean) => {
    const key = wordsOf(form).join(' ');
    const there = owners.get(key) ?? [];
    if (!there.some((owner) => owner.name === name)) owners.set(key, [...there, { name, isRare }]);
  };
  for (const name of known) for (const form of [name.name, ...name.forms]) add(name, form, false);
  for (const name of known) for (const form of name.rarely ?? []) add(name, form, true);
  const longest = Math.max(1, ...[...owners.keys()].map((key) => key.split(' ').length));

  const readAt = (words: string[], at: number): Reading => {
    for (let size = Math.min(longest, words.length - at); size > 0; size--) {
      const said = words.slice(at, at + size);
      const here = owners.get(said.join(' ')) ?? [];
      const names = here.filter(({ isRare }) => !isRare).map(({ name }) => name);
      if (names.length) return { words: said, names, isVague: here.length > 1 };
    }
    return { words: [words[at]!], names: [], isVague: true };
  };
  return (words) => {
    const out: Reading[] = [];
    for (let at = 0; at < words.length; at += out.at(-1)!.words.length) out.push(readAt(words, at));
    return out;
  };
}
