/** Tables and figures: rows parted by tabs, and stretches that an editor laid out. */
import { InputError } from '../../../src/model/content/input-error.ts';
import type { Placed } from '../../../src/model/content/sources.ts';
import type { LayoutData } from '../../../src/model/source.ts';
import { wholeAt } from '../../../src/model/whole-words.ts';
import { emend, empty, fromLine, placeOf, slice, supplied, withAnchor, type Mapped } from '../mapped.ts';
import type { Block, Layout, Line } from '../types.ts';

/** Rows whose cells are parted by tabs; the first is the head. Cells at the ends may be empty (kaziss:1188-1196). */
export function tabbed(rows: Line[]): Layout {
  const cells = rows.map((row) => splitAtTabs(row.text));
  const width = Math.max(...cells.map((row) => row.length));
  const filled = cells.map((row) => [...row, ...Array<Mapped>(width - row.length).fill(empty)]);
  return { caption: null, head: filled.slice(0, 1), rows: filled.slice(1), source: null };
}

export const isTabbed = (line: Line): boolean => line.text.text.includes('\t');

function splitAtTabs(text: Mapped): Mapped[] {
  const ends = [...text.text.matchAll(/\t/g)].map(({ index }) => index);
  return [...ends, text.text.length].map((to, i) => slice(text, i ? (ends[i - 1] ?? 0) + 1 : 0, to));
}

type PlacedLayout = Placed<LayoutData>;

/** A layout with the lines of the file that it lays out. */
interface Laid extends PlacedLayout {
  texts: Mapped[];
}

/**
 * A table or figure from its lay-out.
 * @param lines those of the file @throws InputError when its letters are not just those of its lines
 */
export function laidOut(data: PlacedLayout, { lines }: { lines: string[] }): Block {
  const texts = data.lines.flatMap(([from, to]) =>
    lines.slice(from - 1, to).map((raw, i) => fromLine(from + i, raw)),
  );
  const laid: Laid = { ...data, texts };
  const { caption, head, rows, source } = shapeOf(data);
  checkLetters(laid, [caption ?? '', ...head.flat(), ...rows.flat(), source ?? '']);
  const find = (text: string) => placed(text, laid);
  const layout: Layout = {
    caption: caption ? find(caption) : null,
    head: head.map((row) => row.map(find)),
    rows: rows.map((row) => row.map(find)),
    source: source ? find(source) : null,
  };
  checkReadings(data, layout);
  return { kind: data.table ? 'table' : 'figure', text: texts[0] ?? empty, layout };
}

interface Shape {
  caption?: string | undefined;
  head: string[][];
  rows: string[][];
  source?: string | undefined;
}

/** A figure is a table without a head. */
const shapeOf = ({ table, figure }: LayoutData): Shape =>
  table ?? { ...figure, head: [], rows: figure?.words ?? [] };

/** @throws InputError for a reading that emended nothing */
function checkReadings(data: PlacedLayout, { caption, head, rows, source }: Layout): void {
  const emended = [caption, ...head.flat(), ...rows.flat(), source]
    .flatMap((text) => text?.anchors ?? [])
    .flatMap((anchor) => (anchor.kind === 'emendation' ? [anchor.reads] : []));
  for (const { reads, line } of data.readings)
    if (!emended.includes(reads))
      throw new InputError(
        `${data.at}: Unexpected reading \`${reads}\` of line ${line}, expected words that stand in a cell by themselves`,
      );
}

/** A cell, traced to where its first word stands, with its mark and its emendations. */
function placed(text: string, { texts, marks, readings }: Laid): Mapped {
  if (!text) return empty;
  const word = /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? text;
  const home =
    texts.find((line) => line.text.includes(text)) ??
    texts.find((line) => line.text.includes(word)) ??
    texts[0] ??
    empty;
  let out: Mapped = supplied(text, placeOf(home, Math.max(0, home.text.indexOf(word))));
  const mark = marks.find((row) => row.cell === text);
  if (mark) {
    const end = text.slice(0, text.length - mark.as.length).trimEnd().length;
    const status = mark.as === String(mark.n) ? 'clean' : 'garbled';
    out = withAnchor(slice(out, 0, end), end, { kind: 'noteref', n: mark.n, raw: mark.as, status });
  }
  for (const row of readings) {
    const from = wholeAt(out.text, row.reads);
    const isHere = () =>
      placeOf(out, 0).line === row.line || texts.filter((line) => line.text.includes(row.reads)).length === 1;
    if (from >= 0 && isHere()) out = emend(out, from, from + row.reads.length, row.emend, row.why);
  }
  return out;
}

const letters = (text: string): string =>
  [...text]
    .filter((char) => /[\p{L}\p{N}]/u.test(char))
    .sort()
    .join('');

function checkLetters({ at, lines, texts }: Laid, cells: string[]): void {
  const found = letters(cells.join(''));
  const expected = letters(texts.map((line) => line.text).join(''));
  if (found !== expected)
    throw new InputError(
      `${at}: Unexpected letters in the lay-out of lines ${lines[0]?.join('-')}: it has ${found.length}, its lines have ${expected.length}; a lay-out moves letters and never changes them`,
    );
}
