/** Which parts of the index a question is asked of first, by the directory of their words. */
import { bucketOf, keyOf, mayBe, type SearchPart, type WordsInParts } from '../model/search-parts.ts';
import { ours } from './ours.ts';
import type { Term } from './understand.ts';

/** How many passages of each part, by its place in the list, may have a word. */
export type Standing = (word: string) => number[];

/** @param terms none, and each part that the filters leave may answer @returns places in the list of parts, the likeliest first */
export function likeliest(
  parts: SearchPart[],
  terms: Term[],
  standing: Standing,
  filters: Record<string, string>,
): number[] {
  const all = parts.reduce((sum, { records }) => sum + records, 0);
  const counted = terms.map(({ must, searched }) => {
    const counts = parts.map((_, n) => Math.max(0, ...searched.map(({ word }) => standing(word)[n] ?? 0)));
    const total = counts.reduce((sum, count) => sum + count, 0);
    return { must, counts, rarity: Math.log(1 + all / (1 + total)) };
  });
  return parts
    .map((part, n) => {
      const has = counted.map(({ counts }) => counts[n] ?? 0);
      const isOut =
        counted.some(({ must }, i) => must && !has[i]) || (terms.length > 0 && !has.some(Boolean));
      const score = counted.reduce((sum, { rarity }, i) => sum + rarity * Math.log1p(has[i] ?? 0), 0);
      return { n, score: isOut || !mayAnswer(part, filters) ? -1 : score };
    })
    .filter(({ score }) => score >= 0)
    .sort((a, b) => b.score - a.score)
    .map(({ n }) => n);
}

/** Works are in no source, and texts are no works. */
const mayAnswer = ({ sources }: SearchPart, { source, kind }: Record<string, string>): boolean =>
  (source === undefined || sources.includes(source)) &&
  (kind === undefined || (kind === 'work') !== sources.length > 0);

/** The directory, of which only what is asked for is fetched. */
export class Directory {
  readonly #buckets = new Map<number, Promise<WordsInParts>>();
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws where a file of it does not come */
  async of(words: string[], parts: number): Promise<Standing> {
    const found = new Map<string, number[]>();
    await Promise.all(
      [...new Set(words)].map(async (word) => {
        const key = keyOf(word);
        const counts = Array<number>(parts).fill(0);
        for (const [other, pairs] of Object.entries(await this.#bucket(bucketOf(key))))
          if (mayBe(key, other))
            for (let i = 0; i < pairs.length; i += 2) {
              const [n = 0, count = 0] = pairs.slice(i, i + 2);
              counts[n] = (counts[n] ?? 0) + count;
            }
        found.set(word, counts);
      }),
    );
    return (word) => found.get(word) ?? [];
  }

  #bucket(n: number): Promise<WordsInParts> {
    const asked = this.#buckets.get(n) ?? ours(`${this.#folder}${n}.json`).then(read);
    this.#buckets.set(n, asked);
    return asked;
  }
}

async function read(answer: Response): Promise<WordsInParts> {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return (await answer.json()) as WordsInParts;
}
