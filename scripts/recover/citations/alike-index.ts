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
 * What two words share that are alike: where one letter differs, the first two or the last two; where two may, the first or the
 * second. With the length it says on which shelves a word stands.
 */
const endsOf = (word: string, isLong: boolean): string[] =>
  isLong ? [`1${word.charAt(0)}`, `2${word.charAt(1)}`] : [`<${word.slice(0, 2)}`, `>${word.slice(-2)}`];

const shelvesOf = (word: string): string[] =>
  [false, true].flatMap((isLong) => endsOf(word, isLong).map((end) => `${word.length}${end}`));

const shelvesFor = (word: string): string[] =>
  [-2, -1, 0, 1, 2]
    .map((more) => word.length + more)
    .flatMap((size) => endsOf(word, Math.min(size, word.length) >= LONG).map((end) => `${size}${end}`));
