/** The recovered chapters, and their notes, as collections: the records of each, with its Markdown as body. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { readSource, sourceFolders } from '../model/content/sources.ts';
import { recordsIn } from '../read/unit.ts';

/** @param kind the folder below `content/` that holds them @param more what `source.yaml` says of a unit beside */
function unitsLoader(name: string, kind: string, more: (order: number, authors: unknown) => object): Loader {
  return {
    name,
    load: async ({ store, parseData }) => {
      store.clear();
      for (const folder of sourceFolders()) {
        const source = readSource(folder);
        for (const [order, unit] of source.units.entries()) {
          const id = `${source.slug}/${unit.slug}`;
          const body = readFileSync(path.join('content', kind, `${id}.md`), 'utf8');
          const data = await parseData({ id, data: { ...recordsIn<object>(body), ...more(order, unit.authors) } });
          store.set({ id, data, body });
        }
      }
    },
  };
}

export const chaptersLoader = unitsLoader('chapters', 'texts', (order, authors) => ({ order, authors }));
export const notesLoader = unitsLoader('notes', 'notes', () => ({}));
