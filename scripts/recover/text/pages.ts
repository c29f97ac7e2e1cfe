/** Printed pages, or stretches of text, each parted into its body and the notes at its foot. */
import type { NotesData } from '../../../src/model/conventions.ts';
import type { Source } from '../../../src/model/content/sources.ts';
import type { UnitData } from '../../../src/model/source.ts';
import type { Grammar } from '../grammar.ts';
import type { Line, Noise, Page } from '../types.ts';
import { closedLines, fencedLines, signedLines } from './closed-lines.ts';
import { closedNotes, partedAtNotes } from './closed-notes.ts';
import { feetOf } from './feet.ts';
import { cutWhere } from './lines.ts';
import { markedIn } from './mark-forms.ts';
import { openingsIn, type Openings, type Start } from './openings.ts';
import { toldPages, type Opening } from './told-pages.ts';
import { typescriptNotes, type Said } from './typescript-notes.ts';
import { indentOf } from './line-ranges.ts';

interface KnownOfPages {
  source: Source;
  grammar: Grammar;
  /** The lines of the source that open printed pages, as `openingsOf` has them. */
  openings: Map<number, Opening>;
  /** The notes of the unit that stand in a block for several units. */
  elsewhere?: { lines: Line[]; starts: Map<Line, Start> } | undefined;
}

export interface FoundPages {
  pages: Page[];
  noise: Noise[];
  /** Where each note begins, and how many characters its label takes up. */
  starts: Map<Line, Start>;
  refused: Openings['refused'];
  /** Lines at which a note of the foot before goes on. */
  carried: Line[];
  /** Last lines of feet at which a note breaks off, and nothing goes on. */
  cut: Line[];
  /** Last lines of pages that end a sentence, where the next page begins within one. */
  parted: Line[];
}

/**
 * @param lines the lines of one unit
 * @param notes the conventions of its notes
 */
export function pages(lines: Line[], unit: UnitData, notes: NotesData, known: KnownOfPages): FoundPages {
  const { source, grammar, openings, elsewhere } = known;
  const isTypescript = notes.numbers.includes('ocr');
  const told = toldPages(lines, source, openings, isTypescript);
  const none = { ...told, starts: new Map<Line, Start>(), refused: [], carried: [], cut: [], parted: [] };
  if (notes.place === 'none') return none;
  if (isTypescript) {
    const whole = told.pages.map((page) => ({
      ...page,
      body: page.body.flatMap((line) => cutWhere('note', line, source.emendations)),
    }));
    return { ...none, ...typescriptNotes(whole, notes, saidOf(source, notes), grammar) };
  }
  if (elsewhere) {
    const pages = told.pages.map((page, i) => (i ? page : { ...page, foot: elsewhere.lines }));
    return { ...none, pages, starts: elsewhere.starts };
  }
  const whole = told.pages.map((page) => ({
    ...page,
    body: page.body.flatMap((line) => partedLine(line, notes, source)),
  }));
  return { noise: told.noise, ...withFeet(whole, unit, notes, source) };
}

/** A note may begin within a line: behind another, or where a PDF closed up the word that its page tore, by an editor's word. */
const partedLine = (line: Line, notes: NotesData, { edition, emendations }: Source): Line[] => {
  const parts = partedAtNotes([line], notes);
  const hasFeet = notes.place === 'page foot' && edition.lines !== 'paragraph';
  return hasFeet ? parts.flatMap((part) => cutWhere('note', part, emendations)) : parts;
};

