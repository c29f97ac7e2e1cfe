/**
 * Finds passages. Pagefind joins all words of a query with AND; a passage that answers a question seldom has them all.
 * So each word or name is asked for alone, and the passages are ranked by how rare the words are that they have.
 */
import { nameReader, soundOf, type KnownName } from './known-names.ts';
import { parseQuery, SIGNS, stem, wordsOf, type Query } from './query.ts';

interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<Passage>;
}

interface Scored {
  result: PagefindResult;
  score: number;
}

interface Passage {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

export interface Pagefind {
  init: () => Promise<void>;
  options: (options: object) => Promise<void>;
  search: (term: string | null, options?: object) => Promise<{ results: PagefindResult[] }>;
}

export interface Hit extends Passage {
  score: number;
}

/** What is marked in a passage: words by their beginnings, forms of names whole. */
export interface Marks {
  words: string[];
  forms: string[];
}

export interface Found {
  /** Those of this batch, the best first. */
  hits: Hit[];
  /** How many there are, where all of them were counted. */
  total: number | null;
  marks: Marks;
  /** Names that the words of the query mean; two where they share a spelling. */
  names: KnownName[];
  /** Spellings of other words that were searched though nobody typed them. */
  added: string[];
}

/** What the reader may mean by a word; empty, to search only what was typed. */
export interface Knowledge {
  names: KnownName[];
  /** Classes of words that are spellings of one. */
  spellings: string[][];
}

/** Passages that are looked at in one go: few at first, so that something can be read at once. */
const FIRST = 12;
const MORE = 18;
/** About how many passages there are; only its size matters. */
const PASSAGES = 6000;

/** One thing that is looked for: any of these words, each with its weight. */
interface Term {
  searched: { word: string; weight: number; isSign?: boolean }[];
  /** A word of a phrase: no passage without it. */
  must: boolean;
}

/** @returns the hits in batches, as many as are asked for; at least one batch, though it may be empty */
export async function* find(
  pagefind: Pagefind,
  typed: string,
  filters: Record<string, string>,
  knowledge: Knowledge,
): AsyncGenerator<Found> {
  const query = parseQuery(typed);
  const understood = understand(query, knowledge);
  const { terms, marks, names, added } = understood;
  const found = await Promise.all(
    terms.map(async (term) => ({ term, results: await searchAll(pagefind, term, filters) })),
  );
  const near = ranked(found);
  // Where a name is all that was asked for, its passages are known before they are looked at.
  const isName = terms.length === 1 && !query.phrases.length && !query.without.length;
  const total = isName && names.length ? near.length : null;
  let size = FIRST;
  for (let at = 0; at === 0 || at < near.length; at += size, size = MORE) {
    const looked = await Promise.all(
      near
        .slice(at, at + size)
        .map(async ({ result, score }) => judge(await result.data(), score, query, understood)),
    );
    const hits = looked.filter((hit) => hit !== null).sort((a, b) => b.score - a.score);
    yield { hits, total, marks, names, added };
  }
}

interface Understood extends Pick<Found, 'marks' | 'names' | 'added'> {
  terms: Term[];
  /** Words that were typed side by side, names apart: a name is found by its sign, however it is spelt. */
  pairs: string[];
}

/** What is looked for: names in all their spellings, a phrase as it was typed, other words in every spelling. */
function understand(query: Query, { names, spellings }: Knowledge): Understood {
  const terms: Term[] = [];
  const marks: Marks = { words: [], forms: [...query.phrases] };
  const meant: KnownName[] = [];
  const added: string[] = [];
  for (const word of new Set(query.phrases.flatMap(wordsOf)))
    terms.push({ must: true, searched: [{ word, weight: 1 }] });
  const readings = nameReader(names)(query.words);
  for (const reading of readings) {
    const searched: Term['searched'] = reading.names.map(({ sign }) => ({
      word: sign,
      weight: 1,
      isSign: true,
    }));
    for (const name of reading.names) {
      meant.push(name);
      marks.forms.push(name.name, ...name.forms);
    }
    if (reading.isVague && reading.words.length === 1) {
      const [word] = reading.words as [string];
      const same = reading.names.length ? [word] : spellingsOf(word, spellings);
      searched.push(
        ...same.map((other) => ({
          word: other,
          weight: other === word || soundsAlike(other, word) ? 1 : 0.6,
        })),
      );
      marks.words.push(...same);
      added.push(...same.filter((other) => other !== word));
    }
    terms.push({ must: false, searched });
  }
  const plain = readings.map(({ words, names }) => (names.length ? null : words[0]!));
  const pairs = plain.flatMap((word, i) => (word && plain[i - 1] ? [`${plain[i - 1]} ${word}`] : []));
  return { terms, pairs, marks, names: meant, added };
}

/** Passages by how rare the things are that they have, the best first. */
function ranked(found: { term: Term; results: Scored[] }[]): Scored[] {
  const scores = new Map<string, Scored & { musts: number }>();
  for (const { term, results } of found) {
    const rarity = Math.log(1 + PASSAGES / (1 + results.length));
    const best = Math.max(1e-9, ...results.map(({ score }) => score));
    for (const { result, score: own } of results) {
      const { score, musts } = scores.get(result.id) ?? { score: 0, musts: 0 };
      scores.set(result.id, {
        result,
        score: score + rarity * (1 + 0.4 * (own / best)),
        musts: musts + (term.must ? 1 : 0),
      });
    }
  }
  const musts = found.filter(({ term }) => term.must).length;
  return [...scores.values()].filter((one) => one.musts === musts).sort((a, b) => b.score - a.score);
}

/** A word, and the spellings of the list that mean the same; of a word that is not on it, those of one that sounds the same. */
function spellingsOf(word: string, spellings: string[][]): string[] {
  const same =
    spellings.find((list) => list.includes(word)) ??
    spellings.find((list) => list.some((other) => soundsAlike(other, word)));
  return [...new Set([word, ...(same ?? [])])];
}

const soundsAlike = (a: string, b: string) => soundOf([a]) === soundOf([b]);

/**
 * The passages that have any of the words, each once with its best score. Pagefind frees the data of a result that nobody
 * holds any more, so results are kept as they came.
 */
async function searchAll(
  pagefind: Pagefind,
  { searched }: Term,
  filters: Record<string, string>,
): Promise<Scored[]> {
  const lists = await Promise.all(
    searched.map(async ({ word, weight }) =>
      (await pagefind.search(word, { filters })).results.map((result) => ({
        result,
        score: result.score * weight,
      })),
    ),
  );
  const best = new Map<string, Scored>();
  for (const one of lists.flat())
    if (one.score > (best.get(one.result.id)?.score ?? -1)) best.set(one.result.id, one);
  return [...best.values()];
}

/** The text of the sources comes first. */
const WEIGHTS: Record<string, number> = { note: 0.85, heading: 0.8, bibliography: 0.75, work: 0.6 };

/** Looks into a passage: phrases must stand there, and words that stand close together count more. */
function judge(passage: Passage, score: number, query: Query, { terms, pairs }: Understood): Hit | null {
  const flat = ` ${wordsOf(passage.content).join(' ')} `;
  const has = (phrase: string) => flat.includes(` ${wordsOf(phrase).join(' ')} `);
  if (!query.phrases.every(has) || query.without.some(has)) return null;
  // Pagefind falls back to shorter and shorter beginnings of a word that it does not know.
  const stands = ({ word, isSign }: Term['searched'][0]) =>
    flat.includes(isSign ? ` ${word} ` : ` ${stem(word)}`);
  if (!terms.some(({ searched }) => searched.some(stands))) return null;
  const close = pairs.filter((pair) => flat.includes(` ${pair} `)).length;
  const weight = WEIGHTS[passage.filters['kind']?.[0] ?? ''] ?? 1;
  const [content] = passage.content.split(SIGNS) as [string];
  return { ...passage, content, score: score * weight * (1 + 0.12 * close) };
}
