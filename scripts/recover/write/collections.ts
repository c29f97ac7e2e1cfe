/** What is written below `content/`, file by file. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../types.ts';
import { toCsl } from '../citations/csl.ts';
import { notesMarkdown, unitMarkdown } from './markdown.ts';
import { readingText } from './markup.ts';

/** The folders whose files are all generated. */
const FOLDERS = ['texts', 'notes', 'works', 'passages', 'doubts'];

/** The content of each file, by its path below `content/`. */
export function filesOf({ texts, works, citations, passages }: Edition): Map<string, string> {
  const files = new Map<string, string>();
  const bySource = Map.groupBy(passages, ({ source }) => source);
  for (const { source, units, doubts } of texts) {
    const { slug } = source;
    for (const unit of units) {
      files.set(`texts/${slug}/${unit.slug}.md`, unitMarkdown(slug, unit, source.edition.emphasis));
      files.set(`notes/${slug}/${unit.slug}.md`, notesMarkdown(slug, unit, source.edition.emphasis));
    }
    files.set(`doubts/${slug}.json`, rows(doubts));
    files.set(`passages/${slug}.json`, rows(bySource.get(slug) ?? []));
  }
  const emphasis = new Map(texts.map(({ source }) => [source.slug, source.edition.emphasis]));
  const reading = (text: string, source: string) => readingText(text, emphasis.get(source) ?? true);
  const sorted = [...works].sort((a, b) => (a.id < b.id ? -1 : 1));
  files.set('works/works.json', rows(sorted.map((work) => toCsl(work, reading))));
  files.set('works/citations.json', rows(citations));
  return files;
}

/** A row a line. */
const rows = (all: unknown[]): string =>
  all.length ? `[\n${all.map((row) => JSON.stringify(row)).join(',\n')}\n]\n` : '[]\n';

/**
 * Writes what has changed, each file beside its old one first and then in its place, and takes away what is there no more:
 * whoever watches the folder sees the changes alone.
 *
 * @param content the folder `content/`
 */
export function writeCollections(content: string, files: Map<string, string>): void {
  for (const [name, text] of files) {
    const file = path.join(content, name);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  }
  for (const folder of FOLDERS) {
    const there = path.join(content, folder);
    if (!existsSync(there)) continue;
    for (const entry of readdirSync(there, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(content, file).split(path.sep).join('/');
      if (entry.isFile() && !files.has(name)) rmSync(file);
    }
  }
}
