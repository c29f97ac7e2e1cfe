/** The lines of the file, with the readings that an editor emended, and the lines that are no text. */
import { cut, emend, fromLine, slice, withAnchor, type Mapped } from '../mapped.ts';
import type { Emendation } from '../../../src/model/source.ts';
import { InputError } from '../../../src/model/content/input-error.ts';
import type { Source } from '../../../src/model/content/sources.ts';
import type { Line, Noise } from '../types.ts';

/**
 * @returns every line of the file that is text (blank ones too, since blanks tell pages and notes), and the rest
 * @throws InputError for an emendation that does not fit its line
 */
export function lines(source: Source): { lines: Line[]; noise: Noise[] } {
  const byLine = Map.groupBy(source.emendations, (row) => row.line);
  for (const { line, at } of source.emendations)
    if (line > source.lines.length) throw stale(at, line, 'past the end of the text');
  const heads = source.edition.runningHeads.map((pattern) => new RegExp(`^\\s*(?:${pattern})\\s*$`, 'u'));
  const read = source.lines.map((raw, index) => {
    const { line, noise } = emended(index + 1, raw, byLine.get(index + 1) ?? []);
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
      : { line, noise };
  });
  return { lines: read.map(({ line }) => line), noise: read.flatMap(({ noise }) => noise) };
}

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
  for (const row of rows) {
    const reads = 'reads' in row ? row.reads : undefined;
    if (reads !== undefined) {
      text = reading(text, row, reads, n);
      if ('drop' in row) noise.push(noiseOf(n, reads, row.drop, row.why));
    } else if ('drop' in row) {
      noise.push(noiseOf(n, raw, row.drop, row.why));
      text = fromLine(n, '');
    }
  }
  return { line: { n, raw, text }, noise };
}

/** The text with what an editor says of the words `reads` in it. */
function reading(text: Mapped, row: Source['emendations'][number], reads: string, n: number): Mapped {
  const from = text.text.indexOf(reads);
  if (from < 0) throw stale(row.at, n, `\`${reads}\` does not stand there`);
  if (text.text.includes(reads, from + 1)) throw stale(row.at, n, `\`${reads}\` stands there more than once`);
  const to = from + reads.length;
  if ('emend' in row) return emend(text, from, to, row.emend, row.why);
  if ('drop' in row) return cut(text, from, to);
  if ('doubt' in row) return withAnchor(text, from, { kind: 'doubt', why: row.why }, to);
  if (!('mark' in row)) return text;
  const kept = reads.indexOf(row.keep);
  if (kept < 0) throw stale(row.at, n, `\`${row.keep}\` is no part of \`${reads}\``);
  const end = from + kept + row.keep.length;
  const mark = { kind: 'noteref', n: row.mark, raw: reads, status: 'garbled', why: row.why } as const;
  return cut(cut(text, end, to, mark), from, from + kept);
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
