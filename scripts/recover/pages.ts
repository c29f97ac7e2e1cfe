/** Printed pages, each parted into its text and the notes at its foot. */
import { cutWhere } from './lines.ts';
import { slice } from './mapped.ts';
import { openingNumber } from './numbers.ts';
import { printedFoot, type Said, type Start } from './foot.ts';
import { InputError } from './input-error.ts';
import type { Source } from './source.ts';
import type { NotesData, UnitData } from './schema.ts';
import type { Line, Noise, Page } from './types.ts';

export interface FoundPages {
  pages: Page[];
  noise: Noise[];
  /** In printed lines: where each note begins, and how many characters its number takes up. */
  starts: Map<Line, Start>;
}

/** @param lines the lines of one unit; @param notes the conventions of its notes */
export function pages(lines: Line[], unit: UnitData, notes: NotesData, source: Source): FoundPages {
  if (source.edition.lines === 'printed') return printedPages(lines, unit, notes, source);
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
function footedPages(lines: Line[], notes: NotesData, source: Source): Page[] {
  const emended = new Set(source.emendations.filter((e) => 'note' in e || 'partOf' in e).map((e) => e.line));
  const out: Page[] = [{ folio: null, body: [], foot: [] }];
  let belowRule = false;
  for (const line of lines) {
    const page = out.at(-1)!;
    if (notes.rule !== undefined && line.raw.trim() === notes.rule) belowRule = true;
    if (!line.text.text.trim()) {
      page[page.foot.length ? 'foot' : 'body'].push(line);
      continue;
    }
    const opens = notes.place === 'page foot' && openingNumber(line.text, notes.numbers) !== null;
    if (opens || emended.has(line.n) || belowRule) page.foot.push(line);
    else if (page.foot.some((l) => l.text.text.trim())) out.push({ folio: null, body: [line], foot: [] });
    else page.body.push(line);
    if (opens) belowRule = false;
  }
  return out;
}

/** Pages of a typescript, each opened by a line with one leading blank or by the folio of the page before. */
function printedPages(lines: Line[], unit: UnitData, notes: NotesData, source: Source): FoundPages {
  const all = pageOpenings(source);
  const noise: Noise[] = [];
  const out: Page[] = [];
  for (const line of lines) {
    const opening = all.get(line.n);
    if (opening || !out.length) out.push({ folio: opening?.folio ?? null, body: [], foot: [] });
    if (opening?.folioLine)
      noise.push({
        line: opening.folioLine,
        text: source.lines[opening.folioLine - 1]!,
        is: 'folio',
        why: `the number of the page that it ends; page ${opening.folio} begins below`,
      });
    const clean = opening && line.text.text.startsWith(' ') ? { ...line, text: slice(line.text, 1) } : line;
    out.at(-1)!.body.push(...cutWhere('note', clean, source.emendations));
  }
  const folios = new Set(noise.map((row) => row.line));
  for (const page of out) page.body = page.body.filter((line) => !folios.has(line.n));
  const foot =
    notes.place === 'page foot' ? printedFoot(out, notes, saidOf(source, notes)) : new Map<Line, Start>();
  const [first, last] = unit.lines;
  return { pages: out, noise: noise.filter((row) => row.line >= first && row.line <= last), starts: foot };
}

function saidOf(source: Source, notes: NotesData): Said {
  const rows = source.emendations;
  return {
    starts: new Map(
      rows.flatMap((row) => ('note' in row && row.reads === undefined ? [[row.line, row.note]] : [])),
    ),
    continues: new Set(rows.flatMap((row) => ('partOf' in row ? [row.line] : []))),
    missing: new Set(notes.missing),
  };
}

interface Opening {
  folio: string | null;
  folioLine?: number;
}

const cache = new WeakMap<Source, Map<number, Opening>>();

/**
 * The lines that open a page, counted from the first folio on; every folio that the file kept must agree.
 * @throws InputError when one does not
 */
function pageOpenings(source: Source): Map<number, Opening> {
  const known = cache.get(source);
  if (known) return known;
  const { first, missing } = source.edition.pages ?? { first: { line: 1, folio: 0 }, missing: [] };
  const openings = new Map<number, Opening>();
  let folio = first.folio - 1;
  source.lines.forEach((raw, index) => {
    const n = index + 1;
    const folioLine = folioBefore(source.lines, index);
    if (!/^ [^ ]/.test(raw) && folioLine === null) return;
    if (n < first.line || !source.edition.pages) return void openings.set(n, { folio: null });
    folio++;
    while (missing.includes(folio)) folio++;
    if (folioLine !== null && Number(source.lines[folioLine]) !== folio - 1)
      throw new InputError(
        `${source.folder}/source.txt:${folioLine + 1}:1: Unexpected folio ${source.lines[folioLine]!.trim()}, expected ${folio - 1} by count: is a page missing from the file?`,
      );
    openings.set(n, { folio: String(folio), ...(folioLine === null ? {} : { folioLine: folioLine + 1 }) });
  });
  cache.set(source, openings);
  return openings;
}

/** Index of a line with a bare folio, if the line at `index` is the first behind it and two blank lines. */
function folioBefore(lines: string[], index: number): number | null {
  if (!lines[index]!.trim()) return null;
  let at = index - 1;
  while (at >= 0 && !lines[at]!.trim()) at--;
  return at >= 0 && index - at > 2 && /^\d{1,3}\s*$/.test(lines[at]!) ? at : null;
}
