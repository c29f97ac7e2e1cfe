/** The sources as a collection: what `source.yaml` says of each. */
import type { Loader } from 'astro/loaders';
import { readSource, sourceFolders } from '../model/content/sources.ts';
import { sourceSchema, type SourceData } from '../model/source.ts';

export const sourcesLoader: Loader = {
  name: 'sources',
  load: async (context) => {
    const { store } = context;
    store.clear();
    for (const folder of sourceFolders()) {
      const source = readSource(folder);
      const said = Object.keys(sourceSchema.shape).map((key) => [key, source[key as keyof SourceData]]);
      const { slug } = source;
      const data = Object.fromEntries(said) as SourceData;
      store.set({ id: slug, data: await context.parseData({ id: slug, data: { slug, ...data } }) });
    }
  },
};
