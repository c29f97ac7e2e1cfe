/** Lines of a unit whose kind a person has said: headings, bylines, lay-outs, gaps. */
import { InputError } from '../../../src/model/content/input-error.ts';
import { show } from '../../../src/model/content/yaml.ts';
import type { Source } from '../../../src/model/content/sources.ts';
import type { UnitData } from '../../../src/model/source.ts';
import { concat, fromLine, slice, trim, withAnchor, type Mapped } from '../mapped.ts';
import type { Block, Line } from '../types.ts';
import { join, KEPT } from './joins.ts';
import { through } from './line-ranges.ts';
import { laidOut } from './layouts.ts';

/** What a line becomes; a line that another one takes with it is `done`. */
type Edited = Map<number, ((line: Line) => Block[]) | 'done'>;

/** A line as it was read, with its marks and what an editor reads in it; as the file has it where it is not at hand. */
type ReadLine = (n: number) => Mapped;

/**
 * Lines whose kind is known from `source.yaml`, `layouts.yaml` and `emendations.yaml`, by their numbers.
 *
 * @param texts of the lines of the unit, as they were read
 */
export function editedLines(unit: UnitData, source: Source, texts: ReadonlyMap<number, Mapped>): Edited {
  const read = (n: number): Mapped => texts.get(n) ?? fromLine(n, source.lines[n - 1] ?? '');
  const known: Edited = new Map([
    ...headOf(unit, source, read),
    ...unit.headings.flatMap((heading) => [...headingLines(heading, source, read)]),
    ...source.layouts.flatMap((layout) => [...layoutLines(layout, unit, source)]),
  ]);
  for (const row of source.emendations)
    if ('gap' in row || 'heading' in row) {
      const make = known.get(row.line);
      const own = (line: Line): Block[] =>
        typeof make === 'function' ? make(line) : line.text.text.trim() ? [plain(line)] : [];
      known.set(row.line, (line) => [suppliedBlock(row, line), ...own(line)]);
    }
  return known;
}

/** The first of the lines makes the blocks, the others go with it. */
function take([head, ...rest]: number[], make: (line: Line) => Block[]): Edited {
  const out: Edited = new Map();
  if (head !== undefined) out.set(head, make);
  for (const n of rest) out.set(n, 'done');
  return out;
}

/** The title of a unit, its subtitle and the names of its authors. */
function headOf(unit: UnitData, source: Source, read: ReadLine): Edited {
  const folio = unit.page ?? null;
  return new Map([
    ...take(unit.heading, (line) => [
      { kind: 'heading', level: 1, text: titleOver(unit.heading, line, source, read), folio },
    ]),
    ...take(unit.subtitle ? [unit.subtitle] : [], (line) => [
      { kind: 'subtitle', text: headingText(line.text) },
    ]),
    ...unit.byline.flatMap((n) => [
      ...take([n], (line) => [{ kind: 'byline', text: headingText(line.text) }]),
    ]),
  ]);
}

function headingLines(heading: UnitData['headings'][number], source: Source, read: ReadLine): Edited {
  const { line: first, to = first, level, runIn: words, page } = heading;
  const full = fullLines([[first, to]], source);
  return words === undefined
    ? take(full, (line) => [
        { kind: 'heading', level, text: titleOver(full, line, source, read), folio: page ?? null },
      ])
    : take([first], (line) => runIn(line, words, level, source));
}

function layoutLines(
  layout: Source['layouts'][number],
  { lines: [first, last] }: UnitData,
  source: Source,
): Edited {
  const full = fullLines(layout.lines, source);
  const [head = 0] = full;
  return take(head >= first && head <= last ? full : [], (line) => [
    { ...laidOut(layout, source), text: withAnchors(line) },
  ]);
}

/** The numbers of the lines in some ranges that are not blank. */
const fullLines = (ranges: [number, number][], source: Source): number[] =>
  ranges.flatMap(([from, to]) => through(from, to)).filter((n) => source.lines[n - 1]?.trim());

/**
 * A title over several lines, of which one is at hand; a page that opens at another goes to the block by itself. What blank lines
 * part is printed apart, `CHAPTER I` above its title, but in a typescript, whose lines all have blank ones between them.
 */
function titleOver(numbers: number[], own: Line, { edition }: Source, read: ReadLine): Mapped {
  const parts = numbers.map((n) => ({
    n,
    text: n === own.n ? headingText(own.text) : trim(headingText(withoutBreaks(read(n)))),
  }));
  return parts.reduce((a, b) => {
    const text = join(a.text, b.text, KEPT);
    const isApart = edition.lines !== 'printed' && b.n - a.n > 1;
    const at = text.text.length - b.text.text.length;
    return { n: b.n, text: isApart ? withAnchor(text, at, { kind: 'linebreak' }) : text };
  }).text;
}

const withoutBreaks = (text: Mapped): Mapped => ({
  ...text,
  anchors: text.anchors.filter(({ kind }) => kind !== 'pagebreak'),
});

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
  const pieces = [...marks.map(({ index }) => index), text.text.length].map((to, i) => {
    const before = marks[i - 1];
    return slice(text, before ? before.index + before[0].length : 0, to);
  });
  return trim(concat(pieces));
}

/** A heading that opens its paragraph is set in bold where it stands. */
function runIn(line: Line, words: string, level: number, source: Source): Block[] {
  const from = line.text.text.indexOf(words);
  if (from < 0)
    throw new InputError(
      `${show(source.folder)}/source.txt:${line.n}:1: Unexpected line, expected the run-in heading \`${words}\``,
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
