/** Words of the library that are a slip or two away from what was typed. */
import { soundOf } from '../name-reader.ts';
import { respelt } from '../near-spellings.ts';
import type { Corpus } from './corpus.ts';

/** Longer words may have two slips, short ones one: two make another word of them. */
const slipsFor = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

/** @returns the nearest words, those of the fewest slips and of the most occurrences first */
export function nearWords(corpus: Corpus, word: string, most = 3): string[] {
  const reach = slipsFor(word);
  if (!reach || /\d/.test(word)) return [];
  const sound = soundOf([word]);
  const near = corpus.words
    .flatMap((other, id) => {
      if (Math.abs(other.length - word.length) > reach || other === word || /\d/.test(other)) return [];
      const slips = distance(word, other, reach);
      if (slips > reach) return [];
      // One that sounds the same, or begins the same, is the likelier one.
      const likely = (soundOf([other]) === sound ? 0.5 : 0) + (other[0] === word[0] ? 0.4 : 0);
      return [{ other, rank: slips - likely - Math.log10(1 + (corpus.counts[id] ?? 0)) / 4 }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ other }) => other);
  // In another system of transliteration many letters may differ.
  return near.length
    ? near
    : respelt(word, new Set(corpus.words))
        .filter((other) => corpus.ids.has(other))
        .slice(0, most);
}

/** Letters to be put in, left out, exchanged, or swapped with their neighbours; more than `most` are not counted out. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}
