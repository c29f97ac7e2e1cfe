/** Words of the library that are a slip or two away from what was typed. */
import { soundOf } from '../../model/words.ts';
import { respelt } from '../near-spellings.ts';
import { distance } from '../../model/near.ts';
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
