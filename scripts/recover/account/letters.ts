/** Whether every letter and figure of a text is somewhere: in a text of the edition, in the noise, in what an editor decided. */
import { fromLine, type Mapped } from '../mapped.ts';
import { openingLabel } from '../text/numbers.ts';
import { textsOf, type SourceText, type Unit } from '../types.ts';

const LETTER = /[\p{L}\p{N}]/u;

/** A line some of whose letters are nowhere. */
export interface LostLetters {
  line: number;
  letters: string;
}

const textsIn = (unit: Unit): Mapped[] => [
  ...unit.blocks.flatMap((block) => (block.layout ? textsOf(block).slice(1) : [block.text])),
  ...unit.notes.map((note) => note.text),
];

/** @returns the lines within units and blocks of notes of which letters are lost; lay-outs have a check of their own */
export function lostLetters({ source, units, noise }: SourceText): LostLetters[] {
  const taken = new Map<number, boolean[]>();
  const said = new Map<number, string>();
  const say = (line: number, words: string) => said.set(line, (said.get(line) ?? '') + words);
  for (const row of noise) say(row.line, row.text);
  for (const row of source.emendations)
    if ('reads' in row && ('emend' in row || 'drop' in row || 'mark' in row)) say(row.line, row.reads ?? '');
  for (const unit of units)
    for (const text of textsIn(unit)) {
      mark(text, taken);
      for (const { kind, from, ...anchor } of text.anchors)
        // At the seam of two lines a mark may have stood on either.
        if (kind === 'noteref' && 'raw' in anchor)
          for (const line of linesAt(text, from)) say(line, anchor.raw);
    }
  for (const unit of units)
    for (const note of unit.notes) {
      say(...labelBefore(note.text, unit, source));
      say(note.text.runs[0]?.line ?? 0, digitsOf(note.n));
    }
  // Where an editor says whose the words are, a label before them is none of them.
  for (const row of source.emendations)
    if ('note' in row) say(row.line, digitsOf(row.note));
    else if ('partOf' in row) say(row.line, digitsOf(row.partOf));
  const isLaidOut = (n: number) =>
    source.layouts.some((row) => row.lines.some(([from, to]) => from <= n && n <= to));
  const isEdited = (n: number) =>
    [...units.map(({ lines }) => lines)].some(([from, to]) => from <= n && n <= to);
  const isOutside = (n: number) => source.outside.some(({ lines: [from, to] }) => from <= n && n <= to);
  return source.lines.flatMap((raw, i) => {
    const line = i + 1;
    if (isLaidOut(line) || !isEdited(line) || isOutside(line)) return [];
    const columns = taken.get(line) ?? [];
    const bare = raw.replace(/<\/?\w+\s*\/?>/g, (tag) => ' '.repeat(tag.length));
    let letters = bare
      .split('')
      .filter((char, k) => LETTER.test(char) && !columns[k])
      .join('');
    for (const char of said.get(line) ?? '') letters = letters.replace(char, '');
    return letters ? [{ line, letters }] : [];
  });
}

/** A number in both ways in which it may stand before a note. */
const digitsOf = (n: number): string =>
  `${n}${[...String(n)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`;

/** The lines that meet at an offset, and those between them, which hold nothing else (isaacs-thesis:13309). */
function linesAt({ runs }: Mapped, at: number): number[] {
  const before = runs.findLast((run) => run.at < Math.max(1, at))?.line;
  const here = runs.findLast((run) => run.at <= at)?.line ?? before;
  const next = runs.find((run) => run.at > at)?.line ?? here;
  if (before === undefined || here === undefined || next === undefined) return [];
  const last = next > before && next - before <= APART ? next : here;
  return Array.from({ length: Math.max(1, last - before + 1) }, (_, i) => before + i);
}

/** How far apart, in lines, two pieces of a paragraph are at most between which a mark stands alone. */
const APART = 4;

/** The columns of the file that a text has. */
function mark({ text, runs, anchors }: Mapped, taken: Map<number, boolean[]>): void {
  const emended = anchors.filter(({ kind }) => kind === 'emendation');
  runs.forEach((run, i) => {
    const end = runs[i + 1]?.at ?? text.length;
    const columns = taken.get(run.line) ?? [];
    for (let at = run.at; at < end; at++)
      if (!emended.some(({ from, to }) => from <= at && at < to))
        columns[run.column - 1 + at - run.at] = true;
    taken.set(run.line, columns);
  });
}

/** A misread number has at most five signs. */
const MISREAD = 5;

/** The label before a note, on its first line. */
function labelBefore({ runs }: Mapped, { slug }: Unit, source: SourceText['source']): [number, string] {
  const [first] = runs;
  if (!first || first.column === 1) return [0, ''];
  const raw = source.lines[first.line - 1] ?? '';
  const forms =
    source.units.find((unit) => unit.slug === slug)?.notes?.numbers ?? source.edition.notes.numbers;
  const clean = openingLabel(fromLine(first.line, raw), forms)?.length ?? 0;
  const length = forms.includes('ocr') ? Math.max(MISREAD, clean) : clean;
  return [first.line, raw.slice(0, Math.min(length, first.column - 1))];
}
