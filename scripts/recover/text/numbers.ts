/** The forms in which an edition sets the numbers of its notes, before a note and in the text. */
import type { NoteForm, NotesData } from '../../../src/model/source.ts';
import type { Mapped } from '../mapped.ts';
import type { Examples } from '../../../src/model/examples.ts';
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

/** A form of numbers before notes. An example: the line, and behind `→` the number. */
interface Opening extends Examples {
  form: NoteForm;
  pattern: RegExp;
  /** The number, from its digits. */
  n: (digits: string) => number;
}

/** Before all but brackets a list dash may stand; after a plain number must come a blank. */
export const OPENINGS: readonly Opening[] = [
  {
    name: 'raised',
    form: 'superscript',
    pattern: /^(?:\s*-\s)?\s*([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*/u,
    n: readRaised,
    matches: ['¹² Ibid. → 12', '- ³Ibid. → 3'],
    misses: ['Ibid.¹²', '12 Ibid.'],
  },
  {
    name: 'raised by a tag',
    form: 'sup',
    pattern: /^(?:\s*-\s)?\s*<sup>\s*(\d{1,4})\s*<\/sup>\s*/u,
    n: Number,
    matches: ['<sup>12</sup> Ibid. → 12'],
    misses: ['<sup>th</sup>', 'of <sup>12</sup>'],
  },
  {
    name: 'plain',
    form: 'plain',
    pattern: /^(?:\s*-\s)?\s*(\d{1,4})\.?\s+(?=\S)/u,
    n: Number,
    matches: ['12 Ibid. → 12', '12. Ibid. → 12', '1012 Ibid. → 1012'],
    misses: ['12Ibid.', '12', '12345 Ibid.'],
  },
  {
    name: 'in square brackets',
    form: 'bracket',
    pattern: /^\s*\[(\d{1,4})\]\s*/u,
    n: Number,
    matches: ['[12] Ibid. → 12'],
    misses: ['[a] Ibid.', '(12) Ibid.'],
  },
  {
    name: 'in round brackets',
    form: 'parenthesis',
    pattern: /^\s*\((\d{1,4})\)\s*/u,
    n: Number,
    matches: ['(12) Ibid. → 12'],
    misses: ['[12] Ibid.', '(a) Ibid.'],
  },
];

interface OpeningNumber {
  n: number;
  /** Characters that it takes up. */
  length: number;
}

/** The number that opens a note; null where the line opens with none. */
export function openingNumber(text: Mapped, { numbers, isNumber }: Conventions): OpeningNumber | null {
  for (const form of numbers)
    for (const opening of OPENINGS) {
      if (opening.form !== form) continue;
      const [whole, digits] = opening.pattern.exec(text.text) ?? [];
      if (whole === undefined || digits === undefined) continue;
      const n = opening.n(digits);
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
  const large = new Set(
    lines.flatMap(({ text }) => openingNumber(text, any)?.n ?? []).filter((n) => n >= 999),
  );
  return { ...notes, isNumber: (n) => n < 1000 || large.has(n - 1) || large.has(n + 1) };
}
