/** Lines of a unit whose kind a person has said: headings, bylines, lay-outs, gaps. */
import { join } from './joins.ts';
import { laidOut } from './layouts.ts';
import { concat, slice, trim, withAnchor, type Mapped } from './mapped.ts';
import type { UnitData } from './schema.ts';
import { InputError } from './input-error.ts';
import type { Source } from './source.ts';
import type { Block, Line } from './types.ts';

type Make = (line: Line) => Block[];

/** Lines whose kind is known from `source.yaml`, `layouts.yaml` and `emendations.yaml`; the lines they take with them are `done`. */
export function specialLines(unit: UnitData, source: Source): Map<number, Make | 'done'> {
  const out = new Map<number, Make | 'done'>();
  const [first, last] = unit.lines;
  const lineText = (n: number) => trim(markupFree(source.lines[n - 1]!, n));
  const wrapped = (numbers: number[], own: Line) =>
    numbers
      .map((n) => (n === own.n ? headingText(own.text) : lineText(n)))
      .reduce((a, b) => join(a, b, 'keep'));
  const take = (numbers: number[], make: Make) => {
    const [head, ...rest] = numbers;
    if (head === undefined) return;
    out.set(head, make);
    for (const n of rest) out.set(n, 'done');
  };
  take(unit.heading, (line) => [
    { kind: 'heading', level: 1, text: wrapped(unit.heading, line), folio: unit.page ?? null },
  ]);
  if (unit.subtitle) take([unit.subtitle], (line) => [{ kind: 'subtitle', text: headingText(line.text) }]);
  for (const n of unit.byline) take([n], (line) => [{ kind: 'byline', text: headingText(line.text) }]);
  for (const heading of unit.headings) {
    const numbers = Array.from(
      { length: (heading.to ?? heading.line) - heading.line + 1 },
      (_, i) => heading.line + i,
    );
    const full = numbers.filter((n) => source.lines[n - 1]!.trim());
    if (!full.length)
      throw new InputError(
        `${source.folder}/source.yaml: Unexpected heading on the blank line ${heading.line}`,
      );
    const folio = heading.page ?? null;
    if (heading.runIn === undefined)
      take(full, (line) => [{ kind: 'heading', level: heading.level, text: wrapped(full, line), folio }]);
    else out.set(heading.line, (line) => runIn(line, heading.runIn!, heading.level, source));
  }
  for (const layout of source.layouts) {
    const numbers = layout.lines.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i),
    );
    const full = numbers.filter((n) => source.lines[n - 1]!.trim());
    if (full[0]! >= first && full[0]! <= last)
      take(full, (line) => [{ ...laidOut(layout, source), text: withAnchors(line) }]);
  }
  for (const row of source.emendations)
    if ('gap' in row || 'heading' in row) {
      const make = out.get(row.line);
      const own = (line: Line) =>
        typeof make === 'function' ? make(line) : line.text.text.trim() ? [plain(line)] : [];
      out.set(row.line, (line) => [suppliedBlock(row, line), ...own(line)]);
    }
  return out;
}

const plain = (line: Line): Block => ({ kind: 'paragraph', text: line.text });

/** What the file lost: a labelled gap, or a heading from the printed contents. It has no letters of the file. */
function suppliedBlock(row: { gap: string } | { heading: string; level: number }, line: Line): Block {
  const text = { text: '', runs: [{ at: 0, line: line.n, column: 1 }], anchors: [] };
  return 'gap' in row
    ? { kind: 'gap', text, supplied: row.gap }
    : { kind: 'heading', level: row.level, text, supplied: row.heading };
}

/** The text of a heading: without the `#` and `**` of the OCR's Markdown. */
function headingText(text: Mapped): Mapped {
  const marks = [...text.text.matchAll(/^\s*#+\s*|\*\*|\*/g)];
  return trim(
    concat(
      [...marks, null].map((match, i) => {
        const before = marks[i - 1];
        return slice(
          text,
          before ? before.index + before[0].length : 0,
          match ? match.index : text.text.length,
        );
      }),
    ),
  );
}

function markupFree(raw: string, n: number): Mapped {
  return headingText({ text: raw, runs: [{ at: 0, line: n, column: 1 }], anchors: [] });
}

/** A heading that opens its paragraph is set in bold where it stands. */
function runIn(line: Line, words: string, level: number, source: Source): Block[] {
  const from = line.text.text.indexOf(words);
  if (from < 0)
    throw new InputError(
      `${source.folder}/source.txt:${line.n}:1: Unexpected line, expected the run-in heading \`${words}\``,
    );
  return [
    { kind: 'paragraph', level, text: withAnchor(line.text, from, { kind: 'strong' }, from + words.length) },
  ];
}

/** Only the anchors (a page break) of a line whose letters a layout has taken. */
function withAnchors(line: Line): Mapped {
  return {
    ...slice(line.text, 0, 0),
    anchors: line.text.anchors.map((a) => ({ ...a, from: 0, to: 0 })),
    runs: line.text.runs.slice(0, 1),
  };
}
