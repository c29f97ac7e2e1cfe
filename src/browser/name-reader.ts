/** Names of the authority list in a query: whoever types one spelling means them all. */
import { wordsOf } from '../model/fold.ts';
import type { KnownName } from '../model/search-record.ts';
import { soundOf } from '../model/words.ts';

/** Words of a query that are read together: a name, or a single word. */
export interface Reading {
  words: string[];
  /** Whom or what they may mean: one name, several that share the spelling, or none. */
  names: KnownName[];
  /** Whether the words also mean something that the names do not cover. */
  isVague: boolean;
}

interface Owner {
  name: KnownName;
  /** It means the name in some lines alone. */
  isRare: boolean;
}

/** @returns a reader of queries: the longest spelling at a place wins, then one that sounds the same */
export function nameReader(known: KnownName[]): (words: string[]) => Reading[] {
  const bySpelling = new Map<string, Owner[]>();
  const bySound = new Map<string, Owner[]>();
  const add = (form: string, owner: Owner) => {
    const words = wordsOf(form);
    for (const [owners, key] of [
      [bySpelling, words.join(' ')],
      [bySound, soundOf(words)],
    ] as const) {
      const there = owners.get(key) ?? [];
      if (!there.some(({ name }) => name === owner.name)) owners.set(key, [...there, owner]);
    }
  };
  for (const name of known) for (const form of [name.name, ...name.forms]) add(form, { name, isRare: false });
  for (const name of known) for (const form of name.rarely ?? []) add(form, { name, isRare: true });
  const longest = Math.max(1, ...[...bySpelling.keys()].map((key) => key.split(' ').length));

  const readAt = (words: string[], at: number): Reading => {
    for (let size = Math.min(longest, words.length - at); size > 0; size--) {
      const said = words.slice(at, at + size);
      // One word that only sounds like a name is a word of its own: `rise` is not Risse.
      const here = bySpelling.get(said.join(' ')) ?? (size > 1 ? bySound.get(soundOf(said)) : null) ?? [];
      const names = here.filter(({ isRare }) => !isRare).map(({ name }) => name);
      if (names.length) return { words: said, names, isVague: here.length > 1 };
    }
    return { words: words.slice(at, at + 1), names: [], isVague: true };
  };
  return (words) => {
    const out: Reading[] = [];
    let at = 0;
    while (at < words.length) {
      const reading = readAt(words, at);
      out.push(reading);
      at += reading.words.length;
    }
    return out;
  };
}
