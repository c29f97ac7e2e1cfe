/** The lines of the file, with the readings that an editor emended, and the lines that are no text. */
import { cut, emend, fromLine, slice, withAnchor } from '../mapped.ts';
import type { Emendation } from '../../../src/model/source.ts';
import { InputError } from '../../../src/model/content/input-error.ts';
import type { Source } from '../../../src/model/content/sources.ts';
import type { Line, Noise } from '../types.ts';

/**
 * @returns every line of the file that is text (blank ones too, since blanks tell pages and notes), and the rest
 * @throws InputError for an emendation that does not fit its line
 */
export function lines(source: Source): { lines: Line[]; noise: Noise[] } {
  const noise: Noise[] = [];
  const byLine = Map.groupBy(source.emendations, (row) => row.line);
  for (const { line, at } of source.emendations)
    if (line > source.lines.length) throw stale(at, line, 'past the end of the text');
  const heads = source.edition.runningHeads.map((pattern) => new RegExp(`^\\s*(?:${pattern})\\s*$`, 'u'));
  const out: Line[] = [];
  source.lines.forEach((raw, index) => {
    const n = index + 1;
    let text = fromLine(n, raw);
    for (const row of byLine.get(n) ?? []) {
      const reads = 'reads' in row ? row.reads : undefined;
      if (reads === undefined) {
        if ('drop' in row) {
          noise.push({ line: n, text: raw, is: row.drop, why: row.why });
          text = fromLine(n, '');
        }
        continue;
      }
      const from = text.text.indexOf(reads);
      if (from < 0) throw stale(row.at, n, `\`${reads}\` does not stand there`);
      if (text.text.indexOf(reads, from + 1) >= 0)
        throw stale(row.at, n, `\`${reads}\` stands there more than once`);
      const to = from + reads.length;
      if ('emend' in row) text = emend(text, from, to, row.emend, row.why);
      if ('drop' in row) {
        noise.push({ line: n, text: reads, is: row.drop, why: row.why });
        text = cut(text, from, to);
      }
      if ('mark' in row) {
        const kept = reads.indexOf(row.keep);
        if (kept < 0) throw stale(row.at, n, `\`${row.keep}\` is no part of \`${reads}\``);
        text = cut(text, from + kept + row.keep.length, to, {
          kind: 'noteref',
          n: row.mark,
          raw: reads,
          status: 'garbled',
          why: row.why,
        });
        text = cut(text, from, from + kept);
      }
      if ('doubt' in row) text = withAnchor(text, from, { kind: 'doubt', why: row.why }, to);
    }
    if (raw.trim() && text.text.trim()) {
      const is = heads.some((head) => head.test(raw)) ? 'running head' : lineNoise(raw, source);
      if (is) {
        noise.push({ line: n, text: raw, is, why: WHY[is] });
        text = fromLine(n, '');
      }
    }
    out.push({ n, raw, text });
  });
  return { lines: out, noise };
}

/** The line as two where an editor's row of kind `what` says that something begins in its midst; else as it is. */
export function cutWhere(what: 'apart' | 'note', line: Line, rows: Emendation[]): Line[] {
  const row = rows.find((e) => e.line === line.n && what in e && 'reads' in e && e.reads !== undefined);
  const at = row && 'reads' in row ? line.text.text.indexOf(row.reads!) : -1;
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

function lineNoise(raw: string, source: Source): 'rule' | 'code fence' | null {
  if (raw.trim() === source.edition.notes.rule) return 'rule';
  return /^```\w*$/.test(raw.trim()) ? 'code fence' : null;
}

function stale(at: string, line: number, found: string): InputError {
  return new InputError(
    `${at}: Unexpected emendation of line ${line}: ${found}; expected one that fits source.txt`,
  );
}
