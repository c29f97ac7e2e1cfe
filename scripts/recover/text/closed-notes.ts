/** Notes that a bracket holds, `[Footnote 12: …]`: their ends, whatever stands in them. */
import type { NotesData } from '../../../src/model/conventions.ts';
import { cut, slice } from '../mapped.ts';
import type { Line, Page } from '../types.ts';
import { FOOTNOTE_INNER, FOOTNOTE_WITHIN } from './numbers.ts';
import type { Start } from './openings.ts';

export interface ClosedNotes {
  /** Without the signs that close notes; a line with words behind such a sign is two. */
  pages: Page[];
  starts: Map<Line, Start>;
  /** Lines within a note that a bracket holds. */
  inBracket: Set<Line>;
}

const OPENS: Readonly<Record<string, string>> = { ']': '[', ')': '(', '}': '{' };

/** How far a bracket may be from the one that closes it, in lines: one that was lost must not take a chapter. */
const LONGEST = 300;

/** @param starts the lines on which notes begin */
export function closedNotes(pages: Page[], starts: Map<Line, Start>): ClosedNotes {
  if (![...starts.values()].some(({ closes }) => closes)) return { pages, starts, inBracket: new Set() };
  const all = pages.flatMap(({ body }) => body);
  const parts = new Map<Line, Line[]>();
  const inBracket = new Set<Line>();
  const moved = new Map<Line, Start>();
  // Notes that stand within another, whose bracket closes behind theirs.
  const within = new Set<Line>();
  all.forEach((line, i) => {
    const start = starts.get(line);
    if (!start?.closes) return start && moved.set(line, start);
    const end = endOf(all, i, start, (other) => starts.has(other), within.has(line));
    const last = end && all[end.line];
    if (!end || !last) return moved.set(line, start);
    if (end.holds) {
      within.add(end.holds);
      for (const inner of all.slice(i, end.line + 1)) inBracket.add(inner);
      return moved.set(line, start);
    }
    const [note, rest] = [slice(last.text, 0, end.at), cut(last.text, 0, end.at + start.closes.length)];
    const closing = { ...last, text: note };
    const isRest = rest.text.trim() !== '' && !(within.has(line) && rest.text.trim() === start.closes);
    parts.set(last, isRest ? [closing, { ...last, text: rest }] : [closing]);
    for (const inner of all.slice(i, end.line)) inBracket.add(inner);
    inBracket.add(closing);
    return moved.set(last === line ? closing : line, start);
  });
  return {
    pages: pages.map((page) => ({ ...page, body: page.body.flatMap((line) => parts.get(line) ?? [line]) })),
    starts: moved,
    inBracket,
  };
}

/** Lines parted where a note in a bracket begins within them: behind the text of its mark, or behind the note before. */
export const partedAtNotes = (lines: Line[], { numbers }: NotesData): Line[] =>
  numbers.includes('footnote') ? lines.flatMap((line) => partedAt(line)) : lines;

function partedAt(line: Line): Line[] {
  const at = FOOTNOTE_WITHIN.exec(line.text.text);
  if (!at) return [line];
  const rest = { ...line, text: slice(line.text, at.index + at[0].length) };
  return [{ ...line, text: slice(line.text, 0, at.index) }, ...partedAt(rest)];
}

interface End {
  line: number;
  at: number;
  /** The note within it, behind which its bracket closes: its own words end before that. */
  holds?: Line;
}

/**
 * Where the sign stands that closes a note: the one that is in balance with the sign that opens it, at the end of a line. Where
 * brackets within are left open, or one is too many, the one at the end of a paragraph. Null where none does before the next note.
 */
function endOf(
  all: Line[],
  from: number,
  { length, closes = '' }: Start,
  isStart: (line: Line) => boolean,
  isWithin: boolean,
): End | null {
  let depth = 1;
  let inMidst: End | null = null;
  for (let i = from; i < Math.min(all.length, from + LONGEST); i++) {
    const line = all[i];
    if (line && i > from && isStart(line) && !inMidst && closesBehind(all, i, depth, closes))
      return { line: all.slice(0, i).findLastIndex(({ text }) => text.text.trim()), at: 0, holds: line };
    if (!line || (i > from && isStart(line))) break;
    const { text } = line.text;
    if (!text.trim() && inMidst) return inMidst;
    for (let at = i === from ? length : 0; at < text.length; at++) {
      if (text[at] === OPENS[closes]) depth++;
      else if (text.startsWith(closes, at)) {
        depth--;
        const isAtEnd = !text.slice(at + closes.length).trim();
        const endsParagraph = isAtEnd && !all[i + 1]?.text.text.trim();
        if (isAtEnd && depth < 0 && isWithin && inMidst) return inMidst;
        // Behind the note's own end a bracket of the text, `slaves. [61]`, is in balance; one too many is the note's.
        if (isAtEnd && (inMidst === null ? depth === 0 : depth < 0 && endsParagraph)) return { line: i, at };
        if (depth === 0) inMidst ??= { line: i, at };
      }
    }
  }
  return inMidst ?? paragraphEnd(all, from, closes, isStart);
}

/** Whether the note at line `from` stands within another: the brackets of both are in balance where its paragraph ends. */
function closesBehind(all: Line[], from: number, open: number, closes: string): boolean {
  if (!FOOTNOTE_INNER.test(all[from]?.text.text ?? '')) return false;
  let depth = open;
  for (const { text } of all.slice(from, from + LONGEST)) {
    if (!text.text.trim()) break;
    for (const sign of text.text) depth += sign === OPENS[closes] ? 1 : sign === closes ? -1 : 0;
  }
  return depth === 0;
}

/** The first closing sign that ends a paragraph. */
function paragraphEnd(
  all: Line[],
  from: number,
  closes: string,
  isStart: (line: Line) => boolean,
): End | null {
  for (let i = from; i < Math.min(all.length, from + LONGEST); i++) {
    const line = all[i];
    if (!line || (i > from && isStart(line))) return null;
    const text = line.text.text.trimEnd();
    if (text.endsWith(closes) && !all[i + 1]?.text.text.trim())
      return { line: i, at: text.length - closes.length };
  }
  return null;
}
