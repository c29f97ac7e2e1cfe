import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { sourcesLoader } from './loaders/sources.ts';
import { chaptersLoader, notesLoader } from './loaders/units.ts';
import type { NotesRecord, UnitRecord } from './model/records.ts';
import { sourceSchema } from './model/source.ts';

/** What recovery wrote a moment before has the form in which it wrote it. */
const written = <T>() => z.custom<T>();

export const collections = {
  sources: defineCollection({ loader: sourcesLoader, schema: sourceSchema.extend({ slug: z.string() }) }),
  chapters: defineCollection({ loader: chaptersLoader, schema: written<UnitRecord>() }),
  notes: defineCollection({ loader: notesLoader, schema: written<NotesRecord>() }),
};
