/** What is written below `content/`, file by file. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  existsSync,
} from 'node:fs';
import path from 'node:path';
import type { CslEdition, CslWork } from '../../../src/model/csl.ts';
import type { Citation } from '../../../src/model/records.ts';
import type { Library, Reading, SourceEdition } from '../types.ts';
import { editionsToCsl, toCsl } from '../citations/csl.ts';
import { sure } from '../../../src/model/sure.ts';
import { notesMarkdown, unitMarkdown } from './markdown.ts';

/** Works, and the editions of those that have several. */
export interface Csl {
  works: CslWork[];
  editions: CslEdition[];
}

/** The folders below `content/` whose files are all generated. */
export const GENERATED = ['texts', 'notes', 'works', 'passages', 'doubts', 'accounts'];

/** Writes a unit of a source, or its notes. */
export type Writer = typeof unitMarkdown;

/** The content of each file, by its path below `content/`. */
export type Files = [name: string, content: string][];

/** @param write how units are written; who writes again and again may remember those that did not change */
export function filesOfSource(
  { text: { source, signs, units, doubts }, passages }: SourceEdition,
  write: { text: Writer; notes: Writer } = { text: unitMarkdown, notes: notesMarkdown },
): Files {
  const { slug } = source;
  return [
    ...units.flatMap((unit): Files => [
      [`texts/${slug}/${unit.slug}.md`, write.text(slug, unit, signs)],
      [`notes/${slug}/${unit.slug}.md`, write.notes(slug, unit, signs)],
    ]),
    [`doubts/${slug}.json`, rowsOf(doubts)],
    [`passages/${slug}.json`, rowsOf(passages)],
  ];
}

/** @param csl as `cslOf` has it */
export const filesOfAll = ({ readings, authority }: Library, { works, editions }: Csl): Files => [
  ['works/works.json', rowsOf(works)],
  ['works/editions.json', rowsOf(editions)],
  // Those of the list stand in `names/`; here are those that the records have beside them.
  ['works/people.json', rowsOf(authority.added)],
  ['works/parts.json', rowsOf(authority.parts)],
  ['works/citations.json', rowsOf(citationsOf(readings))],
];

/** The readings that lead to one work. */
export const citationsOf = (readings: Reading[]): Citation[] => readings.flatMap(citationOf);

function citationOf({ works: [work, other], ...reading }: Reading): Citation[] {
  const { source, unit, n, at, edition, rule, flag, page } = reading;
  return work === undefined || other !== undefined
    ? []
    : [{ source, unit, n, at, work, edition, rule, flag, page }];
}

/** The works as CSL-JSON, in the order of their ids. */
export function cslOf({ texts, works, grammar }: Library): Csl {
  const bySlug = new Map(texts.map((text) => [text.source.slug, text]));
  const textOf = (source: string) => sure(bySlug.get(source), 'a work is cited in a source');
  const inOrder = <Item extends { id: string }>(items: Item[]) =>
    items.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    works: inOrder(works.map((work) => toCsl(work, grammar, textOf))),
    editions: inOrder(works.flatMap((work) => editionsToCsl(work, grammar, textOf))),
  };
}

/** A row a line. */
export const rowsOf = (all: unknown[]): string =>
  all.length ? `[\n${all.map((row) => JSON.stringify(row)).join(',\n')}\n]\n` : '[]\n';

/**
 * Writes what has changed, each file beside its old one first and then in its place, and takes away what is there no more:
 * whoever watches the folder sees the changes alone.
 *
 * @param content the folder `content/`
 * @returns the paths of what was written or taken away
 */
export function writeCollections(content: string, files: ReadonlyMap<string, string | Buffer>): string[] {
  const changed: string[] = [];
  for (const [name, text] of files) {
    const file = path.join(content, name);
    if (existsSync(file) && readFileSync(file).equals(Buffer.from(text))) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
    changed.push(file);
  }
  // Who writes nothing of a folder leaves it as it is.
  const written = new Set([...files.keys()].map((name) => name.replace(/\/.*/, '')));
  for (const folder of GENERATED.filter((one) => written.has(one))) {
    const there = path.join(content, folder);
    if (!existsSync(there)) continue;
    for (const entry of readdirSync(there, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(content, file).split(path.sep).join('/');
      if (!entry.isFile() || files.has(name)) continue;
      rmSync(file);
      if (!readdirSync(entry.parentPath).length) rmdirSync(entry.parentPath);
      changed.push(file);
    }
  }
  return changed;
}
