/**
 * What a person knows of one edition: `source.yaml`, `emendations.yaml`, `layouts.yaml` and `marks.yaml` of its folder.
 * All line numbers are 1-based lines of its `source.txt`.
 */
import { z } from 'astro/zod';
import { pattern } from './pattern.ts';

const line = z.int().positive();
const range = z.tuple([line, line]);
const why = z.string().min(8);

const person = z.strictObject({
  family: z.string(),
  given: z.string().optional(),
  /** What the person did, when it is not writing: `Editor-in-Chief`, `Examiner`. */
  role: z.string().optional(),
});

/** How a number of a note is set: `¹²`, `<sup>12</sup>`, `12`, `[12]`, `(12)`. */
const form = z.enum(['superscript', 'sup', 'plain', 'bracket', 'parenthesis', 'ocr']);

const notes = z.strictObject({
  /** `page foot`: below the text of its page; `unit end`: in one block behind the unit; `none`. */
  place: z.enum(['page foot', 'unit end', 'none']),
  /** Forms of the marks in the body. `ocr` allows misread ones, judged by the run of numbers. */
  marks: z.array(form),
  /** Forms of the numbers before the notes. */
  numbers: z.array(form),
  /** A line of just this opens a block of notes. */
  rule: z.string().optional(),
  /** With `unit end`: the lines of the block. */
  lines: range.optional(),
  /** First and last printed number of the unit, where the file alone does not tell. */
  first: z.int().optional(),
  last: z.int().optional(),
  /** Numbers whose notes are not in the file. */
  missing: z.array(z.int()).optional(),
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
  slug: z.string().regex(/^[a-z][a-z0-9-]*$/),
  kind: z.enum(['front', 'chapter', 'article', 'appendix', 'bibliography']),
  lines: range,
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
  notes: notes.partial().optional(),
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
  date: z.string(),
  type: z.enum(['thesis', 'article-journal', 'periodical']),
  /** What it is, in words: `Doctoral dissertation`. */
  genre: z.string(),
  institution: z.string().optional(),
  place: z.string().optional(),
  journal: z.string().optional(),
  issue: z.string().optional(),
  language: z.string(),
  /** The statement of rights exactly as printed; null where none is printed. */
  rights: z.string().nullable(),
  /** What it argues or tells, in a sentence of the editor's, and the line at which it says so itself. */
  argues: z.strictObject({ says: z.string(), line }).optional(),
  /** The lines of the printed abstract, without its heading. */
  abstract: range.optional(),
  /** What is not printed, what is said instead, and on what grounds. */
  inferred: z.array(z.strictObject({ field: z.string(), says: z.string(), why })).default([]),
  /** Lines on which the printed facts stand. */
  evidence: z.record(z.string(), z.array(line)).default({}),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  edition: z.strictObject({
    /** What a line of the file is: a paragraph, or a line of the print. */
    lines: z.enum(['paragraph', 'printed']),
    /** Asterisks stand for italics and bold. */
    emphasis: z.boolean().default(true),
    /** Hyphens at line ends: all kept and closed up, or as the word demands. */
    hyphens: z.enum(['keep', 'by word']).default('by word'),
    /** How printed pages are told: the line that opens page `folio`, and pages that the file lacks. */
    pages: z
      .strictObject({
        first: z.strictObject({ line, folio: z.int() }),
        missing: z.array(z.int()).default([]),
      })
      .optional(),
    notes,
    /** Lines that are repeated at the head of pages, as regular expressions over the whole line. */
    runningHeads: z.array(pattern).default([]),
  }),
  units: z.array(unit).min(1),
});

export type SourceData = z.infer<typeof sourceSchema>;
export type UnitData = SourceData['units'][number];
export type NoteForm = z.infer<typeof form>;
export type NotesData = z.infer<typeof notes>;

const noiseKind = z.enum([
  'folio',
  'running head',
  'rule',
  'code fence',
  'stray mark',
  'column label',
  'repeat',
  'emphasis',
]);

