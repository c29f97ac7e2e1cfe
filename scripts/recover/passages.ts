/** The passages of an edition: what each paragraph, heading, table and note says, and where it stands. Nobody reads a page to learn it. */
import { noteId, passageKey } from '../../src/model/ids.ts';
import type { Passage } from '../../src/model/records.ts';
import { blockIds, extentOf } from './ids.ts';
import { linesOf, withLineEnds, type Mapped } from './mapped.ts';
import { sentencesIn } from './sentences.ts';
import {
  textsOf,
  type Block,
  type EditionSigns,
  type Named,
  type Note,
  type Reading,
  type Unit,
} from './types.ts';
import { readMarkup, shown } from './write/markup.ts';

/** @param readings of this source @returns in each unit the text, then the notes */
export function passagesOf(named: Named, readings: Reading[]): Passage[] {
  const { source, units, signs } = named.text;
  const cited = Map.groupBy(readings, ({ unit, n, at = '' }) =>
    passageKey({ source: source.slug, unit, id: n === undefined ? at : noteId(n) }),
  );
  const blocks = units.map((unit) => blockPassages(unit, signs));
  const all = withBetween(blocks.flat());
  let start = 0;
  return units.flatMap((unit, i) => {
    const own = all.slice(start, (start += blocks[i]?.length ?? 0));
    return ofUnit(unit, own, named, cited);
  });
}

/** Those whose page is not known, with the pages of the headings around them; on one page, where both are the same. */
function withBetween(blocks: BlockWords[]): BlockWords[] {
  const pageOf = ({ words: { pages } }: BlockWords, end: 0 | 1) => pages?.[end] ?? null;
  let next: string | null = null;
  const after = blocks
    .toReversed()
    .map((block) => (next = pageOf(block, 0) ?? next))
    .toReversed();
  let before: string | null = null;
  return blocks.map((block, i) => {
    const following = after[i] ?? null;
    before = pageOf(block, 1) ?? before;
    if (block.words.pages || (before === null && following === null)) return block;
    const place: Partial<Words> =
      before !== null && before === following
        ? { pages: [before, before] }
        : { between: [before, following] };
    return { ...block, words: { ...block.words, ...place } };
  });
}

type Cited = Map<string, Reading[]>;

/** A passage before what is known of all sources is added. */
type Words = Omit<Passage, 'source' | 'unit' | 'names' | 'works'>;

function ofUnit(
  unit: Unit,
  blocks: BlockWords[],
  { text: { source, signs }, mentionsAt }: Named,
  cited: Cited,
): Passage[] {
  const marks = new Map(
    blocks.flatMap(({ words, marks }) => marks.map(({ n, folio }) => [n, { folio, words }] as const)),
  );
  const notes = unit.notes.map((note) => notePassage(note, marks.get(note.n), signs));
  return [...blocks.map(({ words }) => words), ...notes].map((words) => {
    const place = { source: source.slug, unit: unit.slug, id: words.id };
    const works = (cited.get(passageKey(place)) ?? []).flatMap(({ works }) =>
      works.length === 1 ? works : [],
    );
    const names = mentionsAt(unit.slug, words.id).map((name) => ({
      ...name,
      folio: name.folio ?? words.pages?.[0] ?? null,
    }));
    return { ...words, source: place.source, unit: place.unit, names, works: [...new Set(works)] };
  });
}

/** The printed page of a mark. */
interface MarkAt {
  n: number;
  folio: string | null;
}

interface BlockWords {
  words: Words;
  marks: MarkAt[];
}

const PARAGRAPHS = new Set<Block['kind']>(['paragraph', 'quotation', 'item']);

function blockPassages(unit: Unit, signs: EditionSigns): BlockWords[] {
  const ids = blockIds(unit.blocks);
  const above: { level: number; title: string }[] = [];
  let folio: string | null = null;
  let n = 0;
  return unit.blocks.map((block, i) => {
    const texts = inOrder(block).map((text) => reading(text, signs));
    const whole = block.supplied === undefined ? squeezed(texts.map(({ words }) => words).join(' ')) : '';
    // A title is one line wherever it is named.
    const text = block.kind === 'heading' ? whole.replaceAll('\n', ' ') : whole;
    if (block.kind === 'heading') {
      const level = block.level ?? 1;
      const title = block.supplied ?? text;
      above.splice(0, Infinity, ...above.filter((heading) => heading.level < level), { level, title });
    }
    const isParagraph = PARAGRAPHS.has(block.kind);
    if (isParagraph) n++;
    const pages = pagesThrough(texts, folio);
    folio = pages.last;
    const words: Words = {
      id: ids[i] ?? '',
      kind: kindOf(block, unit),
      n: isParagraph ? n : n + 1,
      headings: above.map(({ title }) => title),
      pages:
        onItsPage(block) ??
        (pages.first !== null && pages.last !== null ? [pages.first, pages.last] : printed(block)),
      lines: extentOf(block),
      text,
      notes: sentencesOf(texts),
    };
    return { words, marks: pages.marks };
  });
}

