/** Recovery of one source, from the lines of its file to its units with their notes. Nothing here reads a clock, a folder or the network. */
import type { Source } from '../../../src/model/content/sources.ts';
import type { Doubt } from '../../../src/model/records.ts';
import type { UnitData } from '../../../src/model/source.ts';
import type { Grammar } from '../grammar.ts';
import {
  textsOf,
  type Block,
  type Line,
  type Noise,
  type Note,
  type SourceText,
  type Unit,
} from '../types.ts';
import { blocks } from './blocks.ts';
import { checkNoteRows } from './check-notes.ts';
import type { KnownWord } from './joins.ts';
import { lines } from './lines.ts';
import { notes } from './notes.ts';
import { conventionsOf } from './numbers.ts';
import { markPages, putBack } from './page-marks.ts';
import { openingsOf, pages } from './pages.ts';

/**
 * lines → (by unit) pages → notes → marks → blocks
 *
 * @returns the units in the order of the print, what was left out as no text, and what recovery doubts
 * @throws InputError for a row of the folder that does not fit the text
 */
export function recoverText(source: Source, grammar: Grammar): SourceText {
  const read = lines(source);
  const knownWord = source.edition.hyphens === 'keep' ? 'keep' : vocabulary(source.lines);
  const openings = source.edition.lines === 'printed' ? openingsOf(source) : new Map<number, never>();
  const found = source.units.map((data, order) => {
    const [first, last] = data.lines;
    const own = read.lines.slice(first - 1, last);
    return unitOf(data, own, { source, order, grammar, knownWord, openings });
  });
  return {
    source,
    signs: { emphasis: source.edition.emphasis, doubtful: {} },
    units: found.map(({ unit }) => unit),
    noise: [...read.noise, ...found.flatMap(({ noise }) => noise)].sort((a, b) => a.line - b.line),
    doubts: found.flatMap(({ doubts }) => doubts),
  };
}

interface Known {
  source: Source;
  /** The place of the unit. */
  order: number;
  grammar: Grammar;
  knownWord: KnownWord;
  openings: ReturnType<typeof openingsOf>;
}

interface FoundUnit {
  unit: Unit;
  noise: Noise[];
  doubts: Doubt[];
}

function unitOf(
  data: UnitData,
  own: Line[],
  { source, order, grammar, knownWord, openings }: Known,
): FoundUnit {
  const conventions = conventionsOf({ ...source.edition.notes, ...data.notes }, own);
  const found = pages(own, data, conventions, { source, grammar, openings });
  const foot = found.pages.flatMap((page) => page.foot.map((line) => ({ line, folio: page.folio })));
  const read = notes(foot, found.starts, conventions, { source, grammar, knownWord });
  checkNoteRows(source, data, read);
  const restored = putBack(found.pages, data, source);
  const marked = markPages(restored, read, found.starts, conventions, { data, source, grammar });
  const made = blocks(marked, data, { source, grammar, knownWord });
  const statuses = statusesIn(made);
  const withMarks: Note[] = read.map((note) => ({ ...note, mark: statuses.get(note.n) ?? 'lost' }));
  const unit: Unit = {
    slug: data.slug,
    order,
    kind: data.kind,
    authors: data.authors,
    title: titleOf(data, source),
    lines: data.lines,
    blocks: made,
    notes: withMarks,
    folios: found.pages.flatMap((page) => (page.folio === null ? [] : [page.folio])),
  };
  return { unit, noise: found.noise, doubts: doubtsOf(withMarks, data) };
}

/** How each mark in the text was found, by its number. */
const statusesIn = (all: Block[]) =>
  new Map(
    all
      .flatMap(textsOf)
      .flatMap(({ anchors }) => anchors)
      .flatMap((a) => (a.kind === 'noteref' ? [[a.n, a.status]] : [])),
  );

function titleOf(data: UnitData, source: Source): string {
  const printed = data.heading.map((n) => (source.lines[n - 1] ?? '').replace(/^\s*#+|\*/g, '').trim());
  return data.title ?? data.supplied ?? printed.join(' ');
}

function doubtsOf(all: Note[], data: UnitData): Doubt[] {
  return all.flatMap((note): Doubt[] => {
    const { line, column } = note.text.runs[0] ?? { line: data.lines[0], column: 1 };
    const at = { line, column, note: { unit: data.slug, n: note.n } };
    const where = `${data.slug} note ${note.n}`;
    if (note.number === 'missing')
      return [{ ...at, rule: 'note-missing', says: `${where} is not in the file` }];
    if (note.mark === 'lost')
      return [{ ...at, rule: 'mark-lost', says: `the mark of ${where} left no trace` }];
    return [];
  });
}

/** Every word of the text, for judging hyphens at line ends. */
function vocabulary(all: string[]): (word: string) => boolean {
  const words = new Set(
    all
      .join('\n')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [],
  );
  return (word) => words.has(word.toLowerCase());
}
