/** What an editor decided about works by hand: the schema of a row of `content/works.overrides.yaml`. */
import { z } from 'astro/zod';

const person = z.union([
  z.strictObject({ family: z.string(), given: z.string().optional() }),
  z.strictObject({ literal: z.string() }),
]);

/** A field that can be set; null takes it away. */
const field = z.string().nullable().optional();
const why = z.string().min(8);
const note = z.strictObject({ source: z.string(), unit: z.string(), n: z.int() });

/** Two works of the registry are one; the first keeps its address. */
const merge = z.strictObject({ merge: z.tuple([z.string(), z.string()]), why });

/** Fields that were read wrong, or that the citations do not have. */
const correction = z.strictObject({
  work: z.string(),
  set: z.strictObject({
    title: z.string().optional(),
    type: z.string().optional(),
    year: field,
    date: field,
    container: field,
    publisher: field,
    place: field,
    volume: field,
    issue: field,
    page: field,
    URL: field,
    authors: z.array(person).optional(),
    editors: z.array(person).optional(),
  }),
  why,
});

/** What the words `says` of a note cite, where no rule can tell, or the rule is wrong; null, where it is open. */
const meaning = z.strictObject({ note, says: z.string().min(4), cites: z.string().nullable(), why });

/** A citation begins at these words of a note, and no sign of the rules tells. */
const beginning = z.strictObject({ note, begins: z.string().min(4), why });

export const overrideSchema = z.union([merge, correction, meaning, beginning]);

export type Override = z.infer<typeof overrideSchema>;
