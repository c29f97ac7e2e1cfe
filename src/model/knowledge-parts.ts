/** What the search knows of the names of a large library, in parts: a question fetches what its words may mean. */
import { wordsOf } from './fold.ts';
import { bucketOf } from './search-parts.ts';
import type { Knowledge, KnownName } from './search-record.ts';
import { soundOf } from './words.ts';

/** Of so many names, all are told at once: the five sources have 1,427, 33 kB packed. */
const MOST_NAMES = 5000;
const PARTS = 64;

/** All that is known, in one part or in many: of each the names, and those they are related to, that have a form that begins with a word of it. */
export function knowledgeInParts(known: KnownName[], spelt: string[][], most = MOST_NAMES): Knowledge[] {
  if (known.length <= most) return [{ names: known, spellings: spelt }];
  const byId = new Map(known.map((name) => [name.id, name]));
  const parts = Array.from({ length: PARTS }, () => ({
    names: new Set<KnownName>(),
    spellings: new Set<string[]>(),
  }));
  const partOf = (word = '') => parts[soundBucket(word, PARTS)];
  for (const name of known)
    for (const form of [name.name, ...name.forms, ...(name.rarely ?? [])])
      partOf(wordsOf(form)[0])?.names.add(name);
  for (const words of spelt) for (const word of words) partOf(word)?.spellings.add(words);
  return parts.map(({ names, spellings: own }) => ({
    names: [...new Set([...names].flatMap((name) => [name, ...relatedIn(name, byId)]))],
    spellings: [...own],
  }));
}

const relatedIn = ({ related = [] }: KnownName, byId: Map<string, KnownName>): KnownName[] =>
  related.flatMap(({ id }) => byId.get(id) ?? []);

/** The part that has what sounds like a word: words that sound the same begin the same. */
export const soundBucket = (word: string, parts: number): number => bucketOf(soundOf([word]), parts);
