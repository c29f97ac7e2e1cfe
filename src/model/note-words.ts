/** What an editor judged of words of notes from which no citation was read: `words.yaml` of a source. */
import { z } from 'astro/zod';

/** `open`: something is cited, and the note does not tell what. */
const JUDGED = ['remark', 'cross-reference', 'open'] as const;

export const noteWordsSchema = z.strictObject({
  unit: z.string(),
  n: z.int(),
  /** How the words begin. */
  begins: z.string().min(3),
  is: z.enum(JUDGED),
  why: z.string().min(8).optional(),
});
export type NoteWordsJudged = z.infer<typeof noteWordsSchema>;

/** What words of notes are; `unread` until they are judged. */
export type WordsClass = 'citation' | 'back-reference' | 'mention' | (typeof JUDGED)[number] | 'unread';
