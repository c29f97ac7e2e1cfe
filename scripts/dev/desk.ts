/** The library as it is being edited: what did not change since the last time is not recovered, and not written, again. */
import path from 'node:path';
import { readSource, sourceFolders, type Source } from '../../src/model/content/sources.ts';
import type { Grammar } from '../recover/grammar.ts';
import { readInput } from '../recover/input.ts';
import { recoverInTurn, type Input, type InTurn } from '../recover/pipeline.ts';
import { citationsAgain, textsAgain } from './again.ts';
import type { SourceText } from '../recover/types.ts';
import { notesMarkdown, unitMarkdown } from '../recover/write/markdown.ts';
import {
  cslOf,
  filesOfAll,
  filesOfSource,
  writeCollections,
  type Files,
  type Writer,
} from '../recover/write/collections.ts';

/** What was made of a source when its citations, and the names of all, were these. */
interface Made {
  of: string;
  text: SourceText;
  files: Files;
}

export class Desk {
  /** Of the last time. */
  texts: SourceText[] = [];
  readonly #content: string;
  readonly #sources = new Map<string, Source>();
  /** What was made of a source, with which words of the languages. */
  readonly #read = new WeakMap<Source, { grammar: Grammar; text: SourceText }>();
  readonly #textOf = textsAgain();
  readonly #citing = citationsAgain();
  readonly #finished = new Map<string, Made>();
  readonly #writers = { text: remembering(unitMarkdown), notes: remembering(notesMarkdown) };
  /** What was read, as far as no file of it changed. */
  #known: Partial<Input> = {};

  /** @param content the folder `content/` */
  constructor(content: string) {
    this.#content = content;
  }

  /**
   * @param changed paths below `content/`
   * @returns the paths of what was written or taken away
   * @throws InputError for a row that does not fit; then the collections stay as they are
   */
  update(changed: Iterable<string>): string[] {
    const textOf = (source: Source, grammar: Grammar): SourceText => {
      const known = this.#read.get(source);
      const text = known?.grammar === grammar ? known.text : this.#textOf(source, grammar);
      this.#read.set(source, { grammar, text });
      return text;
    };
    const library = recoverInTurn(this.#input(changed), textOf, this.#citing);
    const made = library.texts.map((text) => this.#finish(text, library));
    const files = [...made.flatMap((one) => one.files), ...filesOfAll(library, cslOf(library))];
    const written = writeCollections(this.#content, new Map(files));
    this.texts = made.map(({ text }) => text);
    return written;
  }

  #finish(text: SourceText, { authority, finish, readingsOf }: InTurn): Made {
    const { source, ...rest } = text;
    const of = JSON.stringify([rest, readingsOf(text), authority.added]);
    const known = this.#finished.get(source.slug);
    if (known?.of === of && known.text.source === source) return known;
    const edition = finish(text);
    const made = { of, text: edition.text, files: filesOfSource(edition, this.#writers) };
    this.#finished.set(source.slug, made);
    return made;
  }

  #input(changed: Iterable<string>): Input {
    for (const file of changed) {
      const [folder, slug] = file.split(path.sep);
      if (folder === 'sources' && slug !== undefined) this.#sources.delete(slug);
      else if (folder === 'grammar' || folder === 'lexicon.yaml') this.#known = {};
      // Who wrote the words of the languages anew has all texts recovered anew.
      else {
        this.#known = this.#known.words ? { words: this.#known.words } : {};
        this.#finished.clear();
      }
    }
    const sources = sourceFolders(this.#content).map((folder) => {
      const slug = path.basename(folder);
      const source = this.#sources.get(slug) ?? readSource(folder);
      this.#sources.set(slug, source);
      return source;
    });
    this.#known = readInput(this.#content, { ...this.#known, sources });
    return this.#known as Input;
  }
}

/** A writer that remembers what it was given, and what came of it. */
function remembering(write: Writer): Writer {
  const known = new Map<string, { of: string; made: string }>();
  return (source, unit, signs) => {
    const key = `${source}/${unit.slug}`;
    const of = JSON.stringify([unit, signs]);
    const last = known.get(key);
    if (last?.of === of) return last.made;
    const made = write(source, unit, signs);
    known.set(key, { of, made });
    return made;
  };
}
