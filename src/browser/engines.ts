/** What the search asks: the index, what is known of names, and the whole text. Each is fetched when there is a question, and once. */
import { ours } from './ours.ts';
import type { Knowledge } from '../model/search-record.ts';
import type { Pagefind } from './search.ts';
import type { Library } from './text/answer.ts';

export class Engines {
  #index: Promise<Pagefind> | null = null;
  #knowledge: Promise<Knowledge> | null = null;
  #text: Promise<Library | null> | null = null;
  /** The whole text, once it is there; null where there is none, since the library is too large. */
  library: Library | null | undefined;
  readonly #module: string;
  readonly base: string;

  /** @param index the module of the index @param base of the site */
  constructor(index: string, base: string) {
    this.#module = index;
    this.base = base;
  }

  index(): Promise<Pagefind> {
    this.#index ??= (import(/* @vite-ignore */ this.#module) as Promise<Pagefind>).then(async (module) => {
      await module.options({
        baseUrl: this.base,
        ranking: { pageLength: 0.4, termFrequency: 0.6 },
        // Started as a worker, it is 0.4 s later on a phone; it answers a question, and the whole text those that follow.
        noWorker: true,
        metaCacheTag: document.documentElement.dataset['index'],
      });
      await module.init();
      return module;
    });
    return this.#index;
  }

  knowledge(): Promise<Knowledge> {
    this.#knowledge ??= ours(`${this.base}data/spellings.json`).then(
      (response) => response.json() as Promise<Knowledge>,
    );
    return this.#knowledge;
  }

  text(): Promise<Library | null> {
    this.#text ??= import('./text/load.ts')
      .then(({ loadText }) => loadText(`${this.base}pagefind/text/`, this.base, this.knowledge()))
      .then((loaded) => (this.library = loaded));
    return this.#text;
  }

  /** What did not come is asked for again with the next question. */
  forget(): void {
    this.#index = this.#knowledge = this.#text = null;
  }
}
