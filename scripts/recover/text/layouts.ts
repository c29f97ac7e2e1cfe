/** Tables and figures: rows parted by tabs, and stretches that an editor laid out. */
import { InputError } from '../../../src/model/content/input-error.ts';
import type { Placed, Source } from '../../../src/model/content/sources.ts';
import type { BoxData, Emendation, LayoutData } from '../../../src/model/rows.ts';
import { wholeAt } from '../../../src/model/whole-words.ts';
import {
  differing,
  emend,
  empty,
  fromLine,
  placeOf,
  slice,
  supplied,
  withAnchor,
  type Mapped,
} from '../mapped.ts';
import { textsOf, type Block, type Boxes, type Layout, type Line } from '../types.ts';

const NONE: Layout = { caption: null, head: [], rows: [], boxes: null, source: null, lost: null };

/** Rows whose cells are parted by tabs; the first is the head. Cells at the ends may be empty (kaziss:1188-1196). */
export function tabbed(rows: Line[]): Layout {
  const cells = rows.map((row) => splitAtTabs(row.text));
  const width = Math.max(...cells.map((row) => row.length));
  const filled = cells.map((row) => [...row, ...Array<Mapped>(width - row.length).fill(empty)]);
  return { ...NONE, head: filled.slice(0, 1), rows: filled.slice(1) };
}

export const isTabbed = (line: Line): boolean => line.text.text.includes('\t');

function splitAtTabs(text: Mapped): Mapped[] {
  const ends = [...text.text.matchAll(/\t/g)].map(({ index }) => index);
  return [...ends, text.text.length].map((to, i) => slice(text, i ? (ends[i - 1] ?? 0) + 1 : 0, to));
}

type PlacedLayout = Placed<LayoutData>;
/** What an editor says of words in a cell. */
type Reading = Extract<Placed<Emendation>, { emend: string } | { doubt: true } | { sic: string }>;

/** A layout with the lines of the file that it lays out, and what an editor says of their words. */
interface Laid extends PlacedLayout {
  texts: Mapped[];
  readings: Reading[];
}

/**
 * A table or figure from its lay-out.
 * @throws InputError when its letters are not just those of its lines
 */
export function laidOut(data: PlacedLayout, { lines, emendations }: Source): Block {
  const texts = data.lines.flatMap(([from, to]) =>
    lines.slice(from - 1, to).map((raw, i) => fromLine(from + i, raw)),
  );
  const isHere = (line: number) => data.lines.some(([from, to]) => from <= line && line <= to);
  const readings = emendations.flatMap((row) =>
    ('emend' in row || 'doubt' in row || 'sic' in row) && isHere(row.line) ? [row] : [],
  );
  const laid: Laid = { ...data, texts, readings };
  const { caption, source } = data.table ?? data.figure ?? {};
  const { head, rows } = data.table ?? { head: [], rows: [] };
  const find = (text: string) => placed(text, laid);
  const layout: Layout = {
    caption: caption ? find(caption) : null,
    head: head.map((row) => row.map(find)),
    rows: rows.map((row, r) => row.map((text, c) => cellOf(find(text), r + 1, c + 1, laid))),
    boxes: data.figure?.boxes.length ? boxesOf(data.figure, find, data.figure.shows) : null,
    source: source ? find(source) : null,
    lost: data.lost ?? null,
  };
  const words = [
    caption ?? '',
    ...head.flat(),
    ...rows.flat(),
    ...wordsOf(data.figure?.boxes ?? []),
    source ?? '',
  ];
  checkLetters(laid, words);
  const block: Block = { kind: data.table ? 'table' : 'figure', text: texts[0] ?? empty, layout };
  checkReadings(readings, block);
  return block;
}

type Nested = { ordered?: boolean | undefined; boxes: BoxData[] };

function boxesOf({ ordered = false, boxes }: Nested, find: (text: string) => Mapped, shows?: string): Boxes {
  return {
    ordered,
    shows: shows ?? null,
    boxes: boxes.map((box) =>
      typeof box === 'string'
        ? { text: find(box), below: null }
        : { text: find(box.box), below: boxesOf({ ordered: box.ordered, boxes: box.below }, find) },
    ),
  };
}

const wordsOf = (boxes: BoxData[]): string[] =>
  boxes.flatMap((box) => (typeof box === 'string' ? [box] : [box.box, ...wordsOf(box.below)]));

/** A cell that may be lost. */
function cellOf(text: Mapped, row: number, column: number, { empty: lost, texts }: Laid): Mapped {
  const gone = lost.find((one) => one.row === row && one.column === column);
  return gone
    ? withAnchor({ ...text, runs: texts[0]?.runs ?? [] }, 0, { kind: 'lost', why: gone.why })
    : text;
}

/** @throws InputError for a row whose words stand in no cell */
function checkReadings(readings: Reading[], block: Block): void {
  const said = new Set(
    textsOf(block).flatMap(({ anchors }) => anchors.map((a) => ('why' in a ? a.why : ''))),
  );
  for (const { reads, line, at, why } of readings)
    if (!said.has(why))
      throw new InputError(
        `${at}: Unexpected reading \`${reads}\` of line ${line}, expected words that stand in a cell by themselves`,
      );
}

/** A cell, traced to where its first word stands, with its mark and its emendations. */
function placed(text: string, { texts, marks, readings, lines: laid }: Laid): Mapped {
  if (!text) return empty;
  const word = /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? text;
  const home =
    texts.find((line) => line.text.includes(text)) ??
    texts.find((line) => line.text.includes(word)) ??
    texts.find((line) => line.text) ??
    fromLine(laid[0]?.[0] ?? 1, ' ');
  let out: Mapped = supplied(text, placeOf(home, Math.max(0, home.text.indexOf(word))));
  const mark = marks.find((row) => row.cell === text);
  if (mark) {
    const end = text.slice(0, text.length - mark.as.length).trimEnd().length;
    const status = mark.as === String(mark.n) ? 'clean' : 'garbled';
    out = withAnchor(slice(out, 0, end), end, { kind: 'noteref', n: mark.n, raw: mark.as, status });
  }
  for (const row of readings) {
    const { reads, text } = 'emend' in row ? differing(row.reads, row.emend) : { reads: row.reads, text: '' };
    const from = wholeAt(out.text, reads);
    const isHere = () =>
      placeOf(out, 0).line === row.line || texts.filter((line) => line.text.includes(row.reads)).length === 1;
    const to = from + reads.length;
    if (from < 0 || !isHere()) continue;
    if ('emend' in row) out = emend(out, from, to, text, row.why);
    else if ('sic' in row) out = withAnchor(out, from, { kind: 'sic', meant: row.sic, why: row.why }, to);
    else out = withAnchor(out, from, { kind: 'doubt', why: row.why }, to);
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
