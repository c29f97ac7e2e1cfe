/**
 * Recovery of one source, from the lines of its file to its units with their notes.
 *
 * lines → (by unit) pages → notes → marks → blocks. Nothing here reads a clock, a folder or the network.
 */
import { blocks } from './blocks.ts';
import { checkNoteRows } from './fits.ts';
import type { KnownWord } from './joins.ts';
import { lines } from './lines.ts';
import { concat, fromLine, slice, withAnchor, type Mapped } from './mapped.ts';
import { marks } from './marks.ts';
import { notes } from './notes.ts';
import { pages, type FoundPages } from './pages.ts';
import type { NotesData, UnitData } from './schema.ts';
import { InputError } from './input-error.ts';
import type { Source } from './source.ts';
import type { Doubt, Line, Note, Noise, Page, Recovery, Unit } from './types.ts';

/**
 * @returns the units in the order of the print, what was left out as no text, and what recovery doubts
 * @throws InputError for a row of the folder that does not fit the text
 */
export function recover(source: Source): Recovery {
  const read = lines(source);
  const noise: Noise[] = [...read.noise];
  const doubts: Doubt[] = [];
  const knownWord = source.edition.hyphens === 'keep' ? 'keep' : vocabulary(source.lines);
  const units = source.units.map((data) => unitOf(data, read.lines, source, knownWord, noise, doubts));
  return { slug: source.slug, units, noise: noise.sort((a, b) => a.line - b.line), doubts };
}

function unitOf(
  data: UnitData,
  all: Line[],
  source: Source,
  knownWord: KnownWord,
  noise: Noise[],
  doubts: Doubt[],
): Unit {
  const [first, last] = data.lines;
  const own = all.slice(first - 1, last);
  const conventions: NotesData = { ...source.edition.notes, ...data.notes };
  const found = pages(own, data, conventions, source);
  noise.push(...found.noise);
  const foot = found.pages.flatMap((page) => page.foot.map((line) => ({ line, folio: page.folio })));
  const recovered = notes(foot, found.starts, conventions, source, knownWord);
  checkNoteRows(source, data, recovered);
  const placed = putBack(found.pages, data, source);
  const marked = markPages(placed, recovered, found.starts, conventions, data, source);
  const made = blocks(marked, data, source, knownWord);
  const refs = new Map(
    made
      .flatMap((block) => textsOf(block).flatMap((t) => t.anchors))
      .flatMap((a) => (a.kind === 'noteref' ? [[a.n, a]] : [])),
  );
  const withMarks: Note[] = recovered.map((note) => ({ ...note, mark: refs.get(note.n)?.status ?? 'lost' }));
  doubts.push(...doubtsOf(withMarks, data));
  return {
    slug: data.slug,
    kind: data.kind,
    title: titleOf(data, source),
    lines: data.lines,
    blocks: made,
    notes: withMarks,
    folios: found.pages.flatMap((page) => (page.folio === null ? [] : [page.folio])),
  };
}

/** All texts of a block: its own, or those of its cells. */
export function textsOf(block: Unit['blocks'][number]): Mapped[] {
  const { layout } = block;
  if (!layout) return [block.text];
  return [
    block.text,
    ...(layout.caption ? [layout.caption] : []),
    ...layout.head.flat(),
    ...layout.rows.flat(),
    ...(layout.source ? [layout.source] : []),
  ];
}

/** Sets the marks that an editor put back where the file lost them. */
function putBack(found: Page[], data: UnitData, source: Source): Page[] {
  const rows = source.inferredMarks.filter((row) => row.unit === data.slug);
  if (!rows.length) return found;
  const left = new Set(rows);
  const out = found.map((page) => ({
    ...page,
    body: page.body.map((line) => {
      let text = line.text;
      for (const row of rows.filter((r) => r.line === line.n)) {
        const at = text.text.indexOf(row.after);
        if (at < 0 || text.text.indexOf(row.after, at + 1) >= 0) continue;
        left.delete(row);
        text = withAnchor(text, at + row.after.length, {
          kind: 'noteref',
          n: row.note,
          raw: '',
          status: 'inferred',
          why: `${row.certainty}: ${row.why}`,
        });
      }
      return { ...line, text };
    }),
  }));
  for (const row of left)
    throw new InputError(
      `${row.at}: Unexpected words \`${row.after}\`, expected words that stand once on line ${row.line} of the text`,
    );
  return out;
}

