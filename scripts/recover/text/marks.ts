/**
 * Finds the marks of the notes in the text, takes their debris out and sets an anchor in its place.
 *
 * One stretch of text at a time: a page where pages are known, since a page's marks are that page's notes; else a unit.
 */
import { align, type Candidate } from './align.ts';
import { confusionCost, isGlyph } from './confusions.ts';
import { cut, type Mapped } from '../mapped.ts';
import { readRaised } from './numbers.ts';
import type { NoteForm } from '../../../src/model/source.ts';

interface Mark extends Candidate {
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
const LOST = { ocr: 5, other: 1.5 };
/** Above this cost a mark was not read by its form alone. */
const CLEAN = 1;

/**
 * @param text a stretch of text, its lines parted by `\n`
 * @param numbers the notes whose marks should stand in it
 * @param closed stretches of it that hold no marks: headings, tables
 */
export function marks(
  text: Mapped,
  numbers: number[],
  forms: readonly NoteForm[],
  closed: [number, number][],
): Mapped {
  const set = new Set(text.anchors.flatMap((a) => (a.kind === 'noteref' ? [a.n] : [])));
  const open = numbers.filter((n) => !set.has(n));
  const candidates = forms
    .flatMap((form) => CANDIDATES[form](text.text))
    .filter((c) => !closed.some(([from, to]) => c.from < to && c.to > from))
    .filter((c) => c.sure > 0 || open.some((n) => c.read(n) + c.context < LOST.ocr))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const lose = forms.includes('ocr') ? LOST.ocr : LOST.other;
  const fixed = text.anchors.flatMap((a) => (a.kind === 'noteref' ? [a] : []));
  const inRun = (c: Mark, n: number) => fixed.every((a) => (a.n < n ? a.from <= c.from : a.from >= c.to));
  const chosen = align(open, candidates, {
    take: (c, n) => (inRun(c, n) ? c.read(n) + c.context : Infinity),
    lose: () => lose,
    skip: (c) => c.sure,
  });
  let out = text;
  const last = [...chosen].sort((a, b) => b[1].from - a[1].from);
  for (const [index, [n, c]] of last.entries()) {
    const floor = last[index + 1]?.[1].to ?? 0;
    const status = c.read(n) + c.context < CLEAN ? 'clean' : 'garbled';
    const home = c.isMisread ? sentenceEnd(out.text, c) : null;
    if (home !== null) {
      out = displaced(out, c, home, n);
      continue;
    }
    let from = c.from;
    while (from > floor && out.text[from - 1] === ' ') from--;
    out = cut(out, from, c.to, { kind: 'noteref', n, raw: c.raw, status });
  }
  return out;
}

/**
 * Where a mark belongs that OCR set at the head or the end of its line, in mid-sentence: at the one end of a sentence
 * in that line (isaacs-thesis:438, 3118, 9874). @returns null for a mark that stands where it should
 */
function sentenceEnd(text: string, c: Candidate): number | null {
  const from = text.lastIndexOf('\n', c.from - 1) + 1;
  const to = (text.indexOf('\n', c.to) + 1 || text.length + 1) - 1;
  const atHead = !text.slice(from, c.from).trim();
  const atEnd = !text.slice(c.to, to).trim();
  if (atHead === atEnd || !/[\p{L},]\s*$/u.test(text.slice(0, c.from))) return null;
  const ends = [...text.slice(from, to).matchAll(/[.?!]['"]*(?=\s|$)/g)].map(
    (m) => from + m.index + m[0].length,
  );
  return (atHead ? ends[0] : ends.findLast((end) => end <= c.from)) ?? null;
}

function displaced(text: Mapped, c: Mark, home: number, n: number): Mapped {
  const mark = {
    kind: 'noteref',
    n,
    raw: c.raw,
    status: 'garbled',
    why: 'set at the edge of its line in the file',
  } as const;
  const behind = home > c.to;
  const cleared = cut(text, c.from, c.to);
  return cut(cleared, behind ? home - (c.to - c.from) : home, behind ? home - (c.to - c.from) : home, mark);
}

type Finder = (text: string) => Mark[];

const CANDIDATES: Record<NoteForm, Finder> = {
  /** `¹²`, also after a blank. */
  superscript: byPattern(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (match) => [[0, match.length, readRaised(match)]], 6),
  /** `<sup>12</sup>`, also two numbers in one tag (mot:220); never `<sup>th</sup>`. */
  sup: byPattern(/<sup>\s*\d{1,3}(?:\s+\d{1,3})*\s*<\/sup>/gu, numbersInTag, 6),
  /** `said.12 It`, `'12 It`, `others, 12 it`: a plain number set after punctuation, before a word or the end. */
  plain: byPattern(
    /(?<=[.?!'"’”)\]…])[ ]?\d{1,3}(?=\s|$|\p{Lu})|(?<=\p{Ll}[,;:])[ ]?\d{1,3}(?=\s\p{Ll})|(?<=\p{Ll})\d{1,2}(?=\s\p{Ll})/gmu,
    plainNumber,
    0,
    0.3,
  ),
  bracket: byPattern(/\[\d{1,3}\]/gu, (match) => [[0, match.length, Number(match.slice(1, -1))]], 2),
  parenthesis: byPattern(/\(\d{1,3}\)/gu, (match) => [[0, match.length, Number(match.slice(1, -1))]], 0.4),
  ocr: ocrMarks,
};

function byPattern(
  pattern: RegExp,
  read: (match: string) => [number, number, number][],
  sure: number,
  context = 0,
): Finder {
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) =>
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

function plainNumber(match: string): [number, number, number][] {
  return [[match.length - match.trimStart().length, match.length, Number(match)]];
}

const LONGEST = 5;

/** Every token that could be a misread mark, in the places where marks stand. */
function ocrMarks(text: string): Mark[] {
  const out: Mark[] = [];
  for (let from = 0; from < text.length; from++) {
    const head = text.charAt(from);
    if (!isGlyph(head) || /\s/.test(head) || insideWord(text, from)) continue;
    for (let to = from + 1; to <= Math.min(text.length, from + LONGEST); to++) {
      if (!isGlyph(text.charAt(to - 1))) break;
      if (text[to - 1] === ' ') continue;
      const raw = text.slice(from, to);
      const context = before(text, from, raw) + after(text, to, raw) + (/\d|["'°?`]/.test(raw) ? 0 : 2.2);
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

function after(text: string, to: number, raw: string): number {
  const rest = text.slice(to, to + 14);
  if (/^\s*$|^\s+[^\s]/.test(rest)) {
    if (
      /^\s+(?:per ?cent|percent|seats?|members|deputies|candidates|parties|people|years|January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
        rest,
      )
    )
      return 2.2;
    return 0;
  }
  if (/^\p{Lu}/u.test(rest)) return /\d/.test(raw) ? 0.3 : Infinity;
  if (/^[.,;:)]/.test(rest)) return /^[.,]\d/.test(rest) ? Infinity : 1.4;
  return Infinity;
}
