/** What the search knows of names and spellings: all of it, or of a large library what the words of a question may mean. */
import { wordsOf } from '../model/fold.ts';
import type { Knowledge } from '../model/search-record.ts';
import { soundBucket } from '../model/knowledge-parts.ts';
import { ours } from './ours.ts';

export class KnownNames {
  #whole: Promise<Knowledge> | null = null;
  readonly #parts = new Map<number, Promise<Knowledge>>();
  readonly #base: string;

  /** @param base of the site */
  constructor(base: string) {
    this.#base = base;
  }

  /** @param typed what was asked; without it, all */
  async of(typed?: string): Promise<Knowledge> {
    this.#whole ??= this.#fetched('data/spellings.json');
    const whole = await this.#whole;
    const { parts } = whole;
    if (parts === undefined) return whole;
    const wanted =
      typed === undefined
        ? Array.from({ length: parts }, (_, n) => n)
        : [...new Set(wordsOf(typed).map((word) => soundBucket(word, parts)))];
    return asOne(await Promise.all(wanted.map((n) => this.#part(n))));
  }

  #part(n: number): Promise<Knowledge> {
    const asked = this.#parts.get(n) ?? this.#fetched(`data/spellings/${n}.json`);
    this.#parts.set(n, asked);
    return asked;
  }

  async #fetched(file: string): Promise<Knowledge> {
    const answer = await ours(this.#base + file);
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return (await answer.json()) as Knowledge;
  }
}

/** A name stands in the part of each of its forms. */
const asOne = (parts: Knowledge[]): Knowledge => ({
  names: [...new Map(parts.flatMap(({ names }) => names).map((name) => [name.id, name])).values()],
  spellings: [
    ...new Map(parts.flatMap(({ spellings }) => spellings).map((words) => [words.join(' '), words])).values(),
  ],
});
