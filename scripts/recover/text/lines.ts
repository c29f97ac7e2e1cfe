/** The lines of the file, with the readings that an editor emended, and the lines that are no text. */
import { wholeLine } from '../../../src/model/pattern.ts';
import { cut, emend, fromLine, placeOf, slice, withAnchor, type Mapped } from '../mapped.ts';
import type { Emendation } from '../../../src/model/rows.ts';
import { InputError } from '../../../src/model/content/input-error.ts';
import type { Source } from '../../../src/model/content/sources.ts';
import type { Line, Noise } from '../types.ts';
import { through } from './line-ranges.ts';
import { withoutMarkup } from './markdown-lines.ts';
import { labelFirst } from './numbers.ts';

/**
 * @returns every line of the file that is text (blank ones too, since blanks tell pages and notes), and the rest
 * @throws InputError for an emendation that does not fit its line
 */
export function lines(source: Source): { lines: Line[]; noise: Noise[] } {
  for (const row of source.emendations)
    for (const line of [row.line, lastOf(row)])
      if (line > source.lines.length) throw stale(row.at, line, 'past the end of the text');
  const byLine = Map.groupBy(source.emendations.flatMap(byItsLines), (row) => row.line);
  const heads = source.edition.runningHeads.map(wholeLine);
  const hasLinks = [source.edition.notes, ...source.units.map(({ notes }) => notes)].some((notes) =>
    notes?.marks?.includes('link'),
  );
  const read = source.lines.map((raw, index) => {
    const { line, noise } = withoutWayBack(emended(index + 1, raw, byLine.get(index + 1) ?? []), hasLinks);
    const isText = raw.trim() && line.text.text.trim();
    const is = isText
      ? heads.some((head) => head.test(raw))
        ? 'running head'
        : furniture(raw, source)
      : null;
    return is
      ? {
          line: { ...line, text: fromLine(line.n, '') },
          noise: [...noise, noiseOf(line.n, raw, is, WHY[is])],
        }
      : {
          line: source.edition.emphasis === 'underscore' ? { ...line, text: labelFirst(line.text) } : line,
          noise,
        };
  });
  const all = { lines: read.map(({ line }) => line), noise: read.flatMap(({ noise }) => noise) };
  if (source.edition.blocks !== 'markdown') return all;
  const bare = withoutMarkup(all.lines);
  return { lines: bare.lines, noise: [...all.noise, ...bare.noise] };
}

const lastOf = (row: Emendation): number => ('to' in row && row.to !== undefined ? row.to : row.line);

/** What a row says of several lines, it says of each. */
const byItsLines = (row: Source['emendations'][number]): Source['emendations'] =>
  through(row.line, lastOf(row)).map((line) => ({ ...row, line }));

const noiseOf = (line: number, text: string, is: Noise['is'], why: string): Noise => ({
  line,
  text,
  is,
  why,
});

/** A line as an editor reads it, and what of it is no text. */
function emended(n: number, raw: string, rows: Source['emendations']): { line: Line; noise: Noise[] } {
  const noise: Noise[] = [];
  let text = fromLine(n, raw);
  for (const { row, reads, from } of fromTheEnd(n, raw, rows)) {
    text = reading(text, row, reads, from);
    if ('drop' in row) noise.unshift(noiseOf(n, reads, row.drop, row.why));
  }
  for (const row of rows) {
    if ('glued' in row) text = withAnchor(text, raw.search(/\S|$/), { kind: 'glued' });
    if (!('drop' in row) || row.reads !== undefined) continue;
    noise.push(noiseOf(n, raw, row.drop, row.why));
    text = fromLine(n, '');
  }
  for (const row of rows) if ('language' in row) text = inLanguage(text, raw, row);
  return { line: { n, raw, text }, noise };
}

/** The words of a row, or all of the line, as in another language; what an editor changed within them too. */
function inLanguage(text: Mapped, raw: string, row: Extract<Emendation, { language: string }>): Mapped {
  const reads = 'reads' in row ? row.reads : raw.trim();
  const first = raw.indexOf(reads) + 1;
  const isWithin = (at: number) => {
    const { column } = placeOf(text, at);
    return first <= column && column < first + reads.length;
  };
  const within = Array.from({ length: text.text.length }, (_, at) => at).filter(isWithin);
  const [from, to] = [within[0], within.at(-1)];
  return from === undefined || to === undefined
    ? text
    : withAnchor(text, from, { kind: 'foreign', language: row.language }, to + 1);
}

/** A row, the words of the file that it speaks of, and where they begin. */
interface PlacedRow {
  row: Source['emendations'][number];
  reads: string;
  from: number;
}

