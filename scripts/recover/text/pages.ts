/** Printed pages, each parted into its text and the notes at its foot. */
import { InputError } from '../../../src/model/content/input-error.ts';
import type { Source } from '../../../src/model/content/sources.ts';
import type { UnitData } from '../../../src/model/source.ts';
import type { Grammar } from '../grammar.ts';
import { slice } from '../mapped.ts';
import type { Line, Noise, Page } from '../types.ts';
import { cutWhere } from './lines.ts';
import { openingNumber, type Conventions } from './numbers.ts';
import { typescriptNotes, type Said, type Start } from './typescript-notes.ts';

interface KnownOfPages {
  source: Source;
  grammar: Grammar;
  /** The lines of the source that open printed pages, as `openingsOf` has them. */
  openings: Map<number, Opening>;
}

export interface FoundPages {
  pages: Page[];
  noise: Noise[];
  /** In printed lines: where each note begins, and how many characters its number takes up. */
  starts: Map<Line, Start>;
}

/**
 * @param lines the lines of one unit
 * @param notes the conventions of its notes
 */
export function pages(lines: Line[], unit: UnitData, notes: Conventions, known: KnownOfPages): FoundPages {
  const { source } = known;
  if (source.edition.lines === 'printed') return printedPages(lines, unit, notes, known);
  if (notes.place === 'unit end') {
    const [from, to] = notes.lines ?? [Infinity, Infinity];
    const inFoot = (line: Line) => line.n >= from && line.n <= to;
    const page = { folio: null, body: lines.filter((l) => !inFoot(l)), foot: lines.filter(inFoot) };
    return { pages: [page], noise: [], starts: new Map() };
  }
  return { pages: footedPages(lines, notes, source), noise: [], starts: new Map() };
}

/**
 * Where a line is a paragraph, a note at the page foot is a line that opens with a number in the form of this edition,
 * or that an editor says belongs to a note; below a rule (mot:572) also what goes on the last note of the page before.
 */
function footedPages(lines: Line[], notes: Conventions, source: Source): Page[] {
  const emended = new Set(source.emendations.filter((e) => 'note' in e || 'partOf' in e).map((e) => e.line));
  let page: Page = { folio: null, body: [], foot: [] };
  const out = [page];
  let belowRule = false;
  for (const line of lines) {
    if (notes.rule !== undefined && line.raw.trim() === notes.rule) belowRule = true;
    if (!line.text.text.trim()) {
      page[page.foot.length ? 'foot' : 'body'].push(line);
      continue;
    }
    const opens = notes.place === 'page foot' && openingNumber(line.text, notes) !== null;
    if (opens || emended.has(line.n) || belowRule) page.foot.push(line);
    else if (page.foot.some((l) => l.text.text.trim()))
      out.push((page = { folio: null, body: [line], foot: [] }));
    else page.body.push(line);
    if (opens) belowRule = false;
  }
  return out;
}

/** Pages of a typescript, each opened by a line with one leading blank or by the folio of the page before. */
function printedPages(
  lines: Line[],
  { lines: [first, last] }: UnitData,
  notes: Conventions,
  { source, grammar, openings }: KnownOfPages,
): FoundPages {
  const noise: Noise[] = lines.flatMap(({ n }) => {
    const { folio, folioLine } = openings.get(n) ?? {};
    return folioLine === undefined
      ? []
      : [
          {
            line: folioLine,
            text: source.lines[folioLine - 1] ?? '',
            is: 'folio',
            why: `the number of the page that it ends; page ${folio} begins below`,
          },
        ];
  });
  const folios = new Set(noise.map((row) => row.line));
  let page: Page = { folio: null, body: [], foot: [] };
  const whole: Page[] = [];
  for (const line of lines) {
    const opening = openings.get(line.n);
    if (opening || !whole.length) whole.push((page = { folio: opening?.folio ?? null, body: [], foot: [] }));
    if (folios.has(line.n)) continue;
    const clean = opening && line.text.text.startsWith(' ') ? { ...line, text: slice(line.text, 1) } : line;
    page.body.push(...cutWhere('note', clean, source.emendations));
  }
  const parted =
    notes.place === 'page foot'
      ? typescriptNotes(whole, notes, saidOf(source, notes), grammar)
      : { pages: whole, starts: new Map<Line, Start>() };
  return { ...parted, noise: noise.filter((row) => row.line >= first && row.line <= last) };
}

function saidOf({ emendations: rows }: Source, notes: Conventions): Said {
  return {
    starts: new Map(
      rows.flatMap((row) => ('note' in row && row.reads === undefined ? [[row.line, row.note]] : [])),
    ),
    continues: new Set(rows.flatMap((row) => ('partOf' in row ? [row.line] : []))),
    missing: new Set(notes.missing),
  };
}

/** A line that opens a printed page: its folio, where that is known, and the line of the folio before, if it was kept. */
interface Opening {
  folio: string | null;
  folioLine?: number;
}

/**
 * The lines that open a page, counted from the first folio on; every folio that the file kept must agree.
 * @throws InputError when one does not
 */
export function openingsOf(source: Source): Map<number, Opening> {
  const known = source.edition.pages;
  const openings = new Map<number, Opening>();
  let folio = (known?.first.folio ?? 0) - 1;
  for (const [index, raw] of source.lines.entries()) {
    const n = index + 1;
    const before = folioBefore(source.lines, index);
    if (!/^ [^ ]/.test(raw) && before === null) continue;
    if (!known || n < known.first.line) {
      openings.set(n, { folio: null });
      continue;
    }
    do folio++;
    while (known.missing.includes(folio));
    if (before && Number(before.text) !== folio - 1)
      throw new InputError(
        `${source.folder}/source.txt:${before.n}:1: Unexpected folio ${before.text.trim()}, expected ${folio - 1} by count: is a page missing from the file?`,
      );
    openings.set(n, { folio: String(folio), ...(before ? { folioLine: before.n } : {}) });
  }
  return openings;
}

/** The line with a bare folio, if the line at `index` is the first behind it and two blank lines. */
function folioBefore(lines: string[], index: number): { n: number; text: string } | null {
  if (!lines[index]?.trim()) return null;
  let at = index - 1;
  while (at >= 0 && !lines[at]?.trim()) at--;
  const text = lines[at] ?? '';
  return at >= 0 && index - at > 2 && /^\d{1,4}\s*$/.test(text) ? { n: at + 1, text } : null;
}
