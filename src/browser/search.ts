/**
 * Finds passages. Pagefind joins all words of a query with AND; a passage that answers a question seldom has them all.
 * So each word or name is asked for alone, and the passages are ranked by how rare the words are that they have.
 */
import type { Knowledge, KnownName } from '../model/search-record.ts';
import { parseQuery } from './query.ts';
import { judge, ranked, type Hit, type Passage, type Scored } from './ranking.ts';
import { understand, type Marks, type Term } from './understand.ts';

interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<Passage>;
}

/** What answers, word by word. */
export interface Index {
  search: (
    term: string | null,
    options?: { filters?: Record<string, string> },
  ) => Promise<{ results: PagefindResult[] }>;
}

/** What is asked at one time: all of the library, or some parts of it that have the words. */
export interface Asked {
  index: Index;
  /** How many parts were asked by then, and how many may have something; null where all are asked at once. */
  parts: PartsAsked | null;
}
interface PartsAsked {
  asked: number;
  of: number;
}

export interface Found {
  /** Those of this batch, the best first. */
  hits: Hit[];
  /** How many there are, where all of them were counted. */
  total: number | null;
  marks: Marks;
  names: KnownName[];
  added: string[];
  parts: PartsAsked | null;
}

/** Passages that are looked at in one go: few at first, so that something can be read at once. */
const FIRST = 12;
const MORE = 18;

/**
 * @param indexes asked in turn, when those before have no more
 * @param filters values by the names of filters
 * @param knowledge what the reader may mean by a word; empty, to search only what was typed
 * @returns the hits in batches, as many as are asked for; at least one batch, though it may be empty
 */
export async function* find(
  indexes: (terms: Term[], filters: Record<string, string>) => AsyncIterable<Asked>,
  typed: string,
  filters: Record<string, string>,
  knowledge: Knowledge,
): AsyncGenerator<Found> {
  const query = parseQuery(typed);
  const understood = understand(query, knowledge);
  const { terms, marks, names, added } = understood;
  // Where a name is all that was asked for, its passages are known before they are looked at.
  const isName = terms.length === 1 && !query.phrases.length && !query.without.length && names.length > 0;
  for await (const { index, parts } of indexes(terms, filters)) {
    const found = await Promise.all(
      terms.map(async (term) => ({ term, results: await searchAll(index, term, filters) })),
    );
    const near = ranked(found);
    const total = isName && !parts ? near.length : null;
    let size = FIRST;
    for (let at = 0; at === 0 || at < near.length; at += size, size = MORE) {
      const looked = await Promise.all(
        near
          .slice(at, at + size)
          .map(async ({ result, score }) => judge(await result.data(), score, query, understood)),
      );
      const hits = looked.filter((hit) => hit !== null).sort((a, b) => b.score - a.score);
      yield { hits, total, marks, names, added, parts };
    }
  }
}

/**
 * The passages that have any of the words, each once with its best score. Pagefind frees the data of a result that nobody
 * holds any more, so results are kept as they came.
 */
async function searchAll(
  pagefind: Index,
  { searched }: Term,
  filters: Record<string, string>,
): Promise<Scored<PagefindResult>[]> {
  const lists = await Promise.all(
    searched.map(async ({ word, weight }) =>
      (await pagefind.search(word, { filters })).results.map((result) => ({
        result,
        score: result.score * weight,
      })),
    ),
  );
  const best = new Map<string, Scored<PagefindResult>>();
  for (const one of lists.flat())
    if (one.score > (best.get(one.result.id)?.score ?? -1)) best.set(one.result.id, one);
  return [...best.values()];
}
