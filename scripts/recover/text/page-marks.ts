/** The marks of a unit, page by page where pages are known, since a page's marks are those of its notes; else over the whole unit. */
import { InputError } from '../../../src/model/content/input-error.ts';
import type { Source } from '../../../src/model/content/sources.ts';
import type { NotesData } from '../../../src/model/conventions.ts';
import type { UnitData } from '../../../src/model/source.ts';
import { noteNamed } from '../../../src/model/ids.ts';
import { sure } from '../../../src/model/sure.ts';
import type { Grammar } from '../grammar.ts';
import { concat, fromLine, slice, withAnchor, type Mapped } from '../mapped.ts';
import type { Line, NoteText, Page } from '../types.ts';
import { closedLines } from './closed-lines.ts';
import { printedOf, type Labelled } from './mark.ts';
import { marks } from './marks.ts';
import type { FoundPages } from './pages.ts';

/**
 * Sets the marks that an editor put back where the file lost them, and those that he read aright, each of the note
 * that he names.
 * @throws InputError for words that do not stand once on their line
 */
export function putBack(found: Page[], notes: NoteText[], data: UnitData, source: Source): Page[] {
  const rows = source.inferredMarks.filter((row) => row.unit === data.slug);
  const left = new Set(rows);
  const noteOf = noteNamed(notes);
  const restored = (line: Line): Mapped =>
    rows
      .filter((row) => row.line === line.n)
      .reduce(
        (text, row) => {
          const at = text.text.indexOf(row.after);
          if (at < 0 || text.text.includes(row.after, at + 1)) return text;
          left.delete(row);
          const why = `${row.certainty}: ${row.why}`;
          const mark = {
            kind: 'noteref',
            n: noteOf(row.note) ?? 0,
            raw: '',
            status: 'inferred',
            why,
          } as const;
          return withAnchor(text, at + row.after.length, mark);
        },
        withNamed(line.text, noteOf),
      );
  const out = found.map((page) => ({
    ...page,
    body: page.body.map((line) => ({ ...line, text: restored(line) })),
  }));
  for (const row of left)
    throw new InputError(
      `${row.at}: Unexpected words \`${row.after}\`, expected words that stand once on line ${row.line} of the text`,
    );
  return out;
}

/** Marks of which an editor says the note have its number. */
export const withNamed = (text: Mapped, noteOf: ReturnType<typeof noteNamed>): Mapped => ({
  ...text,
  anchors: text.anchors.map((a) => {
    if (a.kind !== 'noteref' || a.named === undefined) return a;
    const { named, ...mark } = a;
    return { ...mark, n: noteOf(named) ?? 0 };
  }),
});

/**
 * @param starts where the notes of each page begin
 * @param byPage whether the marks of a page are those of its own notes
 */
export function markPages(
  { pages: found, starts }: Pick<FoundPages, 'pages' | 'starts'>,
  read: NoteText[],
  byPage: boolean,
  conventions: NotesData,
  { data, source, grammar }: { data: UnitData; source: Source; grammar: Grammar },
): Page[] {
  const closed = closedLines(data, source);
  if (!byPage) {
    const all = found.flatMap((page) => page.body);
    const marked = markLines(all, withPlaces(read, all, conventions), conventions, closed, grammar).values();
    return found.map((page) => ({
      ...page,
      body: page.body.map(() => sure(marked.next().value, 'each line comes back, in its order')),
    }));
  }
  return found.map((page) => {
    const own = page.foot.flatMap((line) => starts.get(line) ?? []);
    const onPage = new Set(page.body.map((line) => line.n));
    const inTables = source.layouts.flatMap((layout) =>
      layout.lines.some(([from]) => onPage.has(from)) ? layout.marks.map((mark) => mark.n) : [],
    );
    const open = own.filter(({ n }) => !inTables.includes(n));
    return { ...page, body: markLines(page.body, open, conventions, closed, grammar) };
  });
}

/**
 * Where several notes below their paragraphs have one label, the mark of each stands above it, and below the notes before: else
 * one that is lost would move all that follow to the marks of others.
 */
function withPlaces(read: NoteText[], body: Line[], { place }: NotesData): Labelled[] {
  if (place !== 'below paragraph') return read;
  const times = Map.groupBy(read, printedOf);
  const full = body.filter(({ text }) => text.text.trim()).map(({ n }) => n);
  const isParted = (from: number, to: number) => full.some((n) => from < n && n < to);
  let [after, before, last] = [0, 0, 0];
  return read.map((note) => {
    const own = note.text.runs.map(({ line }) => line);
    const first = own[0];
    if (first === undefined) return note;
    if (!before || isParted(last, first)) [after, before] = [last, first];
    last = Math.max(first, ...own);
    return (times.get(printedOf(note))?.length ?? 0) > 1 ? { ...note, between: [after, before] } : note;
  });
}

const NEWLINE: Mapped = { ...fromLine(1, '\n'), runs: [] };

/** The lines with their marks found; they are read as one text, parted by `\n`. */
function markLines(
  body: Line[],
  notes: readonly Labelled[],
  conventions: NotesData,
  closed: Set<number>,
  grammar: Grammar,
): Line[] {
  if (!notes.length) return body;
  const shut: [number, number][] = [];
  let size = 0;
  for (const { n, text } of body) {
    if (closed.has(n)) shut.push([size, size + text.text.length]);
    size += text.text.length + 1;
  }
  const whole = concat(body.flatMap(({ text }) => [text, NEWLINE]));
  const marked = marks(whole, notes, conventions.marks, shut, grammar);
  let from = 0;
  return body.map((line) => {
    const to = marked.text.indexOf('\n', from);
    const text = slice(marked, from, to);
    from = to + 1;
    return { ...line, text };
  });
}
