/**
 * Finds passages. Pagefind joins all words of a query with AND; a passage that answers a question seldom has them all.
 * So each word is asked for alone, and the passages are ranked by how rare the words are that they have.
 */
import { fold, parseQuery, wordsOf, type Query } from './query.ts';

interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<Passage>;
}

interface Passage {
  url: string;
  content: string;
  meta: Record<string, string>;
}

export interface Pagefind {
  options: (options: object) => Promise<void>;
  search: (term: string | null, options?: object) => Promise<{ results: PagefindResult[] }>;
}

export interface Hit extends Passage {
  score: number;
  words: string[];
}

/** Passages that are looked at closely, and hits that are given back. */
const LOOK = 90;
const GIVE = 50;
/** About how many passages there are; only its size matters. */
const PASSAGES = 6000;

export async function find(
  pagefind: Pagefind,
  typed: string,
  filters: Record<string, string>,
): Promise<Hit[]> {
  const query = parseQuery(typed);
  const words = [...new Set([...query.words, ...query.phrases.flatMap(wordsOf)])];
  const ranked = new Map<string, { score: number; result: PagefindResult }>();
  const must = new Set(query.phrases.flatMap(wordsOf));
  const found = await Promise.all(
    words.map(async (word) => ({ word, ...(await pagefind.search(word, { filters })) })),
  );
  for (const { results } of found) {
    const rarity = Math.log(1 + PASSAGES / (1 + results.length));
    const best = results[0]?.score || 1;
    for (const result of results) {
      const so = ranked.get(result.id)?.score ?? 0;
      ranked.set(result.id, { result, score: so + rarity * (1 + 0.4 * (result.score / best)) });
    }
  }
  const inAll = (id: string) =>
    found.every(({ word, results }) => !must.has(word) || results.some((r) => r.id === id));
  const near = [...ranked]
    .filter(([id]) => must.size === 0 || inAll(id))
    .sort((a, b) => b[1].score - a[1].score);
  const looked = await Promise.all(
    near
      .slice(0, must.size ? 400 : LOOK)
      .map(async ([, { result, score }]) => judge(await result.data(), score, query, words)),
  );
  return looked
    .filter((hit): hit is Hit => hit !== null)
    .sort((a, b) => b.score - a.score)
    .slice(0, GIVE);
}

/** Looks into a passage: phrases must stand there, and words that stand close together count more. */
function judge(passage: Passage, score: number, query: Query, words: string[]): Hit | null {
  const flat = ` ${wordsOf(passage.content).join(' ')} `;
  const has = (phrase: string) => flat.includes(` ${wordsOf(phrase).join(' ')} `);
  if (!query.phrases.every(has) || query.without.some(has)) return null;
  // Pagefind falls back to shorter and shorter beginnings of a word that it does not know.
  if (!words.some((word) => flat.includes(` ${stem(word)}`))) return null;
  const asked = query.words.length > 1 ? query.words : [];
  const pairs = asked
    .slice(1)
    .filter((word, i) => flat.includes(` ${fold(asked[i]!)} ${fold(word)} `)).length;
  const kind = passage.meta['kind'];
  const weight = kind === 'note' ? 0.85 : kind === 'heading' ? 0.8 : kind === 'bibliography' ? 0.75 : 1;
  return { ...passage, score: score * weight * (1 + 0.12 * pairs), words };
}

/** The beginning that the forms of a word share: `parties` and `party`, `elections` and `election`. */
export function stem(word: string): string {
  return word.slice(0, Math.max(4, word.length - 3));
}
