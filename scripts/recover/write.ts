/** Writes the collections: into a folder beside them first, so that an error on the way leaves the old ones as they are. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Cited } from './citations/index.ts';
import { toCsl } from './citations/csl.ts';
import { notesMarkdown, unitMarkdown } from './markdown.ts';
import { readingText } from './markup.ts';
import type { Mentions } from './mentions.ts';
import type { Source } from './source.ts';
import type { Recovery } from './types.ts';

/** @param content the folder `content/`; what stands there of an earlier run is replaced */
export function writeCollections(
  content: string,
  all: { source: Source; recovery: Recovery }[],
  cited: Cited,
  mentions: Mentions,
): void {
  const files = all.flatMap(({ source, recovery }) =>
    recovery.units.flatMap((unit) => [
      {
        name: `texts/${source.slug}/${unit.slug}.md`,
        text: unitMarkdown(source.slug, unit, source.edition.emphasis),
      },
      {
        name: `notes/${source.slug}/${unit.slug}.md`,
        text: notesMarkdown(source.slug, unit, source.edition.emphasis),
      },
    ]),
  );
  for (const { source, recovery } of all)
    files.push({ name: `doubts/${source.slug}.json`, text: `${JSON.stringify(recovery.doubts)}\n` });
  const emphasis = new Map(all.map(({ source }) => [source.slug, source.edition.emphasis]));
  const reading = (text: string, source: string) => readingText(text, emphasis.get(source)!);
  const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
  files.push({
    name: 'works/works.json',
    text: json([...cited.works].sort((a, b) => (a.id < b.id ? -1 : 1)).map((work) => toCsl(work, reading))),
  });
  files.push({ name: 'works/citations.json', text: json(cited.citations) });
  files.push({ name: 'names/mentions.json', text: `${JSON.stringify(mentions)}\n` });
  const fresh = path.join(content, '.fresh');
  rmSync(fresh, { recursive: true, force: true });
  for (const { name, text } of files) {
    const file = path.join(fresh, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  for (const folder of ['texts', 'notes', 'works', 'names', 'doubts']) {
    rmSync(path.join(content, folder), { recursive: true, force: true });
    renameSync(path.join(fresh, folder), path.join(content, folder));
  }
  rmSync(fresh, { recursive: true });
}
