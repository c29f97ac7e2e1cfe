/** Recovery of one source, from the lines of its file to its units with their notes. Nothing here reads a clock, a folder or the network. */
import type { Source } from '../../../src/model/content/sources.ts';
import { printedLabel } from '../../../src/model/ids.ts';
import type { Doubt } from '../../../src/model/records.ts';
import type { UnitData } from '../../../src/model/source.ts';
import type { NotesData } from '../../../src/model/conventions.ts';
import type { Grammar } from '../grammar.ts';
import { placeOf } from '../mapped.ts';
import {
  textsOf,
  type Block,
  type EditionSigns,
  type Line,
  type Noise,
  type Note,
  type SourceText,
  type Unit,
} from '../types.ts';
import { readingText } from '../write/markup.ts';
import { blocks } from './blocks.ts';
import { checkNoteRows } from './check-notes.ts';
import { inlineNotes } from './inline-notes.ts';
import { vocabulary, type KnownWord } from './joins.ts';
import { isOfBook, isOutside } from './line-ranges.ts';
import { lines } from './lines.ts';
import { notes } from './notes.ts';
import { sureMarks } from './mark-forms.ts';
import { markPages, putBack } from './page-marks.ts';
import { gapsIn, placeInRun } from './rise.ts';
import { pages, type FoundPages } from './pages.ts';
import { sharedNotes, type SharedNotes } from './shared-notes.ts';
import { openingsOf, pageOpener } from './told-pages.ts';
import { withTheirFeet } from './shared-feet.ts';

/**
 * lines → (by unit) pages → notes → marks → blocks
 *
 * @returns the units in the order of the print, what was left out as no text, and what recovery doubts
 * @throws InputError for a row of the folder that does not fit the text
 */
export function recoverText(source: Source, grammar: Grammar): SourceText {
  const read = lines(source);
  const knownWord =
    source.edition.hyphens === 'keep' ? 'keep' : vocabulary(source.lines, source.edition.hyphens, grammar);
  const openings = openingsOf(source);
  const shared = sharedNotes(source, read.lines, grammar);
  const printed = source.units.map(({ lines: [first, last] }) =>
    read.lines.slice(first - 1, last).filter(({ n }) => !isOutside(source, n) && !isOfBook(source, n)),
  );
  const own = withTheirFeet(printed, source, pageOpener(source, openings));
  const found = source.units.map((data, order) => {
    return unitOf(data, own[order] ?? [], { source, order, grammar, knownWord, openings, shared });
  });
  return {
    source,
    signs: { emphasis: source.edition.emphasis, doubtful: {} },
    units: found.map(({ unit }) => unit),
    noise: [...read.noise, ...shared.noise, ...found.flatMap(({ noise }) => noise)].sort(
      (a, b) => a.line - b.line,
    ),
    doubts: [
      ...shared.doubts,
      ...refusedIn(shared.refused),
      ...leftIn(shared.left),
      ...found.flatMap(({ doubts }) => doubts),
    ],
  };
}

interface Known {
  source: Source;
  /** The place of the unit. */
  order: number;
  grammar: Grammar;
  knownWord: KnownWord;
  openings: ReturnType<typeof openingsOf>;
  shared: SharedNotes;
}

interface FoundUnit {
  unit: Unit;
  noise: Noise[];
  doubts: Doubt[];
}

function unitOf(data: UnitData, own: Line[], known: Known): FoundUnit {
  const { source, order, grammar, knownWord, openings, shared } = known;
  const conventions = { ...source.edition.notes, ...data.notes };
  const elsewhere = shared.ofUnit.get(data.slug);
  const found = pages(own, data, conventions, { source, grammar, openings, elsewhere });
  const foot = found.pages.flatMap((page) => page.foot.map((line) => ({ line, folio: page.folio })));
  const read = notes(foot, found.starts, conventions, { source, grammar, knownWord });
  checkNoteRows(source, data, read);
  const restored = { ...found, pages: putBack(found.pages, read, data, source) };
  const byPage = conventions.numbers.includes('ocr') || conventions.numbered === 'page';
  const marked = markPages(restored, read, byPage, conventions, { data, source, grammar });
  const all = blocks(marked, data, { source, grammar, knownWord });
  const signs = { emphasis: source.edition.emphasis, doubtful: {} };
  const isEmpty = (block: Block) => isWordless(block, signs);
  const full = all.filter((block) => !isEmpty(block));
  const statuses = statusesIn(full);
  const called: Note[] = read.map((note) => ({ ...note, mark: statuses.get(note.n) ?? 'lost' }));
  const isMarkdown = source.edition.blocks === 'markdown';
  const { blocks: made, notes: withMarks } = isMarkdown
    ? inlineNotes(full, called)
    : { blocks: full, notes: called };
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
  const doubts = [
    ...doubtsOf(withMarks, data),
    ...refusedIn(found.refused),
    ...carriedIn(found.carried),
    ...callsWithout(made, withMarks, conventions),
    ...missingAmong(withMarks, data, conventions),
  ];
  return { unit, noise: [...found.noise, ...all.filter(isEmpty).map(strayOf)], doubts };
}

