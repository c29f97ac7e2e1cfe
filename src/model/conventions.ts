/**
 * The conventions of a print and of its file: `edition` in `source.yaml`, and `notes` of a unit. What none of them reads stays
 * as the file has it; one that could have no effect beside the others is refused (`content/check-conventions.ts`).
 */
import { z } from 'astro/zod';
import { pattern, patternNaming } from './pattern.ts';

const line = z.int().positive();
export const range = z.tuple([line, line]);

/** Forms of labels, each as it stands before a note and, behind `·`, as its mark. The forms are read in `text/numbers.ts` and `text/mark-forms.ts`. */
export const NOTE_FORMS = {
  superscript: '¹² Ibid., ^12^ Ibid. · said.¹², said.^12^',
  sup: '<sup>12</sup> Ibid. · said.<sup>12</sup>',
  plain: '12 Ibid., 12. Ibid. · said.12',
  bracket: '[12] Ibid. · said.[12]; also with a letter: [12a], and behind backslashes, as Markdown has them',
  parenthesis: '(12) Ibid. · said(12); also with a letter',
  footnote:
    '[Footnote 12: Ibid.] to the bracket that closes it · none of its own: its marks have another form',
  markdown: '[^12]: Ibid., also [^word]: · said.[^12]',
  link: '[12](#ref12) Ibid., <a href="#ref12">12</a> Ibid. · said.[12](#fn12), said.<a href="#fn12"><sup>12</sup></a>: links within the file',
  alone: '12 on a line of its own, above its note · none of its own: its marks have another form',
  sign: '* Ibid., **, †, ‡, §, ¶, also [* Ibid.] to its bracket · said.*, said.[*]',
  letter: '[a] Ibid., (a) Ibid. · said.[a]',
  ocr: 'a number misread by OCR, judged by the run of numbers: typescripts only',
} as const;

export type NoteFormName = keyof typeof NOTE_FORMS;

const ownForm = z.strictObject({
  /** Before a note: from the head of its line; as a mark: anywhere. The group `label` is what both share. */
  pattern: patternNaming('label'),
  /** Before a note: what ends it, where that is not the end of its paragraph; it is taken away. */
  closes: z.string().min(1).optional(),
});

const form = z.union([z.enum(Object.keys(NOTE_FORMS) as [NoteFormName, ...NoteFormName[]]), ownForm]);

export const notesSchema = z.strictObject({
  /**
   * `page foot`: below the text of its page; `below paragraph`: each behind the paragraph that has its mark; `unit end`: in one
   * block of the unit; `book end`: in one block for all units; `none`.
   */
  place: z.enum(['page foot', 'below paragraph', 'unit end', 'book end', 'none']),
  /** Where numbers begin anew: with each unit, nowhere in the book, or on each page. */
  numbered: z.enum(['unit', 'book', 'page']).optional(),
  /** Forms of the marks in the body. */
  marks: z.array(form),
  /** Forms of the labels before the notes. */
  numbers: z.array(form),
  /** A line of just this opens a block of notes at the foot. */
  rule: z.string().optional(),
  /** With `unit end` and `book end`: the lines of the block. */
  lines: range.optional(),
  /** First and last printed number of the unit, where the file alone does not tell. */
  first: z.int().optional(),
  last: z.int().optional(),
  /** Numbers whose notes are not in the file. */
  missing: z.array(z.int()).optional(),
});

/** How printed pages are told. */
const pages = z.strictObject({
  /** By the folio that ends a page, or a leading blank that begins one: the line that opens page `folio`, of a typescript. */
  first: z.strictObject({ line, folio: z.int() }).optional(),
  /** Pages that the file lacks. */
  missing: z.array(z.int()).default([]),
  /** By a line of their own between two pages; its group `folio`, if it has one, is the number of the page that begins. `\f` is a form feed. */
  break: pattern.optional(),
  /** By a sign within the text: `\[Pg (?<folio>\d+)\]`. */
  sign: patternNaming('folio').optional(),
});

const EMPHASIS = ['asterisk', 'underscore', 'html', 'none'] as const;
export type Emphasis = (typeof EMPHASIS)[number];

export const editionSchema = z.strictObject({
  /**
   * What a line of the file is: a paragraph (it goes on in the next line where no blank one parts them); a line of the print,
   * whose form tells where paragraphs end; or a piece of a paragraph, which blank lines part (`wrapped`).
   */
  lines: z.enum(['paragraph', 'printed', 'wrapped']),
  /** What stands for italics and bold: `*word*`, `_word_`, `<i>word</i>`; `false`: nothing. */
  emphasis: z
    .union([z.enum(EMPHASIS), z.boolean()])
    .default('asterisk')
    .transform((said): Emphasis => (said === true ? 'asterisk' : said === false ? 'none' : said)),
  /** How lists, quotations and tables stand: by their form alone, or with the signs of Markdown. */
  blocks: z.enum(['by form', 'markdown']).default('by form'),
  /**
   * Hyphens at line ends: all kept and closed up; dropped where the whole word stands elsewhere in the text; or, for a text that is
   * too short for that, also where one of the halves stands nowhere as a word (`prac-` / `tice`).
   */
  hyphens: z.enum(['keep', 'by word', 'by halves']).default('by word'),
  pages: pages.optional(),
  notes: notesSchema,
  /** Lines that are repeated at the head of pages, as regular expressions over the whole line. */
  runningHeads: z.array(pattern).default([]),
  /** Words of the margin that the file has within its text: `\[Sidenote: (?<words>[^\]]+)\]`. */
  margins: patternNaming('words').optional(),
  /** Where the print has a picture, with its caption: `\[Illustration(?:: (?<words>[^\]]+))?\]`. */
  pictures: patternNaming('words').optional(),
});

export type NoteForm = z.infer<typeof form>;
export type NotesData = z.infer<typeof notesSchema>;
/** How the notes of a unit are told: as those of its edition, but for what the unit says itself. */
export const notesOf = (
  { edition }: { edition: { notes: NotesData } },
  unit: { notes?: Partial<NotesData> | undefined } = {},
): NotesData => ({ ...edition.notes, ...unit.notes });

/** The form as a person names it. */
export const formName = (form: NoteForm): string => (typeof form === 'string' ? form : form.pattern);