/** The page of words of the margin, where a page begins within the paragraph that they stand before. */
const onItsPage = ({ kind, folio }: Block): [string, string] | null =>
  kind === 'marginal' && folio ? [folio, folio] : null;

/** The page of a heading, as the printed contents have it. */
const printed = ({ kind, folio }: Block): [string, string] | null =>
  kind === 'heading' && folio ? [folio, folio] : null;

function kindOf(block: Block, unit: Unit): Passage['kind'] {
  if (block.supplied !== undefined) return 'supplied';
  if (block.kind === 'heading') return 'heading';
  if (block.layout) return 'table';
  return unit.kind === 'bibliography' ? 'bibliography' : 'text';
}

/** @param mark its page, and the passage that it stands in */
function notePassage(
  note: Note,
  mark: { folio: string | null; words: Words } | undefined,
  signs: EditionSigns,
): Words {
  const folio = mark?.folio ?? note.folio;
  const { pages = null, between } = folio === null ? (mark?.words ?? {}) : {};
  return {
    id: noteId(note.n),
    kind: 'note',
    n: note.n,
    headings: [],
    pages: folio === null ? pages : [folio, folio],
    ...(between ? { between } : {}),
    lines: note.text.text ? linesOf(note.text) : null,
    text: squeezed(reading(note.text, signs).words),
    notes: [],
  };
}

/** The texts of a block in the order in which they stand on the page: a figure has its caption below. */
function inOrder(block: Block): Mapped[] {
  const { text, layout, kind } = block;
  if (!layout) return [text];
  const [, ...parts] = textsOf(block);
  const caption = layout.caption ? [layout.caption] : [];
  const breaks = { ...text, text: '', anchors: text.anchors.filter((a) => a.kind === 'pagebreak') };
  return kind === 'figure' && layout.caption
    ? [breaks, ...parts.filter((part) => part !== layout.caption), ...caption]
    : [breaks, ...parts];
}

/** A text as it is read, with the marks and the page breaks in it at their offsets there. */
interface ReadText {
  words: string;
  marks: { n: number; at: number }[];
  breaks: { folio: string; at: number }[];
}

function reading(text: Mapped, signs: EditionSigns): ReadText {
  const { hidden } = readMarkup(text.text, signs);
  const offset = (at: number) => shown(text.text, hidden, 0, at).length;
  return {
    // The blank before each verse, and before each paragraph of a note, is the end of a line.
    words: withLineEnds(
      shown(text.text, hidden, 0, text.text.length),
      text.anchors.flatMap((a) => (a.kind === 'paragraph' || a.kind === 'linebreak' ? [offset(a.from)] : [])),
    ),
    marks: text.anchors.flatMap((a) => (a.kind === 'noteref' ? [{ n: a.n, at: offset(a.from) }] : [])),
    breaks: text.anchors.flatMap((a) =>
      a.kind === 'pagebreak' ? [{ folio: a.folio, at: offset(a.from) }] : [],
    ),
  };
}

const squeezed = (text: string) => text.replace(/[^\S\n]+/g, ' ').trim();

const pageAt = (breaks: ReadText['breaks'], at: number) => breaks.findLast((one) => one.at <= at)?.folio;

/** The pages on which texts begin and end, and that of each mark. @param before the page that goes on into them */
function pagesThrough(
  texts: ReadText[],
  before: string | null,
): { first: string | null; last: string | null; marks: MarkAt[] } {
  let first: string | null | undefined;
  let folio = before;
  const marks: MarkAt[] = [];
  for (const { words, breaks, marks: own } of texts) {
    const begins = words.search(/\S/);
    if (begins >= 0 && first === undefined) first = pageAt(breaks, begins) ?? folio;
    for (const { n, at } of own) marks.push({ n, folio: pageAt(breaks, at) ?? folio });
    folio = breaks.at(-1)?.folio ?? folio;
  }
  return { first: first === undefined ? folio : first, last: folio, marks };
}

/** The sentence that each mark ends or stands in. */
function sentencesOf(texts: ReadText[]): Passage['notes'] {
  if (!texts.some(({ marks }) => marks.length)) return [];
  const sentenceAt = sentencesIn(texts.map(({ words }) => words).join(''));
  let start = 0;
  return texts.flatMap(({ words, marks }) => {
    const from = start;
    start += words.length;
    return marks.map(({ n, at }) => ({ n, sentence: sentenceAt(from + at) }));
  });
}