/** Signs of emphasis with nothing between them, the sign of an item with nothing behind it: nothing is left to be read. */
const isWordless = ({ kind, text, layout, supplied }: Block, signs: EditionSigns): boolean =>
  kind !== 'gap' &&
  kind !== 'break' &&
  !layout &&
  supplied === undefined &&
  !text.anchors.length &&
  !readingText(text.text, signs).trim();

const strayOf = ({ text }: Block): Noise => ({
  line: text.runs[0]?.line ?? 0,
  text: text.text,
  is: 'stray mark',
  why: 'signs of emphasis without a word',
});

/** How each mark in the text was found, by its number. */
const statusesIn = (all: Block[]) =>
  new Map(
    all
      .flatMap(textsOf)
      .flatMap(({ anchors }) => anchors)
      .flatMap((a) => (a.kind === 'noteref' ? [[a.n, a.status]] : [])),
  );

function titleOf(data: UnitData, source: Source): string {
  const printed = data.heading.map((n) =>
    (source.lines[n - 1] ?? '').replace(/^\s*#+|\*|\s*\{[.#][^{}]*\}\s*$/g, '').trim(),
  );
  return data.title ?? data.supplied ?? printed.join(' ');
}

function doubtsOf(all: Note[], data: UnitData): Doubt[] {
  return all.flatMap((note): Doubt[] => {
    const { line, column } = note.text.runs[0] ?? { line: data.lines[0], column: 1 };
    const at = { line, column, note: { unit: data.slug, n: note.n } };
    const where = `${data.slug} note ${printedLabel(note)}`;
    if (note.number === 'missing')
      return [{ ...at, rule: 'note-missing', says: `${where} is not in the file` }];
    if (note.mark === 'lost')
      return [{ ...at, rule: 'mark-lost', says: `the mark of ${where} left no trace` }];
    return [];
  });
}

/**
 * Marks that can be nothing else and that no note answers: what is left of them in the text. A number far above those of the notes
 * is a year in brackets, or an editor's word, unless it goes on from another one.
 */
function callsWithout(blocks: Block[], notes: Note[], { place, marks }: NotesData): Doubt[] {
  const highest = Math.max(0, ...notes.map((note) => placeInRun(printedLabel(note)) ?? 0));
  const left = blocks.flatMap((block) =>
    textsOf(block).flatMap((text) =>
      sureMarks(text.text, marks).map(({ label, from }) => ({
        text,
        label,
        from,
        number: placeInRun(label),
      })),
    ),
  );
  const isNear = (number: number | null) =>
    place !== 'none' && (number === null || (number >= 1 && number <= highest + FAR));
  const goesOn = (i: number) =>
    [i - 1, i + 1].some((k) => Math.abs((left[k]?.number ?? NaN) - (left[i]?.number ?? NaN)) === 1);
  return left.flatMap(({ text, label, from, number }, i): Doubt[] => {
    if (!isNear(number) && !goesOn(i)) return [];
    const says = `${text.text.slice(Math.max(0, from - 20), from)}: the mark ${label} stands here, and no note of the unit has this label`;
    return [{ ...placeOf(text, from), rule: 'mark-open', says }];
  });
}

/** Where notes are counted through, a number that is lacking between two has no place in the list: it is told. */
function missingAmong(notes: Note[], { slug, lines: [line] }: UnitData, { numbered }: NotesData): Doubt[] {
  if (numbered === 'page' || notes.every(({ label }) => label === undefined)) return [];
  const numbers = notes.flatMap((note) =>
    /^\d+$/.test(printedLabel(note)) ? [Number(printedLabel(note))] : [],
  );
  if (new Set(numbers).size < numbers.length) return [];
  return gapsIn(numbers, Math.min(...numbers)).map((n) => ({
    line,
    column: 1,
    rule: 'note-missing',
    says: `${slug} note ${n} is not in the file`,
  }));
}

/** How far above the last note a mark is still taken for one of the unit. */
const FAR = 3;

/** Notes of a block for many units that no unit has a mark of. */
const leftIn = (left: SharedNotes['left']): Doubt[] =>
  left.map(({ line, label }) => ({
    line,
    column: 1,
    rule: 'note-left',
    says: `note ${label} of the block belongs to no unit: none has its mark, and none names it by \`first\` and \`last\``,
  }));

/** Lines that open with a label and that were read as words, since the label does not rise with those of the notes around it. */
const refusedIn = (refused: FoundPages['refused']): Doubt[] =>
  refused.map(({ line: { n: line }, label }) => ({
    line,
    column: 1,
    rule: 'label-refused',
    says: `line ${line} opens with the label ${label}, which does not go on from those around it: it is read as words`,
  }));

/** Lines that are read as the rest of a note of the page before. */
const carriedIn = (carried: FoundPages['carried']): Doubt[] =>
  carried.map(({ n: line }) => ({
    line,
    column: 1,
    rule: 'note-goes-on',
    says: `line ${line} is read as the rest of the last note of the page before: that breaks off, and the line goes on within a sentence, or is as wide as those of notes alone`,
  }));
