import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { chaptersLoader, notesLoader } from './loaders/units.ts';
import { sourcesLoader } from './loaders/sources.ts';
import type { NoteRecord, UnitRecord } from './model/records.ts';
import { sourceSchema, type UnitData } from './model/source.ts';

/** What recovery wrote a moment before has the form in which it wrote it. */
const written = <T>() => z.custom<T>();

export const collections = {
  sources: defineCollection({ loader: sourcesLoader, schema: sourceSchema.extend({ slug: z.string() }) }),
  chapters: defineCollection({
    loader: chaptersLoader,
    schema: written<UnitRecord & { order: number; authors: UnitData['authors'] }>(),
  }),
  notes: defineCollection({
    loader: notesLoader,
    schema: written<{ source: string; unit: string; notes: NoteRecord[] }>(),
  }),
};
