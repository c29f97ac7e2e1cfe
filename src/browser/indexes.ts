/** Modules of Pagefind, one for each language, with the parts of the index that were asked for merged into them. */
import { AT_ONCE, type SearchPart } from '../model/search-parts.ts';
import { sure } from '../model/sure.ts';
import type { Index } from './search.ts';

interface Pagefind {
  search: (
    term: string | null,
    options: { filters?: Record<string, unknown> },
  ) => ReturnType<Index['search']>;
  init: () => Promise<void>;
  options: (options: object) => Promise<void>;
  mergeIndex: (folder: string, options: object) => Promise<void>;
}

/** A part is asked alone by a filter that Pagefind gives to all of it. */
const only = (parts: SearchPart[]) => ({ part: { any: parts.map(nameOf) } });
const nameOf = ({ folder, language }: SearchPart): string => folder || language;

type Options = NonNullable<Parameters<Index['search']>[1]>;

export class Indexes {
  readonly #modules = new Map<string, Promise<Pagefind>>();
  readonly #merged = new Map<string, Promise<void>>();
  #last: Index | null = null;
  readonly #folder: string;
  readonly #base: string;
  readonly #parts: SearchPart[];

  /** @param folder of the index @param base of the site @param parts all of them */
  constructor(folder: string, base: string, parts: SearchPart[]) {
    this.#folder = folder;
    this.#base = base;
    this.#parts = parts;
  }

  /** What was asked last, or else what comes first. */
  async last(): Promise<Index> {
    return this.#last ?? this.of(this.#isParted ? this.#parts.slice(0, 1) : this.#parts);
  }

  /** One index of several parts. A library may lack a file: what is there answers. @throws where nothing comes */
  async of(parts: SearchPart[]): Promise<Index> {
    const loading = [...Map.groupBy(parts, ({ language }) => language)].map(async ([language, own]) => {
      const module = await this.#module(language);
      await Promise.all(own.map((part) => this.#merge(module, part)));
      return (term: string | null, options: Options) =>
        module.search(term, this.#isParted ? { filters: { ...options.filters, ...only(own) } } : options);
    });
    const searches = (await Promise.allSettled(loading)).flatMap((one) =>
      one.status === 'fulfilled' ? [one.value] : [],
    );
    if (loading.length && !searches.length) await Promise.any(loading);
    this.#last = {
      search: async (term, options = {}) => ({
        results: (await Promise.all(searches.map((search) => search(term, options)))).flatMap(
          ({ results }) => results,
        ),
      }),
    };
    return this.#last;
  }

  get #isParted(): boolean {
    return this.#parts.length > AT_ONCE;
  }

  /** The first part of a language stands in the module's own folder. */
  #first = (language: string): SearchPart | undefined =>
    this.#parts.find((part) => part.language === language);

  #module(language: string): Promise<Pagefind> {
    const asked = this.#modules.get(language) ?? this.#load(language);
    this.#modules.set(language, asked);
    return asked;
  }

  async #load(language: string): Promise<Pagefind> {
    const first = sure(this.#first(language), 'a part is of a language');
    const module = (await import(/* @vite-ignore */ `${this.#folderOf(first)}pagefind.js`)) as Pagefind;
    // Started as a worker, it is 0.4 s later on a phone; it answers a question, and the whole text those that follow.
    await module.options({ ...this.#options(first), noWorker: true });
    await module.init();
    return module;
  }

  #merge(module: Pagefind, part: SearchPart): Promise<void> {
    if (part === this.#first(part.language)) return Promise.resolve();
    const asked =
      this.#merged.get(part.folder) ??
      module.mergeIndex(this.#folderOf(part), { ...this.#options(part), language: part.language });
    this.#merged.set(part.folder, asked);
    return asked;
  }

  #folderOf = ({ folder }: SearchPart): string => this.#folder + (folder ? `${folder}/` : '');

  #options = (part: SearchPart) => ({
    baseUrl: this.#base,
    ranking: { pageLength: 0.4, termFrequency: 0.6 },
    metaCacheTag: part.hash,
    ...(this.#isParted ? { mergeFilter: { part: nameOf(part) } } : {}),
  });
}
