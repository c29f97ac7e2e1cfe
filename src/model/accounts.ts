/**
 * What several sources tell of: passages of different sources that tell of the same (parallels), where they differ, and the
 * events and subjects that they meet on. Machine proposes, editor decides: these are the editor's rows, and what is shown.
 */
import { z } from 'astro/zod';
import { ISSUES, SURE } from './accounts-words.ts';

/** `source/unit#id`, the passage of a source's text. */
const place = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+#[a-z]+-?\d+$/, 'expected a passage, as `mot/chapter-2#l100`');
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected small letters, digits and hyphens');

/** `same`: the same event, deed, law, figure or claim; `subject`: the same specific subject. */
export const confirmed = z.strictObject({
  a: place,
  b: place,
  is: z.enum(['same', 'subject']),
  joins: z.string().min(4).describe('what joins them, in a few words'),
});
export type Confirmed = z.infer<typeof confirmed>;

/** Two places that were read, and tell of no same thing: `mot/chapter-2#l100 von-hauff/chapter-4#l1996`. */
export const refused = z.string().regex(/^\S+ \S+$/, 'expected two passages');

const side = z.strictObject({ place, words: z.string().min(3).describe('as they stand there') });

export const difference = z.strictObject({
  id,
  title: z.string(),
  event: id.optional().describe('the event or subject that it belongs to'),
  issue: z.enum(Object.keys(ISSUES) as [keyof typeof ISSUES, ...(keyof typeof ISSUES)[]]),
  sure: z.enum(Object.keys(SURE) as [keyof typeof SURE, ...(keyof typeof SURE)[]]),
  one: side,
  other: side,
  note: z.string().describe('what each says, without deciding who is right'),
  also: z.array(place).default([]).describe('passages that say the one or the other too'),
});
export type Difference = z.infer<typeof difference>;

/** A year, a month, a day, or a span of them. */
const date = z
  .string()
  .regex(
    /^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/,
    'expected `2001`, `2001-11`, `2001-11-18`, or two of them with `/`',
  );
const dated = side.extend({ date: date.optional() });

export const event = z
  .strictObject({
    id,
    title: z.string(),
    date: date.optional().describe('as the source gives it that is quoted'),
    dated: side.optional().describe('the words that date it'),
    alsoDated: z.array(dated).default([]).describe('words that date it otherwise'),
    accounts: z.array(z.strictObject({ place, says: z.string().min(4) })).min(2),
  })
  .refine(
    (row) => (row.date === undefined) === (row.dated === undefined),
    'a date needs the words that give it, and they a date',
  );
export type TaleOf = z.infer<typeof event>;

/** Behind a note that cites another of the sources, or the book that grew out of it: the passage it most likely rests on. */
export const behind = z.strictObject({
  note: z.string().regex(/#fn-\d+$/),
  restsOn: place,
  words: z.string().describe('as they stand there'),
  why: z.string(),
});
export type Behind = z.infer<typeof behind>;

/** A pair as the site shows it: confirmed by an editor, or likely, since nobody has read it yet. */
export interface Parallel {
  a: string;
  b: string;
  is?: Confirmed['is'];
  how: 'confirmed' | 'likely';
  joins: string;
}

/** Two places as one key, whichever is named first. */
export const pairOf = (a: string, b: string): string => [a, b].sort().join(' ');

/** `von-hauff/chapter-4#l1836` → `von-hauff/chapter-4` */
export const unitOf = (place: string): string => place.replace(/#.*/, '');
