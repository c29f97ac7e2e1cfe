/** Recovery of one source, from the lines of its file to its units with their notes. Nothing here reads a clock, a folder or the network. */
import { notesOf } from '../../../src/model/conventions.ts';
import type { Source } from '../../../src/model/content/sources.ts';
import type { Doubt } from '../../../src/model/records.ts';
import { noteNamed } from '../../../src/model/ids.ts';
import type { UnitData } from '../../../src/model/source.ts';
import type { Grammar } from '../grammar.ts';
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
import { withOneBlank } from './blanks.ts';
import { blocks } from './blocks.ts';
import { checkNoteRows } from './check-notes.ts';
import { inlineNotes } from './inline-notes.ts';
import { hyphensOf, type Hyphens } from './joins.ts';
import { isOfBook, isOutside } from './line-ranges.ts';
import { lines } from './lines.ts';
import { notes } from './notes.ts';
import { markPages, putBack, withNamed } from './page-marks.ts';
import { pages } from './pages.ts';
import { sharedNotes, type SharedNotes } from './shared-notes.ts';
import { isText } from './tidy.ts';
import { withoutMarks } from './mark-forms.ts';
import { callsWithout } from './open-marks.ts';
import { carriedIn, cutIn, doubtsOf, leftIn, missingAmong, partedIn, refusedIn } from './unit-doubts.ts';
import { openingsOf, pageOpener } from './told-pages.ts';
import { withTheirFeet } from './shared-feet.ts';

/**
 * lines → (by unit) pages → notes → marks → blocks
 *
 * @returns the units in the order of the print, what was left out as no text, and what recovery doubts
 * @param remember what was made of a unit
 * @throws InputError for a row of the folder that does not fit the text
 */
export function recoverText(
  source: Source,
  grammar: Grammar,
  remember: Remember = (_, make) => make(),
): SourceText {
  const read = lines(source);
  const hyphens = hyphensOf(source.lines, source.edition.hyphens, grammar);
  const openings = openingsOf(source);
  const shared = sharedNotes(source, read.lines, grammar);
  const printed = source.units.map(({ lines: [first, last] }) =>
    read.lines.slice(first - 1, last).filter(({ n }) => !isOutside(source, n) && !isOfBook(source, n)),
  );
  const own = withTheirFeet(printed, source, pageOpener(source, openings));
  const found = source.units.map((data, order) => {
    const lines = own[order] ?? [];
    return remember({ data, order, lines, source, shared }, () =>
      unitOf(data, lines, { source, order, grammar, hyphens, openings, shared }),
    );
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
  hyphens: Hyphens;
  openings: ReturnType<typeof openingsOf>;
  shared: SharedNotes;
}

/** What a unit is made of, beside what holds of all the source and is no row of an editor. */
export interface UnitMadeOf {
  data: UnitData;
  /** Its place among the units. */
  order: number;
  /** Its lines, emended. */
  lines: Line[];
  source: Source;
  shared: SharedNotes;
}

type Remember = (of: UnitMadeOf, make: () => FoundUnit) => FoundUnit;

export interface FoundUnit {
  unit: Unit;
  noise: Noise[];
  doubts: Doubt[];
}

function unitOf(data: UnitData, own: Line[], known: Known): FoundUnit {
  const { source, order, grammar, hyphens, openings, shared } = known;
  const conventions = notesOf(source, data);
  const elsewhere = shared.ofUnit.get(data.slug);
  const found = pages(own, data, conventions, { source, grammar, openings, elsewhere });
  const foot = found.pages.flatMap((page) => page.foot.map((line) => ({ line, folio: page.folio })));
  const read = notes(foot, found.starts, conventions, { source, grammar, hyphens });
  checkNoteRows(source, data, read);
  const restored = { ...found, pages: putBack(found.pages, read, data, source) };
  const byPage = conventions.numbers.includes('ocr') || conventions.numbered === 'page';
  const marked = markPages(restored, read, byPage, conventions, { data, source, grammar });
  const all = blocks(marked, data, { source, grammar, hyphens });
  const signs = { emphasis: source.edition.emphasis, doubtful: {} };
  const isEmpty = (block: Block) => isWordless(block, signs);
  const full = all
    .filter((block) => !isEmpty(block))
    .map((block) => (isText(block) ? { ...block, text: withOneBlank(block.text) } : block));
  const statuses = statusesIn(full);
  const noteOf = noteNamed(read);
  const called = read.map((note): Note => ({
    ...note,
    text: withOneBlank(withNamed(note.text, noteOf)),
    mark: statuses.get(note.n) ?? 'lost',
  }));
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
    ...cutIn(found.cut),
    ...partedIn(found.parted),
    ...callsWithout(made, withMarks, conventions, source.edition.emphasis === 'asterisk'),
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
  const { marks } = notesOf(source, data);
  return data.title ?? data.supplied ?? withoutMarks(printed.join(' '), marks).trim();
}
