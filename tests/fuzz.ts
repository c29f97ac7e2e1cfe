/**
 * Recovers inputs that are changed at random, and says where that crashed without a place, took too long, or lost a letter.
 *
 *   npm run fuzz -- 100000          so many
 *   npm run fuzz -- 1000 7          from another seed
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify, parse } from 'yaml';
import { accountOf } from '../scripts/recover/account/account.ts';
import { cite } from '../scripts/recover/citations/cite.ts';
import { recoverText } from '../scripts/recover/text/units.ts';
import { notesMarkdown, unitMarkdown } from '../scripts/recover/write/markdown.ts';
import { InputError } from '../src/model/content/input-error.ts';
import { readSource } from '../src/model/content/sources.ts';
import { readFrontMatter } from '../src/model/front-matter.ts';
import type { NotesRecord, UnitRecord } from '../src/model/records.ts';
import { readUnit } from '../src/read/unit.ts';
import type { SourceText } from '../scripts/recover/types.ts';
import { mutated, random } from './mutations.ts';
import { grammar as grammarOf } from './recovered.ts';
import { described } from './sourceFolder.ts';

/** No input takes longer, in ms. */
const LONGEST = 5000;

const grammar = grammarOf();
const CASES = path.join(import.meta.dirname, 'cases');
const cases = readdirSync(CASES).flatMap((stage) =>
  readdirSync(path.join(CASES, stage)).map((name) => path.join(CASES, stage, name)),
);

export interface Failure {
  seed: number;
  says: string;
}

/** @param count of inputs @param seed of the first @returns those that failed */
export function fuzz(count: number, seed: number): Failure[] {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'fuzz-')), 'test');
  const failures: Failure[] = [];
  for (let k = 0; k < count; k++) {
    const began = performance.now();
    const says = tried(folder, random(seed + k));
    const took = performance.now() - began;
    if (says !== null) failures.push({ seed: seed + k, says });
    else if (took > LONGEST) failures.push({ seed: seed + k, says: `took ${Math.round(took)} ms` });
  }
  rmSync(path.dirname(folder), { recursive: true, force: true });
  return failures;
}

/** Whether a line stands in a block behind the beginning of a note that no unit has: a doubt says so. */
const isLeft = ({ doubts }: SourceText, line: number): boolean =>
  doubts.some((doubt) => doubt.rule === 'note-left' && doubt.line <= line);

/** One input. @returns what is wrong with what came of it; null where nothing is */
function tried(folder: string, next: () => number): string | null {
  const own = cases[Math.floor(next() * cases.length)] ?? '';
  const read = (name: string) => readFileSync(path.join(own, name), 'utf8');
  const isText = next() < 0.6;
  const text = isText ? mutated(read('source.txt'), next) : read('source.txt');
  const yaml = stringify(described(text, parse(read('source.yaml')) as object));
  const files: Record<string, string> = {
    'source.txt': text,
    'source.yaml': isText ? yaml : mutated(yaml, next),
  };
  for (const name of ['emendations.yaml', 'layouts.yaml', 'marks.yaml'])
    if (existsSync(path.join(own, name))) files[name] = next() < 0.3 ? mutated(read(name), next) : read(name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, words] of Object.entries(files)) writeFileSync(path.join(folder, name), words);
  try {
    const source = readSource(folder);
    const found = recoverText(source, grammar);
    for (const unit of found.units) {
      const chapter = readFrontMatter<UnitRecord>(unitMarkdown('test', unit, found.signs));
      readUnit(chapter, readFrontMatter<NotesRecord>(notesMarkdown('test', unit, found.signs)));
    }
    cite([found], grammar, []);
    const lost = accountOf(found, grammar).faults.find(
      (fault) => fault.includes('loss of') && !isLeft(found, Number(/:(\d+):\d+: /.exec(fault)?.[1])),
    );
    return lost ?? null;
  } catch (error) {
    if (error instanceof InputError)
      return /^\S*:\d+:\d+: /.test(error.message) ? null : `no place: ${error.message}`;
    return `crash: ${(error as Error).stack ?? String(error)}`;
  }
}

if (import.meta.main) {
  const [count = '1000', seed = '1'] = process.argv.slice(2);
  const began = performance.now();
  const failures = fuzz(Number(count), Number(seed));
  for (const { seed: own, says } of failures.slice(0, 40)) console.log(`seed ${own}: ${says.slice(0, 700)}`);
  console.log(
    `${count} inputs in ${Math.round((performance.now() - began) / 1000)} s: ${failures.length} failed`,
  );
  if (failures.length) process.exitCode = 1;
}
