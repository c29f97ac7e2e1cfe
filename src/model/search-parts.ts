/**
 * The index of a large library stands in parts of whole sources, and a directory says in which of them a word stands, and how
 * often: a question is asked of the few parts that have most of its words, and of the others when the reader wants more.
 */

/** A part as `pagefind/parts.json` tells of it. */
export interface SearchPart {
  /** Below `pagefind/`; empty for the first of the site's own language. */
  folder: string;
  language: string;
  /** The mark of its contents in Pagefind's names of files. */
  hash: string;
  /** Whose passages it has; empty for works. */
  sources: string[];
  records: number;
}

/** Of one part. A part costs 5.7 bytes for each before it answers: with so many, 46 kB. */
export const MOST_RECORDS = 8000;

/** So many are asked at once. Where there are no more, there is no directory. */
export const AT_ONCE = 3;

/** Files of the directory, `pagefind/words/<bucket>.json`; by the key of words, part and passages in turn. */
export const BUCKETS = 256;
export type WordsInParts = Record<string, number[]>;

const LETTERS = 4;
const SIGN = /^(qq|jj)\p{L}+\1$/u;

/**
 * What a word stands under: its first letters, so that its other forms stand there too (`body`, `bodies`); the sign of a name
 * stands for itself.
 * @param word as `wordsOf` has it
 */
export const keyOf = (word: string): string =>
  SIGN.test(word) ? word : [...word].slice(0, LETTERS).join('').replace(/y/g, 'i');

/** @param key of a word @returns 0 to `of - 1`; all keys that begin with the same two letters share one */
export function bucketOf(key: string, of = BUCKETS): number {
  // All signs begin alike.
  const [first = '', second = ''] = SIGN.test(key) ? key.slice(3) : key;
  return ((first.codePointAt(0) ?? 0) * 31 + (second.codePointAt(0) ?? 0)) % of;
}

/** Whether words under one key may be forms of a word under the other: of a short word all letters are given. */
export const mayBe = (key: string, other: string): boolean => key.startsWith(other) || other.startsWith(key);
