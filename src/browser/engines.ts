/** What the search asks: the index, what is known of names, and the whole text. Each is fetched when there is a question, and once. */
import { ours } from './ours.ts';
import type { Knowledge } from '../model/search-record.ts';
import type { Index, Pagefind } from './search.ts';
import type { Library } from './text/answer.ts';

/** What each finds by the stems of its language. */
const asOne = (modules: Pagefind[]): Index => ({
  search: async (term, options) => ({
    results: (await Promise.all(modules.map((module) => module.search(term, options)))).flatMap(
      ({ results }) => results,
    ),
  }),
});

export class Engines {
  #index: Promise<Index> | null = null;
  #knowledge: Promise<Knowledge> | null = null;
  #text: Promise<Library | null> | null = null;
  /** The whole text, once it is there; null where there is none, since the library is too large. */
  library: Library | null | undefined;
  readonly #modules: string[];
  readonly base: string;

  /**
   * @param index the module of the index
   * @param base of the site
   * @param languages that have an index, and a module, of their own
   */
  constructor(index: string, base: string, languages: string[] = []) {
    const folder = index.replace(/[^/]*$/, '');
    this.#modules = [index, ...languages.map((language) => `${folder}${language}/pagefind.js`)];
    this.base = base;
  }

  index(): Promise<Index> {
    this.#index ??= this.#loadAll();
    return this.#index;
  }

  /** A library may have no text in a language that it names: what is there answers. */
  async #loadAll(): Promise<Index> {
    const loading = this.#modules.map((module, i) => this.#load(module, i === 0));
    const loaded = (await Promise.allSettled(loading)).flatMap((one) =>
      one.status === 'fulfilled' ? [one.value] : [],
    );
    if (!loaded.length) await Promise.any(loading);
    return asOne(loaded);
  }

  async #load(address: string, isMain: boolean): Promise<Pagefind> {
    const module = (await import(/* @vite-ignore */ address)) as Pagefind;
    await module.options({
      baseUrl: this.base,
      ranking: { pageLength: 0.4, termFrequency: 0.6 },
      // Started as a worker, it is 0.4 s later on a phone; it answers a question, and the whole text those that follow.
      noWorker: true,
      ...(isMain ? { metaCacheTag: document.documentElement.dataset['index'] } : {}),
    });
    await module.init();
    return module;
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