/** Finds the marks: page by page where a page's notes are known, else over the whole unit. */
function markPages(
  found: Page[],
  recovered: Omit<Note, 'mark'>[],
  starts: FoundPages['starts'],
  conventions: NotesData,
  data: UnitData,
  source: Source,
): Page[] {
  const closed = closedLines(data, source);
  if (!starts.size) {
    const lines = markLines(
      found.flatMap((page) => page.body),
      recovered.map((note) => note.n),
      conventions,
      closed,
    );
    const bySource = new Map(lines.map((line) => [line.n, line]));
    return found.map((page) => ({ ...page, body: page.body.map((line) => bySource.get(line.n)!) }));
  }
  return found.map((page) => {
    const numbers = page.foot.flatMap((line) => starts.get(line)?.n ?? []);
    const onPage = new Set(page.body.map((line) => line.n));
    const inTables = source.layouts.flatMap((l) =>
      onPage.has(l.lines[0]![0]) ? l.marks.map((mark) => mark.n) : [],
    );
    const open = numbers.filter((n) => !inTables.includes(n));
    return { ...page, body: markLines(page.body, open, conventions, closed) };
  });
}

function closedLines(data: UnitData, source: Source): Set<number> {
  const out = new Set<number>(data.heading);
  for (const heading of data.headings)
    if (heading.runIn === undefined)
      for (let n = heading.line; n <= (heading.to ?? heading.line); n++) out.add(n);
  for (const layout of source.layouts)
    for (const [from, to] of layout.lines) for (let n = from; n <= to; n++) out.add(n);
  return out;
}

function markLines(body: Line[], numbers: number[], conventions: NotesData, closed: Set<number>): Line[] {
  if (!numbers.length) return body;
  const starts: number[] = [];
  const parts: Mapped[] = [];
  let size = 0;
  const shut: [number, number][] = [];
  for (const line of body) {
    starts.push(size);
    if (closed.has(line.n)) shut.push([size, size + line.text.text.length]);
    parts.push(line.text, NEWLINE);
    size += line.text.text.length + 1;
  }
  const marked = marks(concat(parts), numbers, conventions.marks, shut);
  let from = 0;
  return body.map((line) => {
    const to = marked.text.indexOf('\n', from);
    const text = slice(marked, from, to);
    from = to + 1;
    return { ...line, text };
  });
}

const NEWLINE: Mapped = { ...fromLine(1, '\n'), runs: [] };

function titleOf(data: UnitData, source: Source): string {
  const printed = data.heading.map((n) => source.lines[n - 1]!.replace(/^\s*#+|\*/g, '').trim()).join(' ');
  return data.title ?? data.supplied ?? printed;
}

function doubtsOf(all: Note[], data: UnitData): Doubt[] {
  return all.flatMap((note): Doubt[] => {
    const place = note.text.runs[0] ?? { line: data.lines[0], column: 1 };
    const at = { line: place.line, column: place.column, note: { unit: data.slug, n: note.n } };
    const where = `${data.slug} note ${note.n}`;
    if (note.number === 'missing')
      return [{ ...at, rule: 'note-missing', says: `${where} is not in the file` }];
    if (note.mark === 'lost')
      return [{ ...at, rule: 'mark-lost', says: `the mark of ${where} left no trace` }];
    return [];
  });
}

/** Every word of the text, for judging hyphens at line ends. */
function vocabulary(lines: string[]): (word: string) => boolean {
  const words = new Set(
    lines
      .join('\n')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [],
  );
  return (word) => words.has(word.toLowerCase());
}
