/**
 * Finds passages. Pagefind joins all words of a query with AND; a passage that answers a question seldom has them all.
 * So each word is asked for alone, and the passages are ranked by how rare the words are that they have.
 */
import { nameKey } from '../../scripts/recover/citations/words.ts';
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

export interface Found {
  hits: Hit[];
  /** Spellings that were searched though nobody typed them. */
  added: string[];
}

/** Classes of words that are spellings of one. */
export type Spellings = string[][];

/** Passages that are looked at closely, and hits that are given back. */
const LOOK = 58;
const GIVE = 50;
/** About how many passages there are; only its size matters. */
const PASSAGES = 6000;

/** @param spellings none, to search only what was typed */
export async function find(
  pagefind: Pagefind,
  typed: string,
  filters: Record<string, string>,
  spellings: Spellings,
): Promise<Found> {
  const query = parseQuery(typed);
  const words = [...new Set([...query.words, ...query.phrases.flatMap(wordsOf)])];
  const must = new Set(query.phrases.flatMap(wordsOf));
  // A phrase is searched as it was typed; other words in every spelling.
  const variants = (word: string) => (must.has(word) ? [word] : spellingsOf(word, spellings));
  const found = await Promise.all(
    words.map(async (word) => ({ word, results: await searchAll(pagefind, variants(word), filters) })),
  );
  const ranked = new Map<string, { score: number; result: PagefindResult }>();
  for (const { results } of found) {
    const rarity = Math.log(1 + PASSAGES / (1 + results.length));
    const best = Math.max(1e-9, ...results.map((result) => result.score));
    for (const result of results) {
      const so = ranked.get(result.id)?.score ?? 0;
      ranked.set(result.id, { result, score: so + rarity * (1 + 0.4 * (result.score / best)) });
    }
  }
  const all = [...new Set(words.flatMap(variants))];
  const inAll = (id: string) =>
    found.every(({ word, results }) => !must.has(word) || results.some((r) => r.id === id));
  const near = [...ranked]
    .filter(([id]) => must.size === 0 || inAll(id))
    .sort((a, b) => b[1].score - a[1].score);
  const looked = await Promise.all(
    near
      .slice(0, must.size ? 400 : LOOK)
      .map(async ([, { result, score }]) => judge(await result.data(), score, query, all)),
  );
  const hits = looked
    .filter((hit): hit is Hit => hit !== null)
    .sort((a, b) => b.score - a.score)
    .slice(0, GIVE);
  return { hits, added: all.filter((word) => !words.includes(word)) };
}

/** A word, and the spellings of the list that mean the same; of a word that is not on it, those of one that sounds the same. */
function spellingsOf(word: string, spellings: Spellings): string[] {
  const same =
    spellings.find((list) => list.includes(word)) ??
    spellings.find((list) => list.some((other) => soundsAlike(other, word)));
  return [...new Set([word, ...(same ?? [])])];
}

const soundsAlike = (a: string, b: string) => a.length > 4 && nameKey(a) === nameKey(b);

/** The passages that have the word in any of its spellings, each once; other forms of it (a genitive) count less. */
async function searchAll(
  pagefind: Pagefind,
  words: string[],
  filters: Record<string, string>,
): Promise<PagefindResult[]> {
  const [typed] = words as [string];
  const lists = await Promise.all(words.map((word) => pagefind.search(word, { filters })));
  const best = new Map<string, PagefindResult>();
  for (const [i, { results }] of lists.entries()) {
    const weight = words[i] === typed || soundsAlike(words[i]!, typed) ? 1 : 0.6;
    for (const result of results) {
      const score = result.score * weight;
      if (score > (best.get(result.id)?.score ?? -1)) best.set(result.id, { ...result, score });
    }
  }
  return [...best.values()];
}

/** The text of the sources comes first. */
const WEIGHTS: Record<string, number> = { note: 0.85, heading: 0.8, bibliography: 0.75, work: 0.6 };

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
  const weight = WEIGHTS[passage.meta['kind'] ?? ''] ?? 1;
  return { ...passage, score: score * weight * (1 + 0.12 * pairs), words };
}

/** The beginning that the forms of a word share: `parties` and `party`, `elections` and `election`. */
export function stem(word: string): string {
  return word.slice(0, Math.max(4, word.length - 3));
}
