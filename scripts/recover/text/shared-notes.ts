/** Notes of many units in one block, at the end of a book: which of them belong to which unit. */
import { notesOf, type NotesData } from '../../../src/model/conventions.ts';
import { InputError } from '../../../src/model/content/input-error.ts';
import { show } from '../../../src/model/content/yaml.ts';
import type { Source } from '../../../src/model/content/sources.ts';
import type { Doubt } from '../../../src/model/records.ts';
import type { UnitData } from '../../../src/model/source.ts';
import type { Grammar } from '../grammar.ts';
import type { Line, Noise } from '../types.ts';
import { closedLines, fencedLines, signedLines } from './closed-lines.ts';
import { closedNotes } from './closed-notes.ts';
import { isOutside } from './line-ranges.ts';
import { markedIn } from './mark-forms.ts';
import { openingLabel } from './numbers.ts';
import { isPutIn, keysOf, openingsIn, type Openings, type Start } from './openings.ts';
import { placeInRun } from './rise.ts';
import { withoutPageSigns } from './told-pages.ts';

export interface SharedNotes {
  /** Lines of the notes of each unit that has some, and where they begin. */
  ofUnit: Map<string, { lines: Line[]; starts: Map<Line, Start> }>;
  refused: Openings['refused'];
  doubts: Doubt[];
  /** Notes that no unit has a mark of. */
  left: { line: number; label: string }[];
  /** The titles of blocks. */
  noise: Noise[];
}

/** Whether the block of notes of a unit lies outside of it. */
const isShared = (unit: UnitData, source: Source): boolean => {
  const { lines } = unit;
  const { place, lines: block } = notesOf(source, unit);
  if (block === undefined) return false;
  // A block of the book may stand within a unit: its notes are those of all units.
  return place === 'book end' || (place === 'unit end' && (block[0] < lines[0] || block[1] > lines[1]));
};

/** A note of the block: its label, and the lines that it has there. */
interface Owned {
  label: string;
  start: Start;
  lines: Line[];
}

/** @throws InputError for a block whose numbers begin anew more often, or less, than there are units */
export function sharedNotes(source: Source, lines: Line[], grammar: Grammar): SharedNotes {
  const out: SharedNotes = { ofUnit: new Map(), refused: [], left: [], doubts: [], noise: [] };
  const units = source.units.filter((unit) => isShared(unit, source));
  const blockOf = (unit: UnitData) => String(notesOf(source, unit).lines);
  for (const theirs of Map.groupBy(units, blockOf).values()) {
    const [first] = theirs;
    if (!first) continue;
    const notes: NotesData = notesOf(source, first);
    const [from, said] = notes.lines ?? [1, 0];
    const to = endOf(lines, said, notes, source);
    if (to > said)
      out.doubts.push({
        line: said + 1,
        column: 1,
        rule: 'block-goes-on',
        says: `the block of notes goes on behind line ${said}, to line ${to}: no unit has these lines, and a note begins there`,
      });
    const whole = lines.slice(from - 1, to).filter(({ n }) => !isOutside(source, n));
    const title = titleOf(whole, grammar);
    if (title) out.noise.push({ line: title.n, text: title.raw, is: 'title of the notes', why: TITLE });
    const told = withoutPageSigns(
      whole.filter((line) => line !== title),
      source,
    );
    out.noise.push(...told.noise);
    const heads = headsIn(told.lines, headOf(theirs, source, grammar), notes);
    const block = told.lines.filter((line) => !heads.includes(line));
    const { owned, refused } = notesIn(block, notes, source);
    out.refused.push(...refused);
    out.noise.push(
      ...heads.map(({ n, raw }): Noise => ({ line: n, text: raw, is: 'title of the notes', why: HEAD })),
    );
    const shares =
      notes.numbered === 'unit' ? byRestarts(owned, theirs, source) : byMarks(owned, theirs, source, lines);
    const taken = new Set<Owned>();
    for (const [slug, own] of shares) {
      for (const note of own) taken.add(note);
      out.ofUnit.set(slug, placed(own));
    }
    for (const { start: _, label, lines: own } of owned.filter((note) => !taken.has(note)))
      out.left.push({ line: own[0]?.n ?? from, label });
  }
  return out;
}

