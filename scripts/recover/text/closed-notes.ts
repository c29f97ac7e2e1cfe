/** Notes that a bracket holds, `[Footnote 12: …]`: their ends, whatever stands in them. */
import { cut, slice } from '../mapped.ts';
import type { Line, Page } from '../types.ts';
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
  all.forEach((line, i) => {
    const start = starts.get(line);
    if (!start?.closes) return start && moved.set(line, start);
    const end = endOf(all, i, start, (other) => starts.has(other));
    const last = end && all[end.line];
    if (!end || !last) return moved.set(line, start);
    const [note, rest] = [slice(last.text, 0, end.at), cut(last.text, 0, end.at + start.closes.length)];
    const closing = { ...last, text: note };
    parts.set(last, rest.text.trim() ? [closing, { ...last, text: rest }] : [closing]);
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

/** Where the sign stands that closes a note: the line, and the offset in it; null where none does before the next note. */
function endOf(
  all: Line[],
  from: number,
  { length, closes = '' }: Start,
  isStart: (line: Line) => boolean,
): { line: number; at: number } | null {
  let depth = 1;
  for (let i = from; i < Math.min(all.length, from + LONGEST); i++) {
    const line = all[i];
    if (!line || (i > from && isStart(line))) return null;
    const { text } = line.text;
    for (let at = i === from ? length : 0; at < text.length; at++) {
      if (text[at] === OPENS[closes]) depth++;
      else if (text.startsWith(closes, at) && --depth === 0) return { line: i, at };
    }
  }
  return null;
}
