/**
 * Finds the marks of the notes in the text, takes their debris out and sets an anchor in its place.
 *
 * One stretch of text at a time: a page where pages are known, since a page's marks are that page's notes; else a unit.
 */
import type { NoteForm } from '../../../src/model/source.ts';
import type { Grammar } from '../grammar.ts';
import { cut, type Mapped } from '../mapped.ts';
import { align, type Candidate } from './align.ts';
import { candidatesIn, LOST, type Mark } from './mark-forms.ts';

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
  grammar: Grammar,
): Mapped {
  const fixed = text.anchors.flatMap((a) => (a.kind === 'noteref' ? [a] : []));
  const open = numbers.filter((n) => !fixed.some((a) => a.n === n));
  const candidates = candidatesIn(text.text, forms, grammar)
    .filter((c) => !closed.some(([from, to]) => c.from < to && c.to > from))
    .filter((c) => c.sure > 0 || open.some((n) => c.read(n) + c.context < LOST.ocr))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const lose = forms.includes('ocr') ? LOST.ocr : LOST.other;
  const inRun = (c: Mark, n: number) => fixed.every((a) => (a.n < n ? a.from <= c.from : a.from >= c.to));
  const chosen = align(open, candidates, {
    take: (c, n) => (inRun(c, n) ? c.read(n) + c.context : Infinity),
    lose: () => lose,
    skip: (c) => c.sure,
  });
  return set(text, [...chosen]);
}

/** From the end to the beginning, so that the offsets of those before it hold. */
function set(text: Mapped, chosen: [n: number, mark: Mark][]): Mapped {
  const last = chosen.toSorted((a, b) => b[1].from - a[1].from);
  return last.reduce((out, [n, c], index) => {
    const home = c.isMisread ? sentenceEnd(out.text, c) : null;
    if (home !== null) return displaced(out, c, home, n);
    const floor = last[index + 1]?.[1].to ?? 0;
    let from = c.from;
    while (from > floor && out.text[from - 1] === ' ') from--;
    const status = c.read(n) + c.context < CLEAN ? 'clean' : 'garbled';
    return cut(out, from, c.to, { kind: 'noteref', n, raw: c.raw, status });
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

function displaced(text: Mapped, c: Mark, home: number, n: number): Mapped {
  const why = 'set at the edge of its line in the file';
  const to = home > c.to ? home - (c.to - c.from) : home;
  return cut(cut(text, c.from, c.to), to, to, { kind: 'noteref', n, raw: c.raw, status: 'garbled', why });
}
