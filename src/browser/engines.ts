/** What the search asks: the index, what is known of names, and the whole text. Each is fetched when there is a question, and once. */
import type { Knowledge } from '../model/search-record.ts';
import { AT_ONCE, type SearchPart } from '../model/search-parts.ts';
import { Indexes } from './indexes.ts';
import { KnownNames } from './knowledge.ts';
import type { Directory } from './parts.ts';
import type { Asked, Index } from './search.ts';
import type { Library } from './text/answer.ts';
import type { Term } from './understand.ts';

export class Engines {
  #parts: Promise<SearchPart[]> | null = null;
  #indexes: Promise<Indexes> | null = null;
  #text: Promise<Library | null> | null = null;
  #names: KnownNames;
  #directory: Directory | null = null;
  /** The whole text, once it is there; null where there is none, since the library is too large. */
  library: Library | null | undefined;
  readonly #folder: string;
  readonly base: string;

  /** @param folder of the index @param base of the site */
  constructor(folder: string, base: string) {
    this.#folder = folder;
    this.base = base;
    this.#names = new KnownNames(base);
  }

  /** The parts of the index: the page tells them, where it was built with them. */
  #told(): Promise<SearchPart[]> {
    const told = document.documentElement.dataset['parts'];
    this.#parts ??= told
      ? Promise.resolve(JSON.parse(told) as SearchPart[])
      : fetch(`${this.#folder}parts.json`).then((answer) => answer.json() as Promise<SearchPart[]>);
    return this.#parts;
  }

  #modules(): Promise<Indexes> {
    this.#indexes ??= this.#told().then((parts) => new Indexes(this.#folder, this.base, parts));
    return this.#indexes;
  }

  /** Whether there are more parts than are asked at once. */
  async isParted(): Promise<boolean> {
    return (await this.#told()).length > AT_ONCE;
  }

  /** What was asked last, or is asked first. */
  async index(): Promise<Index> {
    return (await this.#modules()).last();
  }

  /** The indexes that may answer, the likeliest first; each is fetched when it is asked for. */
  async *answering(terms: Term[], filters: Record<string, string>): AsyncGenerator<Asked> {
    const [parts, modules] = await Promise.all([this.#told(), this.#modules()]);
    if (parts.length <= AT_ONCE) {
      yield { index: await modules.of(parts), parts: null };
      return;
    }
    const { Directory: Words, likeliest } = await import('./parts.ts');
    this.#directory ??= new Words(`${this.#folder}words/`);
    const words = terms.flatMap(({ searched }) => searched.map(({ word }) => word));
    const order = likeliest(parts, terms, await this.#directory.of(words, parts.length), filters);
    for (let at = 0; at === 0 || at < order.length; at += AT_ONCE) {
      const now = order.slice(at, at + AT_ONCE).flatMap((n) => parts[n] ?? []);
      const asked = at + now.length;
      yield { index: await modules.of(now), parts: { asked, of: order.length } };
    }
  }

  /** @param typed what was asked; without it, all that is known */
  knowledge(typed?: string): Promise<Knowledge> {
    return this.#names.of(typed);
  }

  text(): Promise<Library | null> {
    this.#text ??= import('./text/load.ts')
      .then(({ loadText }) => loadText(`${this.#folder}text/`, this.base, () => this.knowledge()))
      .then((loaded) => (this.library = loaded));
    return this.#text;
  }

  /** What did not come is asked for again with the next question. */
  forget(): void {
    this.#names = new KnownNames(this.base);
    this.#parts = this.#indexes = this.#text = this.#directory = null;
  }
}
