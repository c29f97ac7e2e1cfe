/** Frequent words that a word may be a misreading of. */
import { fold } from '../../src/model/fold.ts';

/** What OCR takes for each other, in small letters: what stands in the file, and what may be meant. */
const CONFUSIONS: readonly (readonly [reads: string, meant: string])[] = [
  ['m', 'rn'],
  ['rn', 'm'],
  ['in', 'm'],
  ['nn', 'rm'],
  ['cl', 'd'],
  ['d', 'cl'],
  ['li', 'h'],
  ['h', 'li'],
  ['ii', 'n'],
  ['h', 'n'],
  ['n', 'h'],
  ['h', 'b'],
  ['b', 'h'],
  ['c', 'e'],
  ['e', 'c'],
  ['f', 't'],
  ['t', 'f'],
  ['l', 'i'],
  ['i', 'l'],
  ['l', 't'],
  ['t', 'l'],
  ['u', 'n'],
  ['n', 'u'],
  ['y', 'v'],
  ['v', 'y'],
  ['o', 'c'],
  ['ri', 'n'],
  ['lie', 'he'],
  ['aim', 'akim'],
  ['vv', 'w'],
  ['g', 'q'],
  ['q', 'g'],
  ['0', 'o'],
  ['1', 'l'],
  ['5', 's'],
];

/** How often a word must stand to be taken for what is meant, and how much more often than what stands there. */
const OFTEN = 12;
const TIMES = 6;

export interface Near {
  /** A frequent word that a known confusion makes of this one, or null. */
  confused: (word: string) => string | null;
  /** A word that stands three times at least and is one letter away, or null. */
  beside: (word: string) => string | null;
}

/** @param times how often words stand, folded @param isWord what else is a word */
export function nearOf(times: Map<string, number>, isWord: (word: string) => boolean): Near {
  const byDeletion = new Map<string, string[]>();
  for (const [word, n] of times)
    if (n >= 3 && word.length > 4)
      for (const key of deletionsOf(word)) byDeletion.set(key, [...(byDeletion.get(key) ?? []), word]);
  return {
    confused: (said) => {
      const word = fold(said);
      const own = times.get(word) ?? 0;
      const found = CONFUSIONS.flatMap(([reads, meant]) => replaced(word, reads, meant)).filter(
        (other) => (times.get(other) ?? 0) >= Math.max(OFTEN, own * TIMES) && isWord(other),
      );
      return found.sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0))[0] ?? null;
    },
    beside: (said) => {
      const word = fold(said);
      const found = [...new Set(deletionsOf(word).flatMap((key) => byDeletion.get(key) ?? []))].filter(
        (other) => other !== word && Math.abs(other.length - word.length) < 2,
      );
      return found.sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0))[0] ?? null;
    },
  };
}

/** The word, and the word without each of its letters. */
const deletionsOf = (word: string): string[] => [
  word,
  ...Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1)),
];

/** The word with each `reads` in it by itself replaced. */
function replaced(word: string, reads: string, meant: string): string[] {
  const out: string[] = [];
  for (let at = word.indexOf(reads); at >= 0; at = word.indexOf(reads, at + 1))
    out.push(word.slice(0, at) + meant + word.slice(at + reads.length));
  return out;
}
