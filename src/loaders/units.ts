/** The recovered chapters, and their notes, as collections: the records of each, with its Markdown as body. What did not change is not
 * read again. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { readFrontMatter } from '../model/front-matter.ts';

/** @param folder below `content/`; the id of an entry is its path there, `von-hauff/chapter-1` */
const recovered = (name: string, folder: string): Loader => ({
  name,
  load: async (context) => {
    const { store } = context;
    const root = path.join('content', folder);
    const there = new Set<string>();
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!file.endsWith('.md')) continue;
      const id = file.slice(0, -'.md'.length).split(path.sep).join('/');
      there.add(id);
      const text = readFileSync(path.join(root, file), 'utf8');
      const digest = context.generateDigest(text);
      if (store.get(id)?.digest === digest) continue;
      const { data, body } = readFrontMatter<Record<string, unknown>>(text);
      store.set({ id, data: await context.parseData({ id, data }), body, digest });
    }
    for (const id of store.keys()) if (!there.has(id)) store.delete(id);
    // Who asked for it wants to know (`scripts/dev.ts`).
    (context.refreshContextData?.['read'] as (() => void) | undefined)?.();
  },
});

export const chaptersLoader = recovered('chapters', 'texts');
export const notesLoader = recovered('notes', 'notes');
