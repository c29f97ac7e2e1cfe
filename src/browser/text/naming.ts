/** Names of the list in a question: by their spellings alone; a name that only sounds so is offered, and never taken. */
import { keysOf } from '../../model/tokens.ts';
import type { Knowledge, KnownName } from '../../model/search-record.ts';
import { soundOf } from '../../model/words.ts';

export interface Naming {
  /** Every name that has the spelling. */
  byWords: Map<string, KnownName[]>;
  bySound: Map<string, KnownName[]>;
  /** The words of which spellings are made. */
  inNames: Set<string>;
  /** Words of the longest spelling. */
  longest: number;
}

export function namingOf({ names }: Knowledge): Naming {
  const byWords = new Map<string, KnownName[]>();
  const bySound = new Map<string, KnownName[]>();
  const inNames = new Set<string>();
  const add = (map: Map<string, KnownName[]>, key: string, name: KnownName) => {
    const owners = map.get(key) ?? [];
    if (!owners.includes(name)) owners.push(name);
    map.set(key, owners);
  };
  for (const name of names)
    for (const form of [name.name, ...name.forms, ...(name.rarely ?? [])]) {
      const words = keysOf(form);
      for (const word of words) inNames.add(word);
      add(byWords, words.join(' '), name);
      add(bySound, soundOf(words), name);
    }
  return {
    byWords,
    bySound,
    inNames,
    longest: Math.max(1, ...[...byWords.keys()].map((key) => key.split(' ').length)),
  };
}

export interface Reading {
  /** How many of the words it takes. */
  size: number;
  owners: KnownName[];
}

/**
 * The name that some words begin with: the longest spelling. One that only sounds so is taken where the texts do not have the
 * words, so that nothing else can be meant.
 */
export function readAt(
  { byWords, bySound, longest }: Naming,
  words: string[],
  stands: (word: string) => boolean,
): Reading {
  const sizes = Array.from({ length: Math.min(longest, words.length) }, (_, i) => i + 1).reverse();
  for (const size of sizes) {
    const owners = byWords.get(words.slice(0, size).join(' '));
    if (owners) return { size, owners };
  }
  for (const size of sizes) {
    const said = words.slice(0, size);
    const owners = said.every(stands) ? undefined : bySound.get(soundOf(said));
    if (owners) return { size, owners };
  }
  return { size: 1, owners: [] };
}

/** Names that only sound like these words, as long as no name is spelt so. */
export function offered({ byWords, bySound }: Naming, words: string[]): KnownName[] {
  if (!words.length || words.every((word) => word.length <= 4) || byWords.has(words.join(' '))) return [];
  return (bySound.get(soundOf(words)) ?? []).slice(0, 3);
}
