/** The whole text as words by numbers: where each stands, and what stands beside it. */
import { keyOfWord, TOKEN } from '../../model/tokens.ts';
import type { TextRecord } from '../../model/text-file.ts';

export interface Corpus {
  records: TextRecord[];
  /** The word at each place, as its number; a place is a number of its own in the whole text. */
  tokens: Int32Array;
  /** Where the word at a place begins and ends in the text of its passage. */
  begins: Int32Array;
  ends: Int32Array;
  /** The first place of each passage, and behind the last one the number of all places. */
  first: Int32Array;
  /** Words by their numbers. */
  words: string[];
  /** Numbers by words. */
  ids: Map<string, number>;
  /** How often each word stands there. */
  counts: Int32Array;
  /** The places of a word, in the order of the text. */
  placesOf: (id: number) => Int32Array;
  /** In which passage a place is. */
  passageOf: (place: number) => number;
  /** Closed forms of words that stand with a hyphen somewhere: `cooperation` → [`co`, `operation`]. */
  hyphened: Map<string, string[]>;
  /** Passages by the signs of the names that they name, with how often they do. */
  bySign: Map<string, Map<number, number>>;
}

/** Words by numbers, as they are met. */
class Vocabulary {
  readonly ids = new Map<string, number>();
  readonly words: string[] = [];
  /** Words as they stand there: most are met often, and are folded once. */
  readonly #said = new Map<string, number>();

  idOf(said: string): number {
    const known = this.#said.get(said);
    if (known !== undefined) return known;
    const key = keyOfWord(said);
    const id = this.ids.get(key) ?? this.words.push(key) - 1;
    this.ids.set(key, id);
    this.#said.set(said, id);
    return id;
  }
}

export function corpusOf(records: TextRecord[]): Corpus {
  const vocabulary = new Vocabulary();
  const id: number[] = [];
  const begin: number[] = [];
  const end: number[] = [];
  const first = new Int32Array(records.length + 1);
  const hyphened: Corpus['hyphened'] = new Map();
  for (const [n, { text }] of records.entries()) {
    first[n] = id.length;
    let [before, ended] = ['', -1];
    for (const { 0: said, index } of text.matchAll(TOKEN)) {
      const mine = vocabulary.idOf(said);
      const word = vocabulary.words[mine] ?? '';
      if (ended === index - 1 && /[-‐‑]/.test(text[ended] ?? '')) hyphened.set(before + word, [before, word]);
      id.push(mine);
      begin.push(index);
      end.push(index + said.length);
      [before, ended] = [word, index + said.length];
    }
  }
  first[records.length] = id.length;
  const tokens = Int32Array.from(id);
  return {
    records,
    tokens,
    begins: Int32Array.from(begin),
    ends: Int32Array.from(end),
    first,
    words: vocabulary.words,
    ids: vocabulary.ids,
    ...postings(tokens, vocabulary.words.length),
    passageOf: (place) => passageAt(first, place),
    hyphened,
    bySign: signsOf(records),
  };
}

function signsOf(records: TextRecord[]): Corpus['bySign'] {
  const bySign: Corpus['bySign'] = new Map();
  for (const [n, { signs }] of records.entries())
    for (const sign of signs) {
      const named = bySign.get(sign) ?? new Map<number, number>();
      named.set(n, (named.get(n) ?? 0) + 1);
      bySign.set(sign, named);
    }
  return bySign;
}

/** The places of all words in one array, sorted by word: counted first, then filled in. */
function postings(tokens: Int32Array, words: number): Pick<Corpus, 'counts' | 'placesOf'> {
  const counts = new Int32Array(words);
  for (const id of tokens) counts[id] = (counts[id] ?? 0) + 1;
  const starts = new Int32Array(words + 1);
  for (let id = 0; id < words; id += 1) starts[id + 1] = (starts[id] ?? 0) + (counts[id] ?? 0);
  const next = starts.slice();
  const places = new Int32Array(tokens.length);
  for (const [place, id] of tokens.entries()) {
    const at = next[id] ?? 0;
    places[at] = place;
    next[id] = at + 1;
  }
  return { counts, placesOf: (id) => places.subarray(starts[id], starts[id + 1]) };
}

function passageAt(first: Int32Array, place: number): number {
  let [low, high] = [0, first.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((first[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}
