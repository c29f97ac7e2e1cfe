/** The authority list of names: the schema of a row of `content/names.yaml`. */
import { z } from 'astro/zod';

const form = z.union([
  z.string(),
  /** A form that means this name only in some sources or lines. */
  z.strictObject({
    form: z.string(),
    in: z.array(z.string()).optional(),
    at: z.array(z.int()).optional(),
    not: z.array(z.int()).optional(),
    why: z.string().optional(),
  }),
]);

export const nameSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Preferred form. */
  name: z.string(),
  /** As the index of a book sorts it. */
  sort: z.string(),
  kind: z.enum(['person', 'party', 'organisation', 'place', 'term', 'newspaper', 'law']),
  gloss: z.string().optional(),
  /** Every spelling that stands in a source and means this name. */
  forms: z.array(form),
  /** What an abbreviation stands for. */
  expand: z.string().optional(),
  /** Look-alikes that it must not be confused with. */
  apart: z.array(z.string()).optional(),
});

export type Name = z.infer<typeof nameSchema>;
