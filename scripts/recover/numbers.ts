/** The forms in which an edition sets the numbers of its notes, before a note and in the text. */
import type { Mapped } from './mapped.ts';
import type { NoteForm } from './schema.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `¹²` → 12 */
export function readRaised(text: string): number {
  return Number([...text].map((char) => RAISED.indexOf(char)).join(''));
}

/** Before a note: the number, with an optional list dash before it; after a plain one must come a blank. */
const OPENING: Record<NoteForm, RegExp | null> = {
  superscript: /^(?:\s*-\s)?\s*([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*/u,
  sup: /^(?:\s*-\s)?\s*<sup>\s*(\d{1,3})\s*<\/sup>\s*/u,
  plain: /^(?:\s*-\s)?\s*(\d{1,3})\.?\s+(?=\S)/u,
  bracket: /^\s*\[(\d{1,3})\]\s*/u,
  parenthesis: /^\s*\((\d{1,3})\)\s*/u,
  ocr: null,
};

/** The number that opens a note, and the characters it takes up; null where the line opens with none. */
export function openingNumber(
  text: Mapped,
  forms: readonly NoteForm[],
): { n: number; length: number } | null {
  for (const form of forms) {
    const match = OPENING[form]?.exec(text.text);
    if (match)
      return {
        n: form === 'superscript' ? readRaised(match[1]!) : Number(match[1]),
        length: match[0].length,
      };
  }
  return null;
}
