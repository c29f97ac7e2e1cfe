/**
 * The records that recovery writes below `content/` and the site reads: units, notes, passages, works, citations, doubts.
 * Lines are 1-based lines of a source's `source.txt`; a folio is a printed page number, as printed.
 */
import type { Rule } from './rules.ts';
import type { SourceData } from './source.ts';

export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'table'
  | 'figure'
  | 'gap'
  | 'break'
  | 'quotation'
  | 'item'
  /** In the margin of the print, beside the text that follows. */
  | 'marginal'
  | 'byline'
  | 'subtitle';

export type UnitKind = 'front' | 'chapter' | 'article' | 'appendix' | 'bibliography';

/** `clean`: recognisable by form; `garbled`: misread by OCR, repaired; `inferred`: lost, put back by an editor. */
export type MarkStatus = 'clean' | 'garbled' | 'inferred';

/** How the number of a note stands in the file. `missing`: the note itself is not in the file. */
export type NumberStatus = 'clean' | 'garbled' | 'unnumbered' | 'missing';

/** What the site needs to know of a block beside its Markdown; the n-th record is of the n-th node. */
export interface BlockRecord {
  id: string;
  kind: BlockKind;
  lines: [number, number];
  /** Depth of a heading, 1 for the title of a unit. */
  level?: number;
  folio?: string;
  /** It goes on the paragraph before, which a quotation or table has cut. */
  continues?: boolean;
  /** It is not in the file: an editor supplied it. */
  supplied?: boolean;
  /** Of a heading. */
  title?: string;
}

export interface NoteRecord {
  /** Its printed number; where labels are not numbers that each stand once, its place among the notes of the unit. */
  n: number;
  /** As printed, where that is not `n`. */
  label?: string;
  number: NumberStatus;
  mark: MarkStatus | 'lost';
  lines: [number, number] | null;
  folio: string | null;
  /** The mark as the file has it, where it was misread. */
  raw?: string;
  /** Why an editor set the mark where it stands. */
  why?: string;
  /** For a lost mark: the nearest marks before and behind. */
  between?: [number | null, number | null];
}

/** The front matter of `content/texts/<source>/<unit>.md`. */
export interface UnitRecord {
  source: string;
  unit: string;
  /** Its place in the print, from 0. */
  order: number;
  title: string;
  /** Its own, where they are not those of the source. */
  authors: SourceData['authors'];
  kind: UnitKind;
  lines: [number, number];
  folios: string[];
  blocks: BlockRecord[];
}

/** The front matter of `content/notes/<source>/<unit>.md`. */
export interface NotesRecord {
  source: string;
  unit: string;
  notes: NoteRecord[];
}

/** A name of the authority list in a passage. */
export interface Mention {
  name: string;
  times: number;
  /** The forms in which it stands there. */
  forms: string[];
  /** Where it stands there first: the line, and the printed page. */
  line: number;
  folio: string | null;
}

/** What somebody did for a work. */
export type Part = 'author' | 'editor' | 'translator' | 'interviewee';

/** Who wrote, edited, translated a work, or spoke in it. */
export interface PartInWork {
  work: string;
  /** The id of a name. */
  name: string;
  as: Part;
}

/** Where words of the search may stand; `supplied` are an editor's, and are not searched. */
export type PassageKind = 'text' | 'heading' | 'table' | 'bibliography' | 'note' | 'supplied';

/** Printed pages on or between which something stands; null where none is known. */
export type Between = readonly [string | null, string | null];

/** A paragraph, heading, table, entry or note: the smallest thing with an address. Everything that asks what a text says reads these. */
export interface Passage {
  /** On the page of its unit. */
  id: string;
  kind: PassageKind;
  source: string;
  unit: string;
  /** The number of the note, or of the paragraph in its unit, from 1; for a heading or table of the paragraph behind it. */
  n: number;
  /** The titles above it, from that of the unit down; a heading is the last of its own. */
  headings: string[];
  /** The printed pages on which it begins and ends; a note stands on that of its mark. */
  pages: [string, string] | null;
  /** Where its page is not known: that of the heading before, and of the next one, as the printed contents have them. */
  between?: Between;
  /** Null for a note that is not in the file. */
  lines: [number, number] | null;
  /** The words of the source as they are read: emended, without marks and markup. */
  text: string;
  /** The notes whose marks stand in it, each with the sentence that the mark ends or stands in. */
  notes: { n: number; sentence: string }[];
  names: Mention[];
  /** Works that it cites, by their ids. */
  works: string[];
}

/** A citation that leads to one work. */
export interface Citation {
  source: string;
  unit: string;
  /** The note, or the id of an entry of a bibliography. */
  n?: number | undefined;
  at?: string | undefined;
  work: string;
  /** Where the work has several: the one that is cited, `2010`. */
  edition?: string | undefined;
  rule: Rule;
  /** What the reader should know: the printed number leads elsewhere, the year is another one. */
  flag?: string | undefined;
  /** The pages that are cited. */
  page?: string | undefined;
}

/** A citation in its own words. */
export interface Evidence {
  source: string;
  unit: string;
  n?: number;
  at?: string;
  said: string;
}

/** A doubt that recovery can live with; each is counted in the ledger and shown in the apparatus. */
export interface Doubt {
  line: number;
  column: number;
  rule: string;
  says: string;
  /** The note that it is about. */
  note?: { unit: string; n: number };
  /** The label of a note that is not in the file. */
  missing?: string;
}

/** What was found of a unit, counted. */
export interface UnitLedger {
  pages: number;
  paragraphs: number;
  headings: number;
  tables: number;
  figures: number;
  gaps: number;
  notes: number;
  missing: number;
  marks: Record<MarkStatus | 'lost', number>;
  emendations: number;
}

/** `content/ledger.json`, by source: its units, and its noise, its doubts and the signs that the page sets, by kind. */
export type Ledger = Record<
  string,
  {
    units: Record<string, UnitLedger>;
    noise: Record<string, number>;
    doubts: Record<string, number>;
    signs: Record<string, number>;
    /** Parts of notes, by what they are. */
    words: Record<string, number>;
  }
>;
