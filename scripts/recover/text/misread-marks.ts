/** Marks that OCR misread: every token that could be one, in the places where marks stand, with what each costs. */
import type { Grammar } from '../grammar.ts';
import { confusionCost, isGlyph } from './confusions.ts';
import { LOST, type Mark } from './mark.ts';

const LONGEST = 5;
/** What it costs that a token has no sign of which a number is most often made. */
const NO_DIGIT = 2.2;

/** Every token that could be a misread mark, in the places where marks stand. */
export function misread(text: string, { rx }: Grammar): Mark[] {
  const counted = rx`^\s+<counted>(?!\p{L})`;
  const out: Mark[] = [];
  for (let from = 0; from < text.length; from++) {
    const head = text.charAt(from);
    if (!isGlyph(head) || /\s/.test(head) || insideWord(text, from)) continue;
    for (let to = from + 1; to <= Math.min(text.length, from + LONGEST); to++) {
      if (!isGlyph(text.charAt(to - 1))) break;
      if (text[to - 1] === ' ') continue;
      const raw = text.slice(from, to);
      const context =
        before(text, from, raw) + after(text, to, raw, counted) + (/\d|["'°?`]/.test(raw) ? 0 : NO_DIGIT);
      if (context < LOST.ocr)
        out.push({
          from,
          to,
          raw,
          context,
          sure: 0,
          read: ({ n }) => confusionCost(raw, n),
          isMisread: true,
        });
    }
  }
  return out;
}

/** A letter or quote inside a word, or the first letter of one in mid-sentence: no mark, whatever follows. */
function insideWord(text: string, from: number): boolean {
  if (/[\d"]/.test(text.charAt(from))) return false;
  const before = text[from - 1] ?? '';
  return /\p{L}/u.test(before) || (before === ' ' && /\p{L}/u.test(text[from - 2] ?? ''));
}

const PUNCTUATION = /[.,;:?!'")\]]/;

/** Marks follow a full stop, a closing quotation mark …; a bare word only where nothing else is left. */
function before(text: string, from: number, raw: string): number {
  const char = text[from - 1];
  if (char === undefined) return 1.8;
  if (PUNCTUATION.test(char)) return /\d/.test(text[from - 2] ?? '') && char === ',' ? 3 : 0;
  if (char === ' ') {
    const word = text[from - 2] ?? '\n';
    if (PUNCTUATION.test(word)) return 0;
    return /^\d+$/.test(raw) && /\p{L}/u.test(word) ? 1.6 : Infinity;
  }
  if (char === '\n') {
    const end = text.slice(0, from).trimEnd().at(-1) ?? '';
    return PUNCTUATION.test(end) ? 0.6 : 1.8;
  }
  if (!/\p{L}/u.test(char)) return Infinity;
  // `region" and` (isaacs-thesis:6483): two raised ones, glued to the word.
  return /^\d/.test(raw) ? 0.6 : raw === '"' ? 0.9 : Infinity;
}

/** @param counted matches what is counted, behind a blank: a number before it is most likely its own */
function after(text: string, to: number, raw: string, counted: RegExp): number {
  const rest = text.slice(to, to + 14);
  if (/^\s*$|^\s+[^\s]/.test(rest)) return counted.test(rest) ? 2.2 : 0;
  if (/^\p{Lu}/u.test(rest)) return /\d/.test(raw) ? 0.3 : Infinity;
  if (/^[.,;:)]/.test(rest)) return /^[.,]\d/.test(rest) ? Infinity : 1.4;
  return Infinity;
}
