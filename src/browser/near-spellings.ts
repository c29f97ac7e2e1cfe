/** "Did you mean": other spellings of a word by the regular correspondences of transliteration, as far as they are found. */
import { fold, wordsOf } from '../model/fold.ts';
import type { Knowledge } from '../model/search-record.ts';
import { parseQuery } from './query.ts';
import type { Index } from './search.ts';

/** Pairs that stand for each other in one system of transliteration or another. */
const PAIRS: [string, string][] = [
  ['aev', 'ayev'],
  ['ev', 'yev'],
  ['ii', 'iy'],
  ['iia', 'iya'],
  ['ia', 'ya'],
  ['iu', 'yu'],
  ['zh', 'j'],
  ['kh', 'h'],
  ['kh', 'k'],
  ['sh', 'ch'],
  ['k', 'q'],
  ['i', 'y'],
  ['g', 'gh'],
  ["'", ''],
  ['u', 'ou'],
  ['ks', 'x'],
];
const MOST = 150;

/** Each place in a word at which one spelling is exchanged for another. */
const exchanged = (word: string): string[] =>
  PAIRS.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]).flatMap(([from, to]) =>
    from ? [...word.matchAll(new RegExp(from, 'g'))].map(({ index }) => splice(word, index, from, to)) : [],
  );

const splice = (word: string, at: number, from: string, to: string): string =>
  word.slice(0, at) + to + word.slice(at + from.length);

/** One and two exchanges away; those that are known as words of names first, since not all can be asked for. */
export function respelt(word: string, known: Set<string>): string[] {
  const near = exchanged(word);
  const all = [...new Set([...near, ...near.flatMap(exchanged)])].filter((other) => other !== word);
  return [...all.filter((other) => known.has(other)), ...all.filter((other) => !known.has(other))].slice(
    0,
    MOST,
  );
}

/** Spellings of the first word that has any, the most frequent first. */
export async function nearSpellings(
  pagefind: Index,
  typed: string,
  { names, spellings }: Knowledge,
): Promise<string[]> {
  const { words } = parseQuery(typed);
  const known = new Set([
    ...names.flatMap(({ name, forms }) => wordsOf([name, ...forms].join(' '))),
    ...spellings.flat(),
  ]);
  for (const word of words) {
    const found = await Promise.all(
      respelt(word, known).map(async (other) => {
        const { results } = await pagefind.search(other);
        // Pagefind falls back to beginnings: the word itself must stand in the first passage.
        const first = await results[0]?.data();
        return { other, n: first?.content.toLowerCase().includes(other) ? results.length : 0 };
      }),
    );
    const some = found.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n);
    if (some.length) return some.slice(0, 3).map(({ other }) => fold(typed).replace(word, other));
  }
  return [];
}

/** Spellings that differ by more than capitals, from each other and from what was typed. */
export function unlike(typed: string, spellings: string[]): string[] {
  const seen = new Set([typed.toLowerCase()]);
  return spellings.filter((form) => !seen.has(form.toLowerCase()) && seen.add(form.toLowerCase()));
}
