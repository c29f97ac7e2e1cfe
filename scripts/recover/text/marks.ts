/**
 * Finds the marks of the notes in the text, takes their debris out and sets an anchor in its place.
 *
 * One stretch of text at a time: a page where pages are known, since a page's marks are that page's notes; else a unit.
 */
import type { NoteForm } from '../../../src/model/conventions.ts';
import type { Grammar } from '../grammar.ts';
import { cut, placeOf, type Mapped } from '../mapped.ts';
import { align, type Candidate } from './align.ts';
import { candidatesIn, SURE } from './mark-forms.ts';
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
  const read = (c: Mark, n: number) => c.read(byKey.get(n) ?? { n }) + c.context;
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

/** From the end to the beginning, so that the offsets of those before it hold. */
function set(text: Mapped, chosen: Chosen[]): Mapped {
  const last = chosen.toSorted((a, b) => b.mark.from - a.mark.from);
  return last.reduce((out, { n, mark: c, label }, index) => {
    const home = c.isMisread ? sentenceEnd(out.text, c) : null;
    if (home !== null) return displaced(out, c, home, n);
    const floor = last[index + 1]?.mark.to ?? 0;
    let from = c.from;
    while (from > floor && out.text[from - 1] === ' ') from--;
    const status = c.read({ n, label }) + c.context < CLEAN ? 'clean' : 'garbled';
    return cut(out, from, c.to, { kind: 'noteref', n, raw: c.raw, line: lineAt(text, c), status });
  }, text);
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

/** The line on which a mark stands. */
const lineAt = (text: Mapped, { from }: Candidate): number => placeOf(text, from).line;

function displaced(text: Mapped, c: Mark, home: number, n: number): Mapped {
  const why = 'set at the edge of its line in the file';
  const to = home > c.to ? home - (c.to - c.from) : home;
  return cut(cut(text, c.from, c.to), to, to, {
    kind: 'noteref',
    n,
    raw: c.raw,
    line: lineAt(text, c),
    status: 'garbled',
    why,
  });
}
