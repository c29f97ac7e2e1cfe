/** Words that are found again by those that are alike but for a slip, without comparing with all. */
import { alike } from '../../../src/model/words.ts';

interface Entry<T> {
  word: string;
  /** The how manieth word it is. */
  order: number;
  value: T;
}

/** From this length on two letters may differ. */
const LONG = 9;

export class AlikeIndex<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #shelves = new Map<string, Entry<T>[]>();
  readonly #make: () => T;

  constructor(make: () => T) {
    this.#make = make;
  }

  /** What is kept of a word. */
  at(word: string): T {
    const known = this.#entries.get(word);
    if (known) return known.value;
    const entry = { word, order: this.#entries.size, value: this.#make() };
    this.#entries.set(word, entry);
    for (const shelf of shelvesOf(word)) {
      const own = this.#shelves.get(shelf);
      if (own) own.push(entry);
      else this.#shelves.set(shelf, [entry]);
    }
    return entry.value;
  }

  /** What is kept of these words and of those like them, each once, in the order in which they came. */
  like(...words: string[]): Entry<T>[] {
    const found = new Set<Entry<T>>();
    for (const word of words) {
      const same = this.#entries.get(word);
      if (same) found.add(same);
      for (const shelf of shelvesFor(word))
        for (const entry of this.#shelves.get(shelf) ?? []) if (alike(word, entry.word)) found.add(entry);
    }
    return [...found].sort((a, b) => a.order - b.order);
  }
}

/**
 * What two words share that are alike. Where one letter differs, the first two or the last two are the same; where two may, the
 * first three, the last three, or, with one slip before and one behind it, three in the middle, one place off at most.
 */
const shelvesOf = (word: string): string[] => [
  ...ends(word, word.length, 2),
  ...(word.length < LONG ? [] : [...ends(word, word.length, 3), middle(word, word.length, 0)]),
];

/** The shelves on which words of nearly its length stand that may be like it. */
const shelvesFor = (word: string): string[] =>
  [-2, -1, 0, 1, 2]
    .map((more) => word.length + more)
    .flatMap((size) =>
      Math.min(size, word.length) < LONG
        ? ends(word, size, 2)
        : [...ends(word, size, 3), ...[-1, 0, 1].map((off) => middle(word, size, off))],
    );

/** @param size the length of the word on the shelf */
const ends = (word: string, size: number, letters: number): string[] => [
  `${size}<${word.slice(0, letters)}`,
  `${size}>${word.slice(-letters)}`,
];

function middle(word: string, size: number, off: number): string {
  const at = Math.floor((size - 3) / 2) + off;
  return `${size}=${word.slice(at, at + 3)}`;
}