/** One decision of an editor about one line; `reads` must stand in it exactly once. */
export const emendationSchema = z.union([
  z.strictObject({ line, reads: z.string().min(1), emend: z.string(), why }),
  z.strictObject({ line, reads: z.string().optional(), drop: noiseKind, why }),
  /** The author's own slip: it stays, and the reader may know what is meant. */
  z.strictObject({ line, reads: z.string().min(1), sic: z.string().min(1), why }),
  /** The line goes on the paragraph (or the note) before it. */
  z.strictObject({ line, joins: z.literal(true), why }),
  /** The line follows the one before it without a blank: it goes on an address. */
  z.strictObject({ line, glued: z.literal(true), why }),
  /** The line (from `reads` on) opens a paragraph of its own, or is set apart as a quotation. */
  z.strictObject({
    line,
    reads: z.string().optional(),
    apart: z.enum(['paragraph', 'quotation', 'item']),
    why,
  }),
  /** In the notes: here note `note` begins, at `reads` or at the head of the line. */
  z.strictObject({ line, reads: z.string().optional(), note: z.int(), why }),
  /** In the notes: the line (from `reads` on) is a part of note `partOf`, behind the parts found before it. */
  z.strictObject({ line, reads: z.string().optional(), partOf: z.int(), why }),
  /** The mark of note `mark` stands at `reads`, which is taken out but for what `keep` says. */
  z.strictObject({ line, reads: z.string(), mark: z.int(), keep: z.string().default(''), why }),
  /** These words are not to be trusted: the OCR model seems to have made them up. */
  z.strictObject({ line, reads: z.string(), doubt: z.literal(true), why }),
  /** A figure or table that the file lost before this line. */
  z.strictObject({ line, gap: z.string(), why }),
  /** A heading that only the printed contents have, supplied before this line. */
  z.strictObject({ line, heading: z.string(), level: z.int().min(2).max(5), why }),
]);
export type Emendation = z.infer<typeof emendationSchema>;

const cells = z.array(z.array(z.string()));

/** A box of a figure: its words, or its words and the boxes below it. */
type Box = string | { box: string; ordered?: boolean | undefined; below: Box[] };
const box: z.ZodType<Box> = z.lazy(() =>
  z.union([
    z.string(),
    z.strictObject({ box: z.string(), ordered: z.boolean().optional(), below: z.array(box).min(1) }),
  ]),
);

/** Lines laid out as a table, or as the words of a figure. No letter may be lost, added or changed. */
export const layoutSchema = z
  .strictObject({
    lines: z.array(range).min(1),
    table: z
      .strictObject({
        caption: z.string().optional(),
        head: cells,
        rows: cells,
        source: z.string().optional(),
      })
      .optional(),
    figure: z
      .strictObject({
        caption: z.string().optional(),
        /** The boxes follow one another. */
        ordered: z.boolean().default(false),
        boxes: z.array(box).default([]),
        /** In words what the drawing shows by its lines and places. */
        shows: z.string().optional(),
        source: z.string().optional(),
      })
      .optional(),
    /** What the file has lost of it, as far as it is known. */
    lost: z.string().optional(),
    /** Cells that are lost, each with what is known of it. */
    empty: z.array(z.strictObject({ row: z.int().positive(), column: z.int().positive(), why })).default([]),
    /** Marks in cells: the end `as` of the cell is the mark of note `n`. */
    marks: z.array(z.strictObject({ cell: z.string(), n: z.int(), as: z.string() })).default([]),
    why,
  })
  .refine(({ table, figure }) => !table !== !figure, 'expected a table or a figure, and not both');
export type LayoutData = z.infer<typeof layoutSchema>;
export type BoxData = Box;

/** A mark that the file lost, put back behind the words `after`. */
export const inferredMarkSchema = z.strictObject({
  unit: z.string(),
  note: z.int(),
  line,
  after: z.string().min(4),
  certainty: z.enum(['certain', 'likely']),
  why,
});
export type InferredMark = z.infer<typeof inferredMarkSchema>;
