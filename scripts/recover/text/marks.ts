/**
 * Finds the marks of the notes in the text, takes their debris out and sets an anchor in its place.
 *
 * One stretch of text at a time: a page where pages are known, since a page's marks are that page's notes; else a unit.
 */
import type { NoteForm } from '../../../src/model/conventions.ts';
import type { Grammar } from '../grammar.ts';
import { concat, cut, placeOf, slice, type Mapped } from '../mapped.ts';
import { align, type Candidate } from './align.ts';
import { candidatesIn } from './mark-forms.ts';
import { SURE } from './printed-marks.ts';
import { LOST, type Labelled, type Mark } from './mark.ts';

/** Above this cost a mark was not read by its form alone. */
const CLEAN = 1;

/**
 * @param text a stretch of text, its lines parted by `\n`
 * @param notes those whose marks should stand in it, in their order
 * @param forms of the marks @param closed stretches of it that hold no marks but those that can be nothing else: headings, tables
 */
export function marks(
  text: Mapped,
  notes: readonly Labelled[],
  forms: readonly NoteForm[],
  closed: [number, number][],
  grammar: Grammar,
): Mapped {
  const fixed = text.anchors.flatMap((a) => (a.kind === 'noteref' ? [a] : []));
  const open = notes.filter(({ n }) => !fixed.some((a) => a.n === n));
  const byKey = new Map(open.map((note) => [note.n, note]));
  const read = (c: Mark, n: number) => {
    const note = byKey.get(n) ?? { n };
    return isBetween(text, c, note) ? c.read(note) + c.context : Infinity;
  };
  const all = candidatesIn(text.text, forms, grammar)
    .filter((c) => c.sure >= SURE || !closed.some(([from, to]) => c.from < to && c.to > from))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const candidates = all.filter((c) => c.sure > 0 || open.some(({ n }) => read(c, n) < LOST.ocr));
  const lose = forms.includes('ocr') ? LOST.ocr : LOST.other;
  const inRun = (c: Mark, n: number) => fixed.every((a) => (a.n < n ? a.from <= c.from : a.from >= c.to));
  const chosen = align(
    open.map(({ n }) => n),
    candidates,
    {
      take: (c, n) => (inRun(c, n) ? read(c, n) : Infinity),
      lose: () => lose,
      skip: (c) => c.sure,
    },
  );
  const found = [...chosen].map(([n, mark]) => ({ n, mark, label: byKey.get(n)?.label }));
  return set(text, [...found, ...outOfRun(notes, all, found)]);
}

const isBetween = (text: Mapped, mark: Mark, { between }: Labelled): boolean => {
  if (!between) return true;
  const line = lineAt(text, mark);
  return between[0] < line && line < between[1];
};

interface Chosen {
  n: number;
  mark: Mark;
  label: string | undefined;
}

/** Marks that can be nothing else, of a note that has no mark yet (they stand out of order), or has one before (it is called twice). */
function outOfRun(notes: readonly Labelled[], all: readonly Mark[], found: readonly Chosen[]): Chosen[] {
  const taken = new Set(found.map(({ mark }) => mark));
  return all
    .filter((mark) => mark.sure >= SURE && !taken.has(mark))
    .flatMap((mark) => {
      const theirs = notes.filter((note) => mark.read(note) === 0);
      const [only] = theirs;
      return only && theirs.length === 1 ? [{ n: only.n, mark, label: only.label }] : [];
    });
}

/** Line by line: to cut a short text many times costs little. */
function set(text: Mapped, chosen: Chosen[]): Mapped {
  const parts: Mapped[] = [];
  let done = 0;
  for (const own of byLine(text.text, chosen)) {
    const [from, to] = linesAround(text.text, own);
    parts.push(between(text, done, from), setIn(slice(text, from, to), own, from, text));
    done = to;
  }
  return concat([...parts, between(text, done, text.text.length)]);
}

/** Those that stand on the same lines, in their order. */
function byLine(text: string, chosen: Chosen[]): Chosen[][] {
  const out: Chosen[][] = [];
  for (const one of chosen.toSorted((a, b) => a.mark.from - b.mark.from)) {
    const last = out.at(-1);
    if (last && one.mark.from <= linesAround(text, last)[1]) last.push(one);
    else out.push([one]);
  }
  return out;
}

function linesAround(text: string, own: readonly Chosen[]): [number, number] {
  const [first, last] = [own[0]?.mark.from ?? 0, own.at(-1)?.mark.to ?? 0];
  return [text.lastIndexOf('\n', first - 1) + 1, (text.indexOf('\n', last) + 1 || text.length + 1) - 1];
}

/** What stands between lines with marks; anchors without letters at its ends are theirs. */
function between(text: Mapped, from: number, to: number): Mapped {
  const own = slice(text, from, to);
  const isTheirs = (at: number) =>
    (at === 0 && from > 0) || (at === own.text.length && to < text.text.length);
  return { ...own, anchors: own.anchors.filter((a) => a.from !== a.to || !isTheirs(a.from)) };
}

/**
 * From the end to the beginning, so that the offsets of those before it hold.
 *
 * @param start where the line begins in the whole text
 */
function setIn(line: Mapped, chosen: Chosen[], start: number, whole: Mapped): Mapped {
  const last = chosen.toReversed();
  return last.reduce((out, { n, mark, label }, index) => {
    const c = { ...mark, from: mark.from - start, to: mark.to - start };
    const at = lineAt(whole, mark);
    const before = whole.text.slice(Math.max(0, mark.from - CONTEXT), mark.from);
    const home = c.isMisread && /[\p{L},]\s*$/u.test(before) ? sentenceEnd(out.text, c) : null;
    if (home !== null) return displaced(out, c, home, n, at);
    const floor = (last[index + 1]?.mark.to ?? start) - start;
    let from = c.from;
    while (from > floor && out.text[from - 1] === ' ') from--;
    const status = mark.read({ n, label }) + mark.context < CLEAN ? 'clean' : 'garbled';
    return cut(out, from, c.to, { kind: 'noteref', n, raw: c.raw, line: at, status });
  }, line);
}

/** So many letters before a mark tell whether a sentence has ended. */
const CONTEXT = 200;

/**
 * Where a mark belongs that OCR set at the head or the end of its line, in mid-sentence: at the one end of a sentence
 * in that line (isaacs-thesis:438, 3118, 9874). @returns null for a mark that stands where it should
 */
function sentenceEnd(text: string, c: Pick<Candidate, 'from' | 'to'>): number | null {
  const from = text.lastIndexOf('\n', c.from - 1) + 1;
  const to = (text.indexOf('\n', c.to) + 1 || text.length + 1) - 1;
  const atHead = !text.slice(from, c.from).trim();
  const atEnd = !text.slice(c.to, to).trim();
  if (atHead === atEnd) return null;
  const ends = [...text.slice(from, to).matchAll(/[.?!]['"]*(?=\s|$)/g)].map(
    (m) => from + m.index + m[0].length,
  );
  return (atHead ? ends[0] : ends.findLast((end) => end <= c.from)) ?? null;
}

/** The line on which a mark stands. */
const lineAt = (text: Mapped, { from }: Candidate): number => placeOf(text, from).line;

function displaced(
  text: Mapped,
  c: Pick<Mark, 'from' | 'to' | 'raw'>,
  home: number,
  n: number,
  line: number,
): Mapped {
  const why = 'set at the edge of its line in the file';
  const to = home > c.to ? home - (c.to - c.from) : home;
  return cut(cut(text, c.from, c.to), to, to, {
    kind: 'noteref',
    n,
    raw: c.raw,
    line,
    status: 'garbled',
    why,
  });
}