const TITLE = 'the title of the block, which is none of its notes';
const HEAD = 'the title of a unit above its notes, which is none of them';

/** The first line of a block where it is a title, such as `FOOTNOTES:`. */
function titleOf(block: Line[], grammar: Grammar): Line | undefined {
  const first = block.find(({ text }) => text.text.trim());
  const words = (first?.text.text ?? '').replace(/^[#\s*_]+|[.:*_\s]+$/g, '');
  const inSmall = words.charAt(0) + words.slice(1).toLowerCase();
  return words && grammar.has('notesHeads', inSmall) ? first : undefined;
}

/** Lines that are titles, alone, and behind which a note begins: within one such words are its own. */
function headsIn(lines: Line[], isHead: (words: string) => boolean, { numbers }: NotesData): Line[] {
  const full = lines.filter(({ text }) => text.text.trim());
  const isAlone = ({ n }: Line) => !lines.find((line) => line.n === n - 1)?.text.text.trim();
  const titles = new Set(full.filter((line) => isAlone(line) && isHead(line.text.text)));
  return full.filter((line, i) => {
    const next = full.slice(i + 1).find((other) => !titles.has(other));
    return titles.has(line) && next !== undefined && openingLabel(next.text, numbers) !== null;
  });
}

/** Whether words are the title of a unit, or its number: `CHAPTER II.` */
function headOf(units: UnitData[], source: Source, { rxi }: Grammar): (words: string) => boolean {
  const bare = (words: string) =>
    words
      .replace(/[\s\p{P}*_#]+/gu, ' ')
      .trim()
      .toLowerCase();
  const titles = new Set(
    units
      .flatMap(({ heading, title = '' }) => [...heading.map((n) => source.lines[n - 1] ?? ''), title])
      .map(bare)
      .filter(Boolean),
  );
  return (words) =>
    titles.has(bare(words)) ||
    rxi`^[\s*_#]*<unitHeads> (?:\d{1,3}|[ivxlc]+|<cardinals>)[.:\s*_]*$`.test(words);
}

/** The last line of a block: that which is said, or of what follows it at once, opens with a label and is in no unit or block. */
function endOf(lines: Line[], said: number, notes: NotesData, source: Source): number {
  const blocks = source.units.flatMap((unit) => (unit.notes?.lines ? [{ lines: unit.notes.lines }] : []));
  const isTaken = (n: number) =>
    [...source.units, ...source.outside, ...blocks].some(({ lines: [from, to] }) => from <= n && n <= to);
  const next = lines.find(({ n, text }) => n > said && text.text.trim());
  if (!next || isTaken(next.n) || !openingLabel(next.text, notes.numbers)) return said;
  let to = next.n;
  while (to < lines.length && !isTaken(to + 1)) to++;
  return to;
}

function notesIn(
  block: Line[],
  notes: NotesData,
  source: Source,
): { owned: Owned[]; refused: Openings['refused'] } {
  let page = 0;
  const { starts, refused } = openingsIn(
    block,
    { ...notes, first: undefined, last: undefined },
    {
      marks: new Set(),
      likelyMarks: new Set(),
      // Where numbers begin anew with each unit, any line may begin a new run.
      pageOf: () => (notes.numbered === 'unit' ? page++ : 0),
      closed: new Set([...signedLines(source).first, ...fencedLines(source)]),
      emendations: source.emendations,
    },
  );
  const whole = closedNotes([{ folio: null, body: block, foot: [] }], starts);
  const owned: Owned[] = [];
  for (const line of whole.pages[0]?.body ?? []) {
    const start = whole.starts.get(line);
    if (start) owned.push({ label: start.label ?? String(start.n), start, lines: [line] });
    else if (owned.length) owned.at(-1)?.lines.push(line);
    else if (line.text.text.trim())
      throw new InputError(
        `${show(source.folder)}/source.txt:${line.n}:1: Unexpected text \`${line.raw.trim().slice(0, 40)}\`, expected the first note of the block; a heading of the block is a row of \`outside\``,
      );
  }
  return { owned, refused };
}

/** The n-th run of numbers is that of the n-th unit. */
function byRestarts(owned: Owned[], units: UnitData[], source: Source): Map<string, Owned[]> {
  const runs: Owned[][] = [];
  let before = 0;
  for (const note of owned) {
    const place = placeInRun(note.label);
    if (!runs.length || (place !== null && place <= before)) runs.push([]);
    runs.at(-1)?.push(note);
    before = place ?? before;
  }
  if (runs.length !== units.length)
    throw new InputError(
      `${source.at(['edition', 'notes'])}: Unexpected number of runs in the block of notes: its numbers begin anew ${runs.length} times (on lines ${runs.map((run) => run[0]?.lines[0]?.n).join(', ')}), expected once for each of ${units.map(({ slug }) => slug).join(', ')}; ${runs.length === 1 ? 'numbers that go on through the book are `numbered: book`' : 'units without notes have `notes: { place: none }`'}`,
    );
  return new Map(units.map(({ slug }, i) => [slug, runs[i] ?? []]));
}

/** Numbers that go on through the book: each unit has those from `first` to `last`, or those up to the highest of its marks. */
function byMarks(owned: Owned[], units: UnitData[], source: Source, lines: Line[]): Map<string, Owned[]> {
  const places = owned.map(({ label }, i) => {
    const [before, behind] = [owned[i - 1]?.label, owned[i + 1]?.label];
    return isPutIn(label, before, behind) ? (placeInRun(before ?? '') ?? 0) + 0.5 : (placeInRun(label) ?? 0);
  });
  const there = new Set(owned.map(({ label }) => label));
  let next = 0;
  return new Map(
    units.map((unit) => {
      const { first, last, marks } = notesOf(source, unit);
      const [from, to] = unit.lines;
      const closed = closedLines(unit, source);
      const own = lines.slice(from - 1, to);
      const sure = markedIn(own, marks);
      // A label of Markdown may be a word, or stand in no order: its mark alone tells, also in a heading.
      if (marks.includes('markdown')) return [unit.slug, inOrder(owned, sure)];
      const open = own.filter(({ n }) => !closed.has(n));
      const calls = new Set([...markedIn(open, marks, 0), ...sure]);
      const called = [...calls].filter((label) => there.has(label)).map((label) => placeInRun(label) ?? 0);
      if (first !== undefined) next = first;
      const end = last ?? risingEnd(called, next);
      const share = owned.filter((_, i) => (places[i] ?? 0) >= next && (places[i] ?? 0) < end + 1);
      next = Math.max(next, Math.floor(end) + 1);
      return [unit.slug, share];
    }),
  );
}

/** The notes that a text calls; in the order in which it does, where a label is no number. */
function inOrder(owned: Owned[], called: ReadonlySet<string>): Owned[] {
  const own = owned.filter(({ label }) => called.has(label));
  const order = [...called];
  return own.every(({ label }) => /^\d+$/.test(label))
    ? own
    : own.sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label));
}

/** The last of the numbers that go on from `next`, each at most three behind the one before. */
function risingEnd(called: number[], next: number): number {
  let end = next - 1;
  for (const place of called.filter((one) => one >= next).sort((a, b) => a - b))
    if (place <= end + 4 || end < 0) end = place;
  return end;
}

function placed(own: Owned[]): { lines: Line[]; starts: Map<Line, Start> } {
  const keys = keysOf(own.map(({ label }) => label));
  return {
    lines: own.flatMap((note) => note.lines),
    starts: new Map(
      own.flatMap(({ start: { label: _, ...start }, lines: [line] }, i) =>
        line ? [[line, { ...start, ...(keys[i] ?? { n: i + 1 }) }] as const] : [],
      ),
    ),
  };
}
