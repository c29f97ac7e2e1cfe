/**
 * Text that still knows where each of its characters stands in `source.txt`.
 *
 * Every stage cuts, joins and moves text; none of them may lose the way back. A `Mapped` is a string, the runs that
 * lead from its offsets to lines and columns of the file, and the anchors (marks, page breaks, emendations) in it.
 */

import type { MarkStatus } from '../../src/model/records.ts';

/** From offset `at` on, the characters stand at `line`:`column`, `column` + 1, … (both 1-based). */
interface Run {
  at: number;
  line: number;
  column: number;
}

/** Something that stands at a place of the text without being its letters, or that holds for a stretch of it. */
export type Anchor = { from: number; to: number } &
  /** `line`: where `raw` stands in the file; the mark itself may stand elsewhere. `named`: by an editor, until the notes are known. */
  (
    | {
        kind: 'noteref';
        n: number;
        raw: string;
        line?: number;
        status: MarkStatus;
        why?: string;
        named?: number | string;
      }
    | { kind: 'pagebreak'; folio: string }
    | { kind: 'emendation'; reads: string; why: string }
    | { kind: 'doubt'; why: string }
    | { kind: 'sic'; meant: string; why: string }
    | { kind: 'foreign'; language: string }
    | { kind: 'glued' }
    | { kind: 'linebreak' }
    /** Within a note: what follows is a paragraph of its own. */
    | { kind: 'paragraph' }
    | { kind: 'lost'; why: string }
    | { kind: 'citation'; works: string[]; edition?: string; rule: string; flag?: string }
    | { kind: 'cross-reference'; leads: string; meant?: string }
    | { kind: 'abbreviation'; expand: string }
    | { kind: 'strong' }
  );

export interface Mapped {
  text: string;
  runs: Run[];
  anchors: Anchor[];
}

export const empty: Mapped = { text: '', runs: [], anchors: [] };

/** The text of one line of the file, from `column` on. */
export function fromLine(line: number, text: string, column = 1): Mapped {
  return { text, runs: text ? [{ at: 0, line, column }] : [], anchors: [] };
}

/** Letters that an editor supplies; they are traced to the place `where` that they stand for. */
export function supplied(text: string, where: { line: number; column: number }): Mapped {
  return { text, runs: [...text].length ? [...text].map((_, at) => ({ at, ...where })) : [], anchors: [] };
}

/** Line and column of the character at `offset`; for the end of the text, the place behind its last character. */
export function placeOf(mapped: Mapped, offset: number): { line: number; column: number } {
  const run = runAt(mapped, offset);
  if (!run) throw new RangeError(`no place: offset ${offset} in a text of ${mapped.text.length} characters`);
  return { line: run.line, column: run.column + offset - run.at };
}

/** The first and the last line that the text draws on. */
export function linesOf(mapped: Mapped): [number, number] {
  const numbers = mapped.runs.map((run) => run.line);
  return [Math.min(...numbers), Math.max(...numbers)];
}

/** Characters from `from` to before `to`, with the anchors that lie in them; a zero-width anchor at an end stays. */
export function slice(mapped: Mapped, from: number, to = mapped.text.length): Mapped {
  const runs: Run[] = [];
  if (to > from) {
    const first = runAt(mapped, from);
    if (first) runs.push({ at: 0, line: first.line, column: first.column + from - first.at });
    for (const run of mapped.runs) if (run.at > from && run.at < to) runs.push({ ...run, at: run.at - from });
  }
  const anchors = mapped.anchors
    .filter((a) => (a.from === a.to ? a.from >= from && a.from <= to : a.from < to && a.to > from))
    .map((a) => ({ ...a, from: Math.max(a.from, from) - from, to: Math.min(a.to, to) - from }));
  return { text: mapped.text.slice(from, to), runs, anchors };
}

/** The paragraphs of a note. */
export function paragraphsIn(mapped: Mapped): Mapped[] {
  const cuts = mapped.anchors.filter(({ kind }) => kind === 'paragraph').map(({ from }) => from);
  // What stands at a cut is of the paragraph behind it.
  const upTo = (cut?: number) => mapped.anchors.filter(({ from }) => cut === undefined || from < cut);
  return [0, ...cuts].map((from, i) => trimEnd(slice({ ...mapped, anchors: upTo(cuts[i]) }, from, cuts[i])));
}

/** The texts one after the other. */
export function concat(parts: readonly Mapped[]): Mapped {
  const runs: Run[] = [];
  const anchors: Anchor[] = [];
  let text = '';
  for (const part of parts) {
    for (const run of part.runs) runs.push({ ...run, at: run.at + text.length });
    for (const a of part.anchors) anchors.push({ ...a, from: a.from + text.length, to: a.to + text.length });
    text += part.text;
  }
  return { text, runs, anchors };
}

