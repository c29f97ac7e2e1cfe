/**
 * What a person knows of one source: `source.yaml` of its folder; its conventions are `conventions.ts`, decisions about single
 * lines `rows.ts`. All line numbers are 1-based lines of its `source.txt`.
 */
import { z } from 'astro/zod';
import { schoolSchema } from './school.ts';
import { editionSchema, notesSchema, range } from './conventions.ts';
import { language } from './language-tag.ts';

const line = z.int().positive();
const why = z.string().min(8);

/** `2016-12-05`, `2016-12`, `2016`; `~` behind it: about. */
const date = z
  .union([z.string(), z.int()])
  .transform(String)
  .pipe(
    z
      .string()
      .regex(
        /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?~?$/,
        'expected a date such as 1922, 1922-05, 1922-05-31, or 1922~ for about 1922',
      ),
  );

function isEncoding(name: string): boolean {
  try {
    return Boolean(new TextDecoder(name));
  } catch {
    return false;
  }
}

/** Names of devices, which Windows refuses as names of folders. */
const isFolderName = (name: string): boolean => !/^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name);

/** Addresses of the site that are those of no source. */
const TAKEN = new Set(
  'about accounts beside data downloads kept my-notes names pagefind pictures search works'.split(' '),
);

/** Whether a name can be that of a source: its folder, and its address beside the pages of the site. */
export const isSourceName = (name: string): boolean =>
  /^[a-z][a-z0-9-]*$/.test(name) && isFolderName(name) && !TAKEN.has(name);

const person = z.strictObject({
  family: z.string(),
  given: z.string().optional(),
  /** What the person did, when it is not writing: `Editor-in-Chief`, `Examiner`. */
  role: z.string().optional(),
});

const heading = z.strictObject({
  line,
  /** Last line of a title that runs over several. */
  to: line.optional(),
  /** 2 for a section of the unit, 3 for a section of that … */
  level: z.int().min(2).max(5),
  /** Folio from the printed contents. */
  page: z.string().optional(),
  /** The heading opens a paragraph; these are its words, as they stand. */
  runIn: z.string().optional(),
});

const unit = z.strictObject({
  /** Its address below its source; `title-page` stands on the page of the source itself. */
  slug: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'expected small letters, digits and hyphens')
    .refine(isFolderName, 'expected another name: Windows has no folder of this one'),
  kind: z.enum(['front', 'chapter', 'article', 'appendix', 'bibliography']),
  /** Its first and last line. */
  lines: range.optional(),
  /** In the place of `lines`: the line that it begins with, as that reads. It ends before the next unit, or before what is outside. */
  begins: z.string().min(1).optional(),
  /** BCP 47, where it is not that of the source. */
  language: language.optional(),
  /** Lines that make up the printed title. */
  heading: z.array(line).default([]),
  /** A title given by the editor, where none is printed. */
  supplied: z.string().optional(),
  /** The title in upper and lower case for contents and citations, where the print has capitals. */
  title: z.string().optional(),
  subtitle: line.optional(),
  /** Lines with the names and the offices of the authors. */
  byline: z.array(line).default([]),
  authors: z.array(person).default([]),
  page: z.string().optional(),
  notes: notesSchema.partial().optional(),
  headings: z.array(heading).default([]),
});

export const sourceSchema = z.strictObject({
  title: z.string(),
  subtitle: z.string().optional(),
  shortTitle: z.string(),
  authors: z.array(person),
  editors: z.array(person).default([]),
  contributors: z.array(person).default([]),
  /** `2016-12-05`, `2011` or an EDTF form for an inferred one: `2007~`. */
  date,
  /** In the terms of CSL. */
  type: z.enum([
    'thesis',
    'article-journal',
    'article-magazine',
    'article-newspaper',
    'periodical',
    'book',
    'chapter',
    'report',
    'paper-conference',
    'document',
  ]),
  /** What it is, in words: `Doctoral dissertation`. */
  genre: z.string(),
  institution: z.string().optional(),
  place: z.string().optional(),
  publisher: z.string().optional(),
  /** The journal, or the book that a chapter stands in. */
  journal: z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  /** First and last page. */
  pages: z.string().optional(),
  series: z.string().optional(),
  translators: z.array(person).default([]),
  /** When it was published first. */
  originalDate: date.optional(),
  DOI: z.string().optional(),
  ISBN: z.string().optional(),
  language,
  /** The statement of rights exactly as printed; null where none is printed. */
  rights: z.string().nullable(),
  /** How its file came to be; what is not told is not guessed. Of a digital one no address was misread. */
  origin: z.enum(['machine-read', 'transcribed', 'digital']).optional(),
  /** What it argues or tells, in a sentence of the editor's, and the line at which it says so itself. */
  argues: z.strictObject({ says: z.string(), line }).optional(),
  /** The lines of the printed abstract, without its heading. */
  abstract: range.optional(),
  /** What is not printed, what is said instead, and on what grounds. */
  inferred: z.array(z.strictObject({ field: z.string(), says: z.string(), why })).default([]),
  /** Lines on which the printed facts stand. */
  evidence: z.record(z.string(), z.array(line)).default({}),
  /** Of `source.txt`, by the names of the web: `windows-1252`, `koi8-r`. */
  encoding: z
    .string()
    .refine(isEncoding, 'expected an encoding such as utf-8, windows-1252, iso-8859-1, koi8-r')
    .default('utf-8'),
  /** Persons and terms of the list of names, by one word: `any`, where somebody has read the text for them; else only where it has them in full. */
  names: z.enum(['any', 'full']).default('full'),
  /** How its notes cite. */
  school: schoolSchema,
  /** What is a work: `any` words with the form of a citation, where somebody reads each; else only what names author, title and year in `full`. */
  works: z.enum(['any', 'full']).default('full'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  edition: editionSchema,
  /** Lines that are none of the text that is edited: a licence, an index, a list of corrections. */
  outside: z.array(z.strictObject({ lines: range, why })).default([]),
  /** What looks odd in the account of a run and is right: the very words of the account, and why. */
  odd: z.array(z.strictObject({ says: z.string(), why })).default([]),
  units: z.array(unit).min(1),
});

export type SourceData = z.infer<typeof sourceSchema>;

/** What a source is, in a word. */
export const SOURCE_KINDS: Record<SourceData['type'], string> = {
  thesis: 'thesis',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  periodical: 'issue',
  book: 'book',
  chapter: 'chapter',
  report: 'report',
  'paper-conference': 'paper',
  document: 'text',
};

/** A unit whose lines are known. */
export type UnitData = SourceData['units'][number] & { lines: [number, number] };
