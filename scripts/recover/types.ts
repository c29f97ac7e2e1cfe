/** What passes from stage to stage. Each type adds to the last; see `index.ts` for the order of the stages. */
import type { Mapped, MarkStatus } from './mapped.ts';

/** One line of `source.txt` after the emendations of its readings; `n` is 1-based. */
export interface Line {
  n: number;
  raw: string;
  text: Mapped;
}

/** What became of a line that is no text of the source. */
export interface Noise {
  line: number;
  text: string;
  is:
    'folio' | 'running head' | 'rule' | 'code fence' | 'stray mark' | 'column label' | 'repeat' | 'emphasis';
  why: string;
}

/** A printed page, or, where none can be told, the stretch up to the next block of notes. */
export interface Page {
  folio: string | null;
  body: Line[];
  foot: Line[];
}

type BlockKind =
  'paragraph' | 'heading' | 'table' | 'figure' | 'gap' | 'quotation' | 'item' | 'byline' | 'subtitle';

/** A paragraph, heading, table … of the reading text, in the order of the print. */
export interface Block {
  kind: BlockKind;
  text: Mapped;
  /** Depth of a heading, 1 for the title of a unit. */
  level?: number;
  /** Printed page on which it begins, from the pages or, for a heading, from the printed contents. */
  folio?: string | null;
  /** For a gap or a heading that an editor supplied: its words. */
  supplied?: string;
  /** It goes on the paragraph before, which a quotation or table has cut. */
  continues?: boolean;
  layout?: Layout;
  id?: string;
}

/** Cells of a table or words of a figure; each is a text of its own. */
export interface Layout {
  caption: Mapped | null;
  head: Mapped[][];
  rows: Mapped[][];
  source: Mapped | null;
}

export interface Unit {
  slug: string;
  kind: UnitKind;
  title: string;
  lines: [number, number];
  blocks: Block[];
  notes: Note[];
  folios: string[];
}

type UnitKind = 'front' | 'chapter' | 'article' | 'appendix' | 'bibliography';

/** A note with its printed number. `mark` tells how its mark in the body was found; `lost`: it left no trace. */
export interface Note {
  n: number;
  text: Mapped;
  /** How the note's own number stands in the file. `missing`: the note itself is not in the file. */
  number: 'clean' | 'garbled' | 'unnumbered' | 'missing';
  mark: MarkStatus | 'lost';
  folio: string | null;
}

/** A doubt that recovery can live with; each is counted in the ledger and shown in the apparatus. */
export interface Doubt {
  line: number;
  column: number;
  rule: string;
  says: string;
  /** The note that it is about. */
  note?: { unit: string; n: number };
}

export interface Recovery {
  slug: string;
  units: Unit[];
  noise: Noise[];
  doubts: Doubt[];
}
