/** How like two titles are. */
import { alike, titleWords } from '../../../src/model/words.ts';
import type { Grammar } from '../grammar.ts';

export interface Likeness {
  /** The words that tell a title from others. */
  significant: (words: readonly string[]) => string[];
  /** Share of the words of the shorter title that the longer one has, 0 to 1; more for one that opens it. */
  of: (a: string, b: string) => number;
}

export function likenessBy(grammar: Grammar): Likeness {
  const significant = (words: readonly string[]) => words.filter((word) => !grammar.has('smallWords', word));
  const known = new Map<string, { own: string[]; untranslated: string[] }>();
  const wordsOf = (title: string) => {
    const found = known.get(title);
    if (found) return found;
    const bare = untranslated(title);
    const own = significant(titleWords(title));
    const words = { own, untranslated: bare === title ? own : significant(titleWords(bare)) };
    known.set(title, words);
    return words;
  };
  return {
    significant,
    of: (a, b) => {
      const [x, y] = [wordsOf(a), wordsOf(b)];
      const likeness = likenessOf(x.own, y.own);
      return x.own === x.untranslated && y.own === y.untranslated
        ? likeness
        : Math.max(likeness, likenessOf(x.untranslated, y.untranslated));
    },
  };
}

/** Without the translation that von-hauff sets in brackets behind a title. */
export const untranslated = (title: string): string =>
  title.includes(' (') ? title.replace(/(?<=\S{3,}\s\S+.*)\s\([^()]{12,}\)?$/, '') : title;

function likenessOf(a: string[], b: string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const left = [...long];
  let common = 0;
  for (const word of short) {
    const at = left.findIndex((other) => alike(word, other));
    if (at < 0) continue;
    left.splice(at, 1);
    common++;
  }
  const share = short.length ? common / short.length : 0;
  if (short.length <= 1) return share < 1 || long.length > 2 ? 0 : short.length === long.length ? 1 : 0.8;
  if (common < 2) return 0;
  // A short title must be the beginning of the long one, or nearly all of it.
  const opens = short
    .slice(0, 2)
    .every((word, i) => long.slice(0, i + 2).some((other) => alike(word, other)));
  return opens || short.length / long.length > 0.7 ? share : share * 0.7;
}