/** Two texts with a blank between them, traced to the end of the first. */
export function joinWithBlank(a: Mapped, b: Mapped): Mapped {
  if (!a.text) return b;
  if (!b.text) return concat([a, b]);
  return concat([a, supplied(' ', placeOf(a, a.text.length)), b]);
}

/** The text without the characters from `from` to before `to`, and with `anchor`, if given, in their place. */
export function cut(mapped: Mapped, from: number, to: number, anchor?: NewAnchor): Mapped {
  const head = slice({ ...mapped, anchors: mapped.anchors.filter((a) => a.to <= from) }, 0, from);
  const tail = slice({ ...mapped, anchors: mapped.anchors.filter((a) => a.from >= to && a.to > from) }, to);
  const across = mapped.anchors
    .filter((a) => a.from < from && a.to > from)
    .map((a) => ({ ...a, to: Math.max(from, a.to - (to - from)) }));
  const joined = concat([head, tail]);
  return {
    ...joined,
    anchors: [...joined.anchors, ...across, ...(anchor ? [{ ...anchor, from, to: from }] : [])].sort(inOrder),
  };
}

/**
 * The text with `emended` in place of the characters from `from` to `to`, which stay known as what the file reads. Words that
 * both begin or end with only told the place: they are not emended.
 */
export function emend(mapped: Mapped, start: number, end: number, emended: string, why: string): Mapped {
  const { at, reads, text } = differing(mapped.text.slice(start, end), emended);
  const [from, to] = [start + at, start + at + reads.length];
  const letters = supplied(text, placeOf(mapped, Math.min(from, Math.max(0, mapped.text.length - 1))));
  const marked = {
    ...letters,
    anchors: [{ kind: 'emendation', reads, why, from: 0, to: text.length } as Anchor],
  };
  return concat([slice(mapped, 0, from), marked, slice(mapped, to)]);
}

/** What is left of a reading and its emendation without the whole words at both ends that are the same; at least a word of each. */
export function differing(reads: string, text: string): { at: number; reads: string; text: string } {
  const shorter = Math.min(reads.length, text.length);
  let head = 0;
  for (let i = 0; i < shorter && reads[i] === text[i]; i++) if (/\s/.test(reads[i] ?? '')) head = i + 1;
  if (head === shorter) head = 0;
  let tail = 0;
  for (let i = 1; i < shorter - head && reads.at(-i) === text.at(-i); i++)
    if (/\s/.test(reads.at(-i) ?? '')) tail = i;
  return {
    at: head,
    reads: reads.slice(head, reads.length - tail),
    text: text.slice(head, text.length - tail),
  };
}

/** The text with `anchor` set at `offset`. */
export function withAnchor(mapped: Mapped, offset: number, anchor: NewAnchor, to = offset): Mapped {
  const anchors = [...mapped.anchors, { ...anchor, from: offset, to }].sort(inOrder);
  return { ...mapped, anchors };
}

/** Words whose blanks before some offsets are ends of lines; they keep their length. */
export const withLineEnds = (words: string, at: readonly number[]): string =>
  at.reduce((all, i) => (all[i - 1] === ' ' ? `${all.slice(0, i - 1)}\n${all.slice(i)}` : all), words);

/** The text without blanks at its ends. */
export function trim(mapped: Mapped): Mapped {
  return trimEnd(mapped, mapped.text.length - mapped.text.trimStart().length);
}

/** The text without blanks at its end; anchors among them move to the end. */
export function trimEnd(mapped: Mapped, from = 0): Mapped {
  const to = Math.max(from, mapped.text.trimEnd().length);
  const inside = (at: number) => Math.min(to, Math.max(from, at));
  return slice(
    { ...mapped, anchors: mapped.anchors.map((a) => ({ ...a, from: inside(a.from), to: inside(a.to) })) },
    from,
    to,
  );
}

/** By place; two marks at one place by number. */
function inOrder(a: Anchor, b: Anchor): number {
  return a.from - b.from || (a.kind === 'noteref' && b.kind === 'noteref' ? a.n - b.n : 0);
}

export type NewAnchor = Anchor extends infer A ? (A extends Anchor ? Omit<A, 'from' | 'to'> : never) : never;

function runAt(mapped: Mapped, offset: number): Run | undefined {
  let low = 0;
  let high = mapped.runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((mapped.runs[middle]?.at ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return mapped.runs[low];
}
