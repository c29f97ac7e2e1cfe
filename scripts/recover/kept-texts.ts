/**
 * Texts that were recovered before, by what they were made of: the folder of the source, the words of the languages, the code and
 * the packages. One file for each, which may be made on another machine: whoever has it need not recover the text.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Words } from '../../src/model/content/grammar.ts';
import type { Source } from '../../src/model/content/sources.ts';
import type { Grammar } from './grammar.ts';
import { recoverText } from './text/units.ts';
import type { SourceText } from './types.ts';

/** Where they are kept, in the folder of the project. */
const KEPT = path.join('.astro', 'texts');

/** Of this project, wherever it is run. */
const CODE = path.resolve(import.meta.dirname, '..', '..');

const fileHash = (files: string[]): string => {
  const hash = createHash('sha256');
  for (const file of files.toSorted()) hash.update(`\n${path.basename(file)}\n`).update(readFileSync(file));
  return hash.digest('hex');
};

export class KeptTexts {
  readonly #folder: string;
  readonly #made: string;
  readonly #used = new Set<string>();

  /** @param folder where they are kept */
  constructor(words: Words, folder = KEPT) {
    this.#folder = folder;
    const code = globSync(['scripts/recover/**/*.ts', 'src/model/**/*.ts', 'package-lock.json'], {
      cwd: CODE,
    });
    this.#made = fileHash(code.map((file) => path.join(CODE, file))) + JSON.stringify(words);
  }

  /** The text of a source, as it was kept, or recovered and kept. */
  readonly textOf = (source: Source, grammar: Grammar): SourceText => {
    const file = this.#fileOf(source);
    this.#used.add(file);
    const kept = this.#read(file);
    if (kept) return { source, ...kept };
    const { source: _, ...made } = recoverText(source, grammar);
    mkdirSync(this.#folder, { recursive: true });
    // Beside it first: another process may look for it.
    writeFileSync(`${file}.${process.pid}`, serialize(made));
    renameSync(`${file}.${process.pid}`, file);
    return { source, ...made };
  };

  isKept(source: Source): boolean {
    return existsSync(this.#fileOf(source));
  }

  /** What no source was made of since this began goes. */
  prune(): void {
    if (!existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder))
      if (!this.#used.has(path.join(this.#folder, name)))
        rmSync(path.join(this.#folder, name), { force: true });
  }

  #fileOf({ slug, folder }: Source): string {
    const all = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile());
    const own = fileHash(all.map(({ name }) => path.join(folder, name)));
    const key = createHash('sha256').update(`${this.#made}\n${slug}\n${own}`).digest('hex');
    return path.join(this.#folder, `${slug}-${key.slice(0, 24)}`);
  }

  #read(file: string): Omit<SourceText, 'source'> | null {
    try {
      return deserialize(readFileSync(file)) as Omit<SourceText, 'source'>;
    } catch {
      // It is not there, or was cut off by a machine that stopped.
      return null;
    }
  }
}

/** For fewer texts another process takes longer to start than to recover them. */
const WORTH = 12;

/** Recovers by all cores what is not kept yet; what is wrong with a text is said when it is asked for. @param script that takes `--only` */
export async function recoverApart(sources: Source[], kept: KeptTexts, script: string): Promise<void> {
  const missing = sources.filter((source) => !kept.isKept(source)).map(({ slug }) => slug);
  const cores = availableParallelism();
  if (missing.length < WORTH || cores < 2) return;
  await Promise.all(
    Array.from({ length: cores }, (_, i) => {
      const share = missing.filter((_, n) => n % cores === i).join();
      const child = spawn(process.execPath, [script, '--only', share], { stdio: 'ignore' });
      return new Promise((done) => child.once('close', done));
    }),
  );
}
