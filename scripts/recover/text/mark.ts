/** What may be a mark, and what it costs to take it for one. */
import type { Candidate } from './align.ts';

/** A note whose mark is sought: its key, and what is printed before it where that is another. */
export interface Labelled {
  n: number;
  label?: string | undefined;
  /** Lines between which its mark stands, where several notes have its label. */
  between?: [after: number, before: number] | undefined;
}

export const printedOf = ({ n, label }: Labelled): string => label ?? String(n);

export interface Mark extends Candidate {
  raw: string;
  /** Cost of what stands around it: 0 where a mark is expected. */
  context: number;
  /** Cost of leaving it unused: high where it can be nothing else. */
  sure: number;
  /** Cost of reading it as the mark of a note. */
  read: (note: Labelled) => number;
  /** Its glyphs are what OCR may have made of a number, and are judged by `confusions.ts`. */
  isMisread: boolean;
}

/** What a lost mark costs; where any glyph may be a mark, one is found nearly always. */
export const LOST = { ocr: 5, other: 1.5 };
