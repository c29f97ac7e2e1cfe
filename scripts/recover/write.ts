/** Writes the collections whole or not at all: into a folder beside them first, then in their place. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { notesMarkdown, unitMarkdown } from './markdown.ts';
import type { Source } from './source.ts';
import type { Recovery } from './types.ts';

export function writeCollections(content: string, all: { source: Source; recovery: Recovery }[]): void {
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
  const fresh = path.join(content, '.fresh');
  rmSync(fresh, { recursive: true, force: true });
  for (const { name, text } of files) {
    const file = path.join(fresh, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  for (const folder of ['texts', 'notes']) {
    rmSync(path.join(content, folder), { recursive: true, force: true });
    renameSync(path.join(fresh, folder), path.join(content, folder));
  }
  rmSync(fresh, { recursive: true });
}
