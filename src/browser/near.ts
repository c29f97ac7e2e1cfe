/** "Did you mean": other spellings of a word by the regular correspondences of transliteration, as far as they are found. */
import { fold, parseQuery } from './query.ts';
import type { Pagefind } from './search.ts';

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
  ['k', 'q'],
  ['i', 'y'],
  ['g', 'gh'],
  ["'", ''],
  ['u', 'ou'],
  ['ks', 'x'],
];
const MOST = 60;

/** One and two exchanges away. */
function respelt(word: string): string[] {
  const one = (from: string) =>
    PAIRS.flatMap(([a, b]) => [
      ...(from.includes(a) ? [from.replace(a, b)] : []),
      ...(b && from.includes(b) ? [from.replace(b, a)] : []),
    ]);
  const near = one(word);
  return [...new Set([...near, ...near.flatMap(one)])].filter((other) => other !== word).slice(0, MOST);
}

/** Spellings of the first word that has any, the most frequent first. */
export async function nearSpellings(pagefind: Pagefind, typed: string): Promise<string[]> {
  const { words } = parseQuery(typed);
  for (const word of words) {
    const found = await Promise.all(
      respelt(word).map(async (other) => {
        const { results } = await pagefind.search(other);
        // Pagefind falls back to beginnings: the word itself must stand in the first passage.
        const first = results.length ? await results[0]!.data() : null;
        return { other, n: first?.content.toLowerCase().includes(other) ? results.length : 0 };
      }),
    );
    const some = found.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n);
    if (some.length) return some.slice(0, 3).map(({ other }) => fold(typed).replace(word, other));
  }
  return [];
}
