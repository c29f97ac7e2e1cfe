/** The sources as a collection: what `source.yaml` says of each. */
import type { Loader } from 'astro/loaders';
import { readSource, sourceFolders } from '../model/content/sources.ts';

export const sourcesLoader: Loader = {
  name: 'sources',
  load: async (context) => {
    const { store } = context;
    store.clear();
    for (const folder of sourceFolders()) {
      const {
        slug,
        folder: _,
        lines: __,
        emendations: ___,
        layouts: ____,
        inferredMarks: _____,
        ...data
      } = readSource(folder);
      store.set({ id: slug, data: await context.parseData({ id: slug, data: { slug, ...data } }) });
    }
  },
};
