/** What an editor decided about lines of a source: `emendations.yaml`, `layouts.yaml` and `marks.yaml` of its folder. */
import { z } from 'astro/zod';
import { language } from './language-tag.ts';

const line = z.int().positive();
const range = z.tuple([line, line]);
const why = z.string().min(8);
/** A note, by what is printed before it: its number, or another label. */
const named = z.union([z.int(), z.string().min(1)]);

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
  z.strictObject({ line, reads: z.string().optional(), partOf: named, why }),
  /** The mark of note `mark` stands at `reads`, which is taken out but for what `keep` says. */
  z.strictObject({ line, reads: z.string(), mark: named, keep: z.string().default(''), why }),
  /** These words are not to be trusted: the OCR model seems to have made them up. */
  z.strictObject({ line, reads: z.string(), doubt: z.literal(true), why }),
  /** These words are in another language than the text around them. */
  z.strictObject({ line, reads: z.string().min(1), language, why }),
  /** So are this line, or all lines from this to `to`. */
  z.strictObject({ line, to: line.optional(), language, why }),
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

/** A picture that the file of the text only speaks of, as a file in `pictures/` of the source. */
export const pictureSchema = z.strictObject({
  /** That of its sign, as `edition.pictures` tells it. */
  line,
  file: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]*\.(?:png|jpg|jpeg|gif|webp)$/,
      'expected a name such as dam-1901.png, of small letters, digits and hyphens: .png, .jpg, .gif or .webp',
    ),
  /** In words what it shows, for who cannot see it. */
  shows: z.string().min(8),
});
export type PictureData = z.infer<typeof pictureSchema>;

/** A mark that the file lost, put back behind the words `after`. */
export const inferredMarkSchema = z.strictObject({
  unit: z.string(),
  note: named,
  line,
  after: z.string().min(4),
  certainty: z.enum(['certain', 'likely']),
  why,
});
export type InferredMark = z.infer<typeof inferredMarkSchema>;