/** The rows that speak of words of a line, the last first: so each finds its words as the file has them. */
function fromTheEnd(n: number, raw: string, rows: Source['emendations']): PlacedRow[] {
  const placed = rows
    .flatMap((row): PlacedRow[] => {
      const reads = 'reads' in row ? row.reads : undefined;
      if (reads === undefined) return [];
      const from = raw.indexOf(reads);
      if (from < 0) throw stale(row.at, n, `\`${reads}\` does not stand there`);
      if (raw.includes(reads, from + 1)) throw stale(row.at, n, `\`${reads}\` stands there more than once`);
      return [{ row, reads, from }];
    })
    .sort((a, b) => b.from - a.from);
  placed.forEach(({ row, reads, from }, i) => {
    const next = placed[i - 1];
    if (next && changes(row) && changes(next.row) && from + reads.length > next.from)
      throw stale(row.at, n, `\`${reads}\` overlaps \`${next.reads}\` of another row`);
  });
  return placed;
}

/** Whether a row changes the words that it speaks of; others only point to them. */
const changes = (row: Source['emendations'][number]): boolean =>
  'emend' in row || 'drop' in row || 'mark' in row;

/** The text with what an editor says of the words `reads` at `from` in it. */
function reading(text: Mapped, row: Source['emendations'][number], reads: string, from: number): Mapped {
  const to = from + reads.length;
  if ('emend' in row) return emend(text, from, to, row.emend, row.why);
  if ('drop' in row) return cut(text, from, to);
  if ('doubt' in row) return withAnchor(text, from, { kind: 'doubt', why: row.why }, to);
  if ('sic' in row) return withAnchor(text, from, { kind: 'sic', meant: row.sic, why: row.why }, to);
  if (!('mark' in row)) return text;
  const kept = reads.indexOf(row.keep);
  if (kept < 0) throw stale(row.at, row.line, `\`${row.keep}\` is no part of \`${reads}\``);
  const end = from + kept + row.keep.length;
  const named = { n: 0, named: row.mark };
  const mark = { kind: 'noteref', ...named, raw: reads, status: 'garbled', why: row.why } as const;
  return cut(cut(text, end, to, mark), from, from + kept);
}

/** `[↑](#footnote-ref-1)`, `<a href="#ref1">↩</a>`: what leads back from the end of a note, where marks are links. */
const WAY_BACK =
  /\s*(?:\[(?:\\?\^|[↑↩⏎⤴]\uFE0E?)\]\(#[^)\s]*\)|<a [^>]*href="[^"#:]*#[^"]*"[^>]*>(?:\^|[↑↩⏎⤴]\uFE0E?)<\/a>)\s*$/u;

function withoutWayBack(
  { line, noise }: ReturnType<typeof emended>,
  hasLinks: boolean,
): ReturnType<typeof emended> {
  const sign = hasLinks ? WAY_BACK.exec(line.text.text) : null;
  if (!sign) return { line, noise };
  const text = slice(line.text, 0, sign.index);
  return {
    line: { ...line, text },
    noise: [...noise, noiseOf(line.n, sign[0].trim(), 'way back', 'it leads from the note to its mark')],
  };
}

/** The line as two where an editor's row of kind `what` says that something begins in its midst; else as it is. */
export function cutWhere(what: 'apart' | 'note', line: Line, rows: Emendation[]): Line[] {
  const row = rows.find((e) => e.line === line.n && what in e && 'reads' in e && e.reads !== undefined);
  const at = row && 'reads' in row ? line.text.text.indexOf(row.reads ?? '') : -1;
  if (at <= 0) return [line];
  return [
    { ...line, text: slice(line.text, 0, at) },
    { ...line, text: slice(line.text, at) },
  ];
}

const WHY = {
  'running head': 'repeated at the head of pages',
  rule: 'the rule above the notes of a page',
  'code fence': 'a code fence that the OCR model put round notes',
} as const;

function furniture(raw: string, source: Source): 'rule' | 'code fence' | null {
  if (raw.trim() === source.edition.notes.rule) return 'rule';
  return /^```\w*$/.test(raw.trim()) ? 'code fence' : null;
}

function stale(at: string, line: number, found: string): InputError {
  return new InputError(
    `${at}: Unexpected emendation of line ${line}: ${found}; expected one that fits source.txt`,
  );
}

/** How wide the lines of a text are printed, in characters: the median of those that are no short ends of paragraphs, else 80. */
export function lineWidth(lines: Line[]): number {
  const lengths = lines.map(({ raw }) => raw.trim().length).filter((length) => length > 50);
  return lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 80;
}
