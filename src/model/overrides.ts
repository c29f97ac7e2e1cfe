/** What an editor decided about works by hand: the schema of a row of `content/works.overrides.yaml`. */
import { z } from 'astro/zod';

const person = z.union([
  z.strictObject({ family: z.string(), given: z.string().optional() }),
  z.strictObject({ literal: z.string() }),
]);

/** A field that can be set; null takes it away. */
const field = z.string().nullable().optional();
const why = z.string().min(8);
/** A note by its number, or a line under a table by the id of its block on the page. */
const note = z.union([
  z.strictObject({ source: z.string(), unit: z.string(), n: z.int() }),
  z.strictObject({ source: z.string(), unit: z.string(), at: z.string() }),
]);

/** Two works of the registry are one; the first keeps its address. */
const merge = z.strictObject({ merge: z.tuple([z.string(), z.string()]), why });

/** Fields of a work, as `work.ts` of recovery has them. */
const fields = z.strictObject({
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
  /** The day of a visit to the address. */
  accessed: field,
  /** The title in another language, as the citation gives it. */
  translated: field,
  /** The series in which it came out, with its number. */
  series: field,
  /** The occasion of a speech, the meeting of a paper. */
  event: field,
  /** Of an interviewee: office and body, as printed. */
  role: field,
  authors: z.array(person).optional(),
  editors: z.array(person).optional(),
  translators: z.array(person).optional(),
  /** Authors of the whole in which a part stands. */
  containerAuthors: z.array(person).optional(),
  /** When it first came out, where a later edition is cited. */
  original: field,
  /** What kind of a thesis, report or paper, as printed. */
  genre: field,
  medium: field,
  /** As printed: `2nd` */
  edition: field,
  /** Of the title, where its words do not tell: `ru-Latn` */
  language: field,
});

/** Fields that were read wrong, or that the citations do not have. */
const correction = z.strictObject({ work: z.string(), set: fields, why });

/** What was read as a work is none. */
const nothing = z.strictObject({ work: z.string(), none: z.literal(true), why });

/** The words `says` of a note cite a work in a form that no rule reads: these are its fields. */
const reading = z.strictObject({
  note,
  says: z.string().min(4),
  is: fields.required({ title: true, type: true }),
  why,
});

/** Citations of a work that print the year `slip` mean `year`: no other edition. */
const slip = z.strictObject({ work: z.string(), slip: z.string(), year: z.string(), why });

/** What the words `says` of a note cite, where no rule can tell, or the rule is wrong; null, where it is open. */
const meaning = z.strictObject({ note, says: z.string().min(4), cites: z.string().nullable(), why });

/** The words `says` of a note speak of a work, and do not cite it: in all likelihood of this one. */
const mention = z.strictObject({ note, says: z.string().min(4), mentions: z.string(), why });

/** A citation begins at these words of a note, and no sign of the rules tells. */
const beginning = z.strictObject({ note, begins: z.string().min(4), why });

export const overrideSchema = z.union([
  merge,
  correction,
  nothing,
  slip,
  meaning,
  mention,
  reading,
  beginning,
]);

export type Override = z.infer<typeof overrideSchema>;