/** Each page with the notes at its foot. */
function withFeet(told: Page[], unit: UnitData, notes: NotesData, source: Source): Omit<FoundPages, 'noise'> {
  const [from, to] = notes.lines ?? [Infinity, Infinity];
  const inBlock = ({ n }: Line) => n >= from && n <= to;
  const pageOf = new Map(told.flatMap(({ body }, i) => body.map(({ n }) => [n, i] as const)));
  const all = told.flatMap(({ body }) => body);
  const isEnd = notes.place === 'unit end';
  const text = isEnd ? all.filter((line) => !inBlock(line)) : all;
  const closed = closedLines(unit, source);
  const { starts: found, refused } = openingsIn(isEnd ? all.filter(inBlock) : all, notes, {
    marks: markedIn(text, notes.marks),
    likelyMarks: markedIn(text, notes.marks, 0),
    pageOf: ({ n }) => (notes.numbered === 'page' ? (pageOf.get(n) ?? 0) : 0),
    closed: new Set([...closed, ...signedLines(source).first, ...fencedLines(source)]),
    emendations: source.emendations,
  });
  const whole = closedNotes(told, found);
  const read = { starts: whole.starts, refused, carried: [], cut: [], parted: [] };
  if (source.edition.pages && notes.place === 'page foot') {
    const apart = new Set(source.emendations.flatMap((row) => ('apart' in row ? [row.line] : [])));
    const opens = opensFoot(whole.starts, notes.rule, source);
    return {
      ...read,
      ...feetOf(
        whole.pages,
        opens,
        (line) => whole.starts.has(line),
        ({ n }) => apart.has(n),
        closed,
      ),
    };
  }
  const parted = isEnd
    ? whole.pages.map((page) => {
        const foot = new Set(blockOf(page.body.filter(inBlock), whole));
        return { ...page, body: page.body.filter((l) => !foot.has(l)), foot: [...foot] };
      })
    : whole.pages.flatMap((page) => stretches(page, whole, notes, source, closed));
  return { ...read, pages: parted };
}

/** The lines of a block that are notes: what stands behind the bracket that closes one, and before the next, is none. */
function blockOf(block: Line[], { starts, inBracket }: ReturnType<typeof closedNotes>): Line[] {
  let isClosed = false;
  return block.filter((line) => {
    if (starts.has(line)) isClosed = inBracket.has(line);
    return !isClosed || inBracket.has(line) || !line.text.text.trim();
  });
}

/** What begins the foot of a page: a note, the rule above it, or what an editor says is a part of one. */
function opensFoot(
  starts: Map<Line, Start>,
  rule: string | undefined,
  { emendations }: Source,
): (line: Line) => boolean {
  // Of a note that begins within a line, what stands before it is text.
  const said = new Set(
    emendations.flatMap((row) =>
      'partOf' in row || ('note' in row && row.reads === undefined) ? [row.line] : [],
    ),
  );
  return (line) => starts.has(line) || said.has(line.n) || (rule !== undefined && line.raw.trim() === rule);
}

/**
 * Where no page ends, a note goes on to a blank line; behind one only in lines that are set in as it is, in a bracket that is
 * not closed, or below a rule (mot:572), or by an editor's word.
 */
function stretches(
  { folio, body }: Page,
  { starts, inBracket }: ReturnType<typeof closedNotes>,
  notes: NotesData,
  source: Source,
  closed: ReadonlySet<number>,
): Page[] {
  const said = new Set(source.emendations.filter((e) => 'note' in e || 'partOf' in e).map((e) => e.line));
  let page: Page = { folio, body: [], foot: [] };
  const out = [page];
  const isMarkdown = source.edition.blocks === 'markdown';
  let belowRule = false;
  let blank = true;
  let indent: number | null = null;
  let announced = false;
  let before = '';
  for (const line of body) {
    const { text } = line.text;
    if (notes.rule !== undefined && line.raw.trim() === notes.rule) belowRule = true;
    if (!text.trim()) {
      blank = true;
      page[page.foot.length ? 'foot' : 'body'].push(line);
      continue;
    }
    const opens = starts.has(line);
    const own = indentOf(text);
    // `*Ariel* im »Sturm«:`, and below it the verses.
    announced ||= blank && /:\s*$/.test(before) && indent !== null && indent > 0;
    // In Markdown all that is set in below a note is of it.
    const isWithin =
      indent !== null && own > 0 && (own === indent || ((announced || isMarkdown) && own > indent));
    const goesOn = indent !== null && !closed.has(line.n) && (!blank || isWithin);
    if (opens || said.has(line.n) || belowRule || inBracket.has(line) || goesOn) {
      if (opens) announced = false;
      // One whose bracket is lost ends as any other does.
      if (opens) indent = inBracket.has(line) ? null : own;
      page.foot.push(line);
    } else {
      indent = null;
      if (page.foot.some((l) => l.text.text.trim()))
        out.push((page = { folio: null, body: [line], foot: [] }));
      else page.body.push(line);
    }
    if (opens) belowRule = false;
    blank = false;
    before = text;
  }
  return out;
}

function saidOf({ emendations: rows }: Source, notes: NotesData): Said {
  return {
    starts: new Map(
      rows.flatMap((row) => ('note' in row && row.reads === undefined ? [[row.line, row.note]] : [])),
    ),
    continues: new Set(rows.flatMap((row) => ('partOf' in row ? [row.line] : []))),
    missing: new Set(notes.missing),
  };
}
