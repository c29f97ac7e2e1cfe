/** Tables and figures: rows parted by tabs, and stretches that an editor laid out. */
import { emend, empty, fromLine, placeOf, slice, supplied, withAnchor, type Mapped } from './mapped.ts';
import type { LayoutData } from './schema.ts';
import { InputError } from './input-error.ts';
import type { Source } from './source.ts';
import type { Block, Layout, Line } from './types.ts';
import { wholeAt } from './whole.ts';

/** Rows whose cells are parted by tabs; the first is the head. Cells at the ends may be empty (kaziss:1188-1196). */
export function tabbed(rows: Line[]): Layout {
  const cells = rows.map((row) => splitAtTabs(row.text));
  const width = Math.max(...cells.map((row) => row.length));
  for (const row of cells) while (row.length < width) row.push(empty);
  return { caption: null, head: cells.slice(0, 1), rows: cells.slice(1), source: null };
}

export const isTabbed = (line: Line) => line.text.text.includes('\t');

function splitAtTabs(text: Mapped): Mapped[] {
  const out: Mapped[] = [];
  let from = 0;
  for (const match of [...text.text.matchAll(/\t/g), null]) {
    const to = match ? match.index : text.text.length;
    out.push(slice(text, from, to));
    from = to + 1;
  }
  return out;
}

/**
 * A table or figure from its lay-out.
 * @throws InputError when its letters are not just those of its lines
 */
export function laidOut(data: LayoutData & { at: string }, source: Source): Block {
  const lines = data.lines.flatMap(([from, to]) =>
    source.lines.slice(from - 1, to).map((raw, i) => fromLine(from + i, raw)),
  );
  const shape = data.table
    ? data.table
    : { ...data.figure!, head: [] as string[][], rows: data.figure!.words };
  checkLetters(
    data,
    [shape.caption ?? '', ...shape.head.flat(), ...shape.rows.flat(), shape.source ?? ''],
    lines,
  );
  const find = (text: string) => placed(text, data, lines);
  const layout: Layout = {
    caption: shape.caption ? find(shape.caption) : null,
    head: shape.head.map((row) => row.map(find)),
    rows: shape.rows.map((row) => row.map(find)),
    source: shape.source ? find(shape.source) : null,
  };
  const emended = [layout.caption, ...layout.head.flat(), ...layout.rows.flat(), layout.source]
    .flatMap((text) => text?.anchors ?? [])
    .flatMap((anchor) => (anchor.kind === 'emendation' ? [anchor.reads] : []));
  for (const { reads, line } of data.readings)
    if (!emended.includes(reads))
      throw new InputError(
        `${data.at}: Unexpected reading \`${reads}\` of line ${line}, expected words that stand in a cell by themselves`,
      );
  return { kind: data.table ? 'table' : 'figure', text: lines[0]!, layout };
}

/** A cell, traced to where its first word stands, with its mark and its emendations. */
function placed(text: string, data: LayoutData, lines: Mapped[]): Mapped {
  if (!text) return empty;
  const word = /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? text;
  const home =
    lines.find((line) => line.text.includes(text)) ??
    lines.find((line) => line.text.includes(word)) ??
    lines[0]!;
  let out: Mapped = supplied(text, placeOf(home, Math.max(0, home.text.indexOf(word))));
  const mark = data.marks.find((row) => row.cell === text);
  if (mark) {
    const end = text.slice(0, text.length - mark.as.length).trimEnd().length;
    const status = mark.as === String(mark.n) ? 'clean' : 'garbled';
    out = withAnchor(slice(out, 0, end), end, { kind: 'noteref', n: mark.n, raw: mark.as, status });
  }
  for (const row of data.readings) {
    const from = wholeAt(out.text, row.reads);
    const here =
      placeOf(out, 0).line === row.line || lines.filter((line) => line.text.includes(row.reads)).length === 1;
    if (from >= 0 && here) out = emend(out, from, from + row.reads.length, row.emend, row.why);
  }
  return out;
}

const letters = (text: string) =>
  [...text]
    .filter((char) => /[\p{L}\p{N}]/u.test(char))
    .sort()
    .join('');

function checkLetters(data: LayoutData & { at: string }, texts: string[], lines: Mapped[]): void {
  const found = letters(texts.join(''));
  const expected = letters(lines.map((line) => line.text).join(''));
  if (found !== expected)
    throw new InputError(
      `${data.at}: Unexpected letters in the lay-out of lines ${data.lines[0]!.join('-')}: it has ${found.length}, its lines have ${expected.length}; a lay-out moves letters and never changes them`,
    );
}
