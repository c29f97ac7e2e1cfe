/** Words that the grammar of citations must be told of these sources, since nothing in their form tells what they are: `content/lexicon.yaml`. */
import { z } from 'astro/zod';
import { grammarSchema } from './grammar.ts';

const words = z.array(z.string().min(2)).default([]);

export const lexiconSchema = z.strictObject({
  /** Bodies that stand where authors stand. */
  bodies: words,
  /** Words that only the names of newspapers and agencies have. */
  newspapers: words,
  /** Families that stand before the given name. */
  familyFirst: words,
  /** Families of two words. */
  doubleFamilies: words,
  /** Offices: an entry of a person and an office is no work. */
  offices: words,
  /** Spellings of one body's name; each is known by the first. */
  sameBody: z.array(z.array(z.string()).min(2)).default([]),
  /** What OCR, or a slip, made of words of the grammar, by the word that is meant. */
  misread: z.record(z.string(), z.array(z.string())).default({}),
  /** Words of these sources for the lists of the grammar. */
  words: grammarSchema.omit({ months: true, tells: true }).prefault({}),
});

export type Lexicon = Readonly<z.infer<typeof lexiconSchema>>;
