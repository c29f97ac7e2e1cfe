/** The text of a unit as headings, paragraphs, quotations, lists, tables and figures, joined across pages. */
import { isOpen, isQuotation, join, startsInside, type KnownWord } from './joins.ts';
import { isTabbed, tabbed } from './layouts.ts';
import { cutWhere } from './lines.ts';
import { empty, linesOf, slice, trim, withAnchor } from './mapped.ts';
import type { UnitData } from './schema.ts';
import type { Source } from './source.ts';
import { specialLines } from './special.ts';
import type { Block, Line, Page } from './types.ts';

/** @param body pages of the unit whose body lines hold no notes and no marks any more */
export function blocks(body: Page[], unit: UnitData, source: Source, knownWord: KnownWord): Block[] {
  const printed = source.edition.lines === 'printed';
  const widths = printed ? lineWidth(body) : 0;
  const out: Block[] = [];
  const special = specialLines(unit, source);
  let previous: Line | null = null;
  for (const page of body) {
    let opens = page.folio !== null;
    const pageLines = page.body.flatMap((line) => cutWhere('apart', line, source.emendations));
    for (const [index, raw] of pageLines.entries()) {
      if (!raw.text.text.trim() && !raw.text.anchors.length && !special.has(raw.n)) continue;
      const line = opens
        ? { ...raw, text: withAnchor(raw.text, 0, { kind: 'pagebreak', folio: page.folio! }) }
        : raw;
      opens = false;
      const made = special.get(line.n);
      if (made === 'done') {
        carryAnchors(line, out);
        continue;
      }
      if (made) {
        out.push(...made(line));
        previous = null;
        continue;
      }
      if (!printed && isTabbed(line)) addRow(out, line, pageLines[index - 1]);
      else addText(out, line, previous, printed, widths, source, knownWord);
      if (line.text.text.trim()) previous = line;
    }
  }
  return tidy(out.map(trimmed), unit.kind, source, knownWord);
}

/** A page break on a line that a layout or a heading took goes to that block. */
function carryAnchors(line: Line, out: Block[]): void {
  const at = out.at(-1);
  const breaks = line.text.anchors.filter((a) => a.kind === 'pagebreak');
  if (at && breaks.length)
    at.text = { ...at.text, anchors: [...at.text.anchors, ...breaks.map((a) => ({ ...a, from: 0, to: 0 }))] };
}

function addRow(out: Block[], line: Line, before: Line | undefined): void {
  const last = out.at(-1) as (Block & { rows?: Line[] }) | undefined;
  if (last?.rows && before && last.rows.at(-1)!.n === before.n) last.rows.push(line);
  else out.push({ kind: 'table', text: empty, rows: [line] } as Block & { rows: Line[] });
  const table = out.at(-1) as Block & { rows: Line[] };
  table.layout = tabbed(table.rows);
  table.text = table.rows[0]!.text;
}

