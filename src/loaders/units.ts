/** The recovered units as a collection: each with its text and its notes as HTML, in the order of the print. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { readdirSync } from 'node:fs';
import { readSource } from '../../scripts/recover/source.ts';
import { renderUnit } from '../render/unit.ts';
import { SOURCES } from './sources.ts';

export const unitsLoader: Loader = {
  name: 'units',
  load: async ({ store, parseData }) => {
    store.clear();
    for (const slug of readdirSync(SOURCES).sort()) {
      const source = readSource(path.join(SOURCES, slug));
      for (const [order, unit] of source.units.entries()) {
        const read = (kind: string) =>
          readFileSync(path.join('content', kind, slug, `${unit.slug}.md`), 'utf8');
        const rendered = renderUnit(read('texts'), read('notes'));
        const data = { ...rendered, order, source: slug, slug: unit.slug, authors: unit.authors };
        store.set({
          id: `${slug}/${unit.slug}`,
          data: await parseData({ id: `${slug}/${unit.slug}`, data }),
        });
      }
    }
  },
};
