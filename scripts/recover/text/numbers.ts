/** The forms in which an edition sets the numbers of its notes, before a note and in the text. */
import type { NoteForm, NotesData } from '../../../src/model/source.ts';
import type { Mapped } from '../mapped.ts';
import type { Line } from '../types.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `¹²` → 12 */
export function readRaised(text: string): number {
  return Number([...text].map((char) => RAISED.indexOf(char)).join(''));
}

/** The conventions of a unit's notes, and which numbers above 999 are believed there. */
export interface Conventions extends NotesData {
  isNumber: (n: number) => boolean;
}

/** Before a note: the number, with an optional list dash before it; after a plain one must come a blank. */
const OPENING: Record<NoteForm, RegExp | null> = {
  superscript: /^(?:\s*-\s)?\s*([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*/u,
  sup: /^(?:\s*-\s)?\s*<sup>\s*(\d{1,4})\s*<\/sup>\s*/u,
  plain: /^(?:\s*-\s)?\s*(\d{1,4})\.?\s+(?=\S)/u,
  bracket: /^\s*\[(\d{1,4})\]\s*/u,
  parenthesis: /^\s*\((\d{1,4})\)\s*/u,
  ocr: null,
};

interface OpeningNumber {
  n: number;
  /** Characters that it takes up. */
  length: number;
}

/** The number that opens a note; null where the line opens with none. */
export function openingNumber(text: Mapped, { numbers, isNumber }: Conventions): OpeningNumber | null {
  for (const form of numbers) {
    const [whole, digits] = OPENING[form]?.exec(text.text) ?? [];
    if (whole === undefined || digits === undefined) continue;
    const n = form === 'superscript' ? readRaised(digits) : Number(digits);
    if (isNumber(n)) return { n, length: whole.length };
  }
  return null;
}

/**
 * The conventions of a unit. A number above 999 at the head of a line is most often a year (von-hauff ch. 1 n. 134): it is
 * believed only where its neighbour opens a line of the unit too, since notes rise by one.
 */
export function conventionsOf(notes: NotesData, lines: Line[]): Conventions {
  const any = { ...notes, isNumber: () => true };
  const large = new Set(lines.flatMap(({ text }) => openingNumber(text, any)?.n ?? []).filter((n) => n >= 999));
  return { ...notes, isNumber: (n) => n < 1000 || large.has(n - 1) || large.has(n + 1) };
}
