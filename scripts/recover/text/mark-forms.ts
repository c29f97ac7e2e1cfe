/** The forms in which marks stand in a text, and what each may be read as. */
import type { NoteForm } from '../../../src/model/source.ts';
import type { Grammar } from '../grammar.ts';
import type { Examples } from '../../../src/model/examples.ts';
import type { Candidate } from './align.ts';
import { confusionCost, isGlyph } from './confusions.ts';
import { readRaised } from './numbers.ts';

export interface Mark extends Candidate {
  raw: string;
  /** Cost of what stands around it: 0 where a mark is expected. */
  context: number;
  /** Cost of leaving it unused: high where it can be nothing else. */
  sure: number;
  /** Cost of reading it as `n`. */
  read: (n: number) => number;
  /** Its glyphs are what OCR may have made of a number, and are judged by `confusions.ts`. */
  isMisread: boolean;
}

/** What a lost mark costs; where any glyph may be a mark, one is found nearly always. */
export const LOST = { ocr: 5, other: 1.5 };

/** All that may be a mark, in no order. */
export function candidatesIn(text: string, forms: readonly NoteForm[], grammar: Grammar): Mark[] {
  return forms.flatMap((form) =>
    form === 'ocr'
      ? misread(text, grammar)
      : PRINTED_MARKS.filter((printed) => printed.form === form).flatMap((printed) =>
          byPattern(text, printed),
        ),
  );
}

/** A form that can be told by itself. An example: the text, and behind `→` the numbers in it. */
interface Printed extends Examples {
  form: NoteForm;
  pattern: RegExp;
  /** The numbers in a match, each with its offsets. */
  read: (match: string) => [from: number, to: number, number: number][];
  sure: number;
  context?: number;
}

const inside = (match: string): [number, number, number][] => [[0, match.length, Number(match.slice(1, -1))]];

export const PRINTED_MARKS: readonly Printed[] = [
  {
    name: 'raised, also after a blank',
    form: 'superscript',
    pattern: /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu,
    read: (match) => [[0, match.length, readRaised(match)]],
    sure: 6,
    matches: ['said.¹² → 12', 'said. ³ It → 3'],
    misses: ['said.12'],
  },
  {
    name: 'raised by a tag',
    // Also two numbers in one tag (mot:220).
    form: 'sup',
    pattern: /<sup>\s*\d{1,4}(?:\s+\d{1,4})*\s*<\/sup>/gu,
    read: numbersInTag,
    sure: 6,
    matches: ['said.<sup>12</sup> → 12', 'said.<sup>12 13</sup> → 12 13'],
    misses: ['21<sup>st</sup>'],
  },
  {
    name: 'plain, behind punctuation or a word, before a word or the end',
    form: 'plain',
    pattern:
      /(?<=[.?!'"’”)\]…])[ ]?\d{1,4}(?=\s|$|\p{Lu})|(?<=\p{Ll}[,;:])[ ]?\d{1,4}(?=\s\p{Ll})|(?<=\p{Ll})\d{1,2}(?=\s\p{Ll})/gmu,
    read: (match) => [[match.length - match.trimStart().length, match.length, Number(match)]],
    sure: 0,
    context: 0.3,
    matches: ['said.12 It → 12', "'12 It → 12", 'others, 12 it → 12', 'word12 and → 12'],
    misses: ['in 1995 it', 'word123 and', 'A12'],
  },
  {
    name: 'in square brackets',
    form: 'bracket',
    pattern: /\[\d{1,4}\]/gu,
    read: inside,
    sure: 2,
    matches: ['said.[12] → 12'],
    misses: ['[sic]', '(12)'],
  },
  {
    name: 'in round brackets',
    form: 'parenthesis',
    pattern: /\(\d{1,4}\)/gu,
    read: inside,
    sure: 0.4,
    matches: ['said.(12) → 12'],
    misses: ['(see 12)', '[12]'],
  },
];

function byPattern(text: string, { pattern, read, sure, context = 0 }: Printed): Mark[] {
  return [...text.matchAll(pattern)].flatMap((match) =>
    read(match[0]).map(([from, to, number]) => ({
      from: match.index + from,
      to: match.index + to,
      raw: match[0].slice(from, to),
      context,
      sure,
      read: (n: number) => (n === number ? 0 : Infinity),
      isMisread: false,
    })),
  );
}

function numbersInTag(tag: string): [number, number, number][] {
  const numbers = [...tag.matchAll(/\d+/g)];
  return numbers.map((match, i) => [
    i ? match.index : 0,
    numbers[i + 1]?.index ?? tag.length,
    Number(match[0]),
  ]);
}

const LONGEST = 5;
/** What it costs that a token has no sign of which a number is most often made. */
const NO_DIGIT = 2.2;

/** Every token that could be a misread mark, in the places where marks stand. */
function misread(text: string, { rx }: Grammar): Mark[] {
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
        out.push({ from, to, raw, context, sure: 0, read: (n) => confusionCost(raw, n), isMisread: true });
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
