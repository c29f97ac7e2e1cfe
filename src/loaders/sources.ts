/** The sources as a collection: what `source.yaml` says of each. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { readSource } from '../../scripts/recover/source.ts';

export const SOURCES = path.join('content', 'sources');

export const sourcesLoader: Loader = {
  name: 'sources',
  load: async ({ store, parseData }) => {
    store.clear();
    for (const slug of readdirSync(SOURCES).sort()) {
      const {
        lines: _,
        emendations: __,
        layouts: ___,
        inferredMarks: ____,
        ...data
      } = readSource(path.join(SOURCES, slug));
      store.set({ id: slug, data: await parseData({ id: slug, data }) });
    }
  },
};
