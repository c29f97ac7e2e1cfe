/** What passes from stage to stage; `pipeline.ts` has their order. */
import type { Authority } from './authority.ts';
import type { Source } from '../../src/model/content/sources.ts';
import type {
  BlockKind,
  Citation,
  Doubt,
  Mention,
  MarkStatus,
  NumberStatus,
  Passage,
  UnitKind,
} from '../../src/model/records.ts';
import type { Emphasis } from '../../src/model/conventions.ts';
import type { UnitData } from '../../src/model/source.ts';
import type { Grammar } from './grammar.ts';
import type { Mapped } from './mapped.ts';
import type { Work } from './citations/work.ts';

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
    | 'folio'
    | 'page break'
    | 'running head'
    | 'rule'
    | 'title of the notes'
    | 'code fence'
    | 'stray mark'
    | 'column label'
    | 'repeat'
    | 'emphasis'
    | 'way back'
    | 'markup';
  why: string;
}

/** A printed page, or, where none can be told, the stretch up to the next block of notes. */
export interface Page {
  folio: string | null;
  body: Line[];
  foot: Line[];
}

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
  /** What was taken off its lines: what tells words of the margin. */
  taken?: Taken[];
}

/** Cells of a table or boxes of a figure; each is a text of its own. */
export interface Layout {
  caption: Mapped | null;
  head: Mapped[][];
  rows: Mapped[][];
  boxes: Boxes | null;
  source: Mapped | null;
  /** What the file has lost of it. */
  lost: string | null;
  /** Its file within the site, and what it shows in words. */
  picture?: { file: string; shows: string };
}

/** Boxes of a figure that stand side by side, or follow one another. */
export interface Boxes {
  ordered: boolean;
  boxes: { text: Mapped; below: Boxes | null }[];
  /** In words what the drawing shows. */
  shows: string | null;
}

export interface Unit {
  slug: string;
  /** Its place in the print, from 0. */
  order: number;
  kind: UnitKind;
  title: string;
  authors: UnitData['authors'];
  lines: [number, number];
  blocks: Block[];
  notes: Note[];
  folios: string[];
}

/** Words of a line that stand in no text, since they only told what it is. */
interface Taken {
  line: number;
  words: string;
}

/** A note with its printed number. `mark` tells how its mark in the body was found; `lost`: it left no trace. */
export interface Note {
  n: number;
  /** As printed, where that is not `n`: a letter, a sign, a number that stands more than once in the unit. */
  label?: string;
  text: Mapped;
  /** What was taken off its lines: its label, and what stands before that. */
  taken: Taken[];
  number: NumberStatus;
  mark: MarkStatus | 'lost';
  folio: string | null;
}

/** A note as it was read, before its mark is sought. */
export type NoteText = Omit<Note, 'mark'>;

/** Addresses that cannot be believed, and why. */
export type Doubtful = Record<string, string>;

/** What signs of the file stand for. */
export interface EditionSigns {
  emphasis: Emphasis;
  doubtful: Doubtful;
}

/** A source whose text is recovered. */
export interface SourceText {
  source: Source;
  signs: EditionSigns;
  units: Unit[];
  noise: Noise[];
  doubts: Doubt[];
}

/** A citation as it was read: it leads to one work, or it is open which of several is meant, or none was found. */
export type Reading = Omit<Citation, 'work'> & { works: string[] };

/** Sources whose citations are read: each is an anchor of its text, and a doubt where it is open. */
export interface Cited {
  texts: SourceText[];
  works: Work[];
  /** Those of bibliographies first, then those of notes, each in the order of the sources. */
  readings: Reading[];
}

/** A text with the names found; an abbreviation is expanded where a unit has it first. */
export interface Named {
  text: SourceText;
  /** @param id of a block or a note */
  mentionsAt: (unit: string, id: string) => Mention[];
}

/** One source, recovered. */
export interface SourceEdition {
  text: SourceText;
  /** In each unit the text, then the notes. */
  passages: Passage[];
}

/** What is recovered of all sources together. */
export interface Library extends Cited {
  authority: Authority;
  grammar: Grammar;
}

/** All that is recovered; what is written below `content/` is made of it. */
export interface Edition extends Library {
  passages: Passage[];
}

const boxTexts = (boxes: Boxes | null): Mapped[] =>
  boxes ? boxes.boxes.flatMap(({ text, below }) => [text, ...boxTexts(below)]) : [];

/** All texts of a block: its own, or those of its cells. */
export function textsOf({ text, layout }: Block): Mapped[] {
  if (!layout) return [text];
  return [
    text,
    ...(layout.caption ? [layout.caption] : []),
    ...layout.head.flat(),
    ...layout.rows.flat(),
    ...boxTexts(layout.boxes),
    ...(layout.source ? [layout.source] : []),
  ];
}
