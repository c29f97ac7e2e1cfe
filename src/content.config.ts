import { defineCollection } from 'astro:content';
import { sourcesLoader } from './loaders/sources.ts';
import { unitsLoader } from './loaders/units.ts';

export const collections = {
  sources: defineCollection({ loader: sourcesLoader }),
  units: defineCollection({ loader: unitsLoader }),
};