const ITEM = /^\s*(?:[-•]\s+|\d{1,2}\.\s+(?=\p{Lu})|[a-z]\)\s+|\([a-z0-9]{1,3}\)\s+|["“]\s(?=\S))/u;

function addText(
  out: Block[],
  line: Line,
  previous: Line | null,
  printed: boolean,
  width: number,
  source: Source,
  knownWord: KnownWord,
): void {
  const said = source.emendations.find((row) => row.line === line.n && ('joins' in row || 'apart' in row));
  const last = out.at(-1);
  const text = line.text.text;
  const goesOn = last !== undefined && isText(last) && !(said && 'apart' in said) && previous !== null;
  const joins =
    goesOn &&
    ((said && 'joins' in said) ||
      (printed
        ? opensWithMark(line) || !endsParagraph(previous, line, width)
        : line.n - previous.n === 1 && !ITEM.test(text)));
  if (joins) {
    last.text = join(last.text, line.text, knownWord);
    return;
  }
  const kind = said && 'apart' in said ? said.apart : ITEM.test(text) ? 'item' : 'paragraph';
  const bullet = kind === 'item' ? (BULLET.exec(text)?.[0].length ?? 0) : 0;
  out.push({ kind, text: slice(line.text, bullet) });
}

/** The sign before an item of a list, which the list itself now shows. */
const BULLET = /^\s*[-•"“]\s+/u;

const isText = (block: Block) =>
  block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'quotation';

/** The print was torn at a raised mark: the line goes on where the one before stopped (isaacs-thesis:9277). */
function opensWithMark(line: Line): boolean {
  const indent = line.text.text.length - line.text.text.trimStart().length;
  return line.text.anchors.some((a) => a.kind === 'noteref' && a.from <= indent);
}

/** In printed lines a paragraph ends with a sentence on a line that had room for the next word. */
function endsParagraph(line: Line, next: Line, width: number): boolean {
  const text = line.text.text.trim();
  const word = /^\S+/.exec(next.text.text.trim())?.[0] ?? '';
  const short = text.length + 1 + word.length < width * 0.93;
  const closed = !isOpen(text);
  if (ITEM.test(next.text.text) && closed) return true;
  return short && closed && !startsInside(next.text.text);
}

/** The common length of a full line: half of all lines are longer. */
function lineWidth(pages: Page[]): number {
  const lengths = pages
    .flatMap((page) => page.body.map((line) => line.raw.trim().length))
    .filter((l) => l > 50);
  return lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 80;
}

function trimmed(block: Block): Block {
  return block.text.text ? { ...block, text: trim(block.text) } : block;
}

/** Joins what pages, notes, tables and figures have cut, gives tables their captions, sets quotations apart. */
function tidy(all: Block[], kind: UnitData['kind'], source: Source, knownWord: KnownWord): Block[] {
  const said = new Map(
    source.emendations.filter((row) => 'joins' in row || 'apart' in row).map((row) => [row.line, row]),
  );
  const out: Block[] = [];
  for (const block of all) {
    // The lines of printed contents are rows without a head.
    if (kind === 'front' && block.layout && block.kind === 'table') {
      block.layout.rows.unshift(...block.layout.head);
      block.layout.head = [];
    }
    const float = out.at(-1);
    if (
      float?.kind === 'table' &&
      float.layout &&
      !float.layout.source &&
      /^(?:Source|Note):/.test(block.text.text)
    ) {
      float.layout.source = block.text;
      continue;
    }
    if (block.kind === 'table' && block.layout && !block.layout.caption && isCaption(float)) {
      block.layout.caption = out.pop()!.text;
    }
    const host = out.findLast((b) => !['table', 'figure', 'gap'].includes(b.kind));
    const row = block.text.runs.length ? said.get(linesOf(block.text)[0]) : undefined;
    if (
      host &&
      block.kind === 'paragraph' &&
      isText(host) &&
      (row
        ? 'joins' in row
        : kind === 'bibliography'
          ? ADDRESS.test(block.text.text)
          : goesOnFrom(host, block, source))
    ) {
      if (host.kind === 'quotation' && !row) out.push({ ...block, continues: true });
      else host.text = join(host.text, block.text, knownWord);
      continue;
    }
    if (block.kind === 'paragraph' && host?.kind === 'paragraph' && isSetApart(host, block))
      block.kind = 'quotation';
    out.push(block);
  }
  return out;
}

/** In a list of works each paragraph is an entry; only an address goes on the one before (mot:872, 876). */
const ADDRESS = /^<?https?:\/\//;

function isCaption(block: Block | undefined): block is Block {
  return block?.kind === 'paragraph' && block.text.text.length < 120 && !/\.$/.test(block.text.text.trim());
}

/** By its form alone, whether `block` is the rest of `host`. */
function goesOnFrom(host: Block, block: Block, source: Source): boolean {
  if (source.edition.lines === 'printed') return startsInside(block.text.text) && isOpen(host.text.text);
  if (startsInside(block.text.text)) return host.kind !== 'quotation' ? !/:\s*$/.test(host.text.text) : true;
  if (isSetApart(host, block)) return false;
  return isOpen(host.text.text) && host.text.text.length > 60 && host.kind === 'paragraph';
}

/** A paragraph that is one quotation, behind words that announce it. */
function isSetApart(host: Block, block: Block): boolean {
  return isQuotation(block.text.text) && (isOpen(host.text.text) || /:\s*$/.test(host.text.text));
}
