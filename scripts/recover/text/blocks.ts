/** The text of a unit as headings, paragraphs, quotations, lists, tables and figures; `tidy.ts` then joins what pages have cut. */
import type { Source } from '../../../src/model/content/sources.ts';
import type { UnitData } from '../../../src/model/source.ts';
import type { Grammar } from '../grammar.ts';
import { slice, trim, withAnchor } from '../mapped.ts';
import type { Block, Layout, Line, Page } from '../types.ts';
import { signedLines } from './closed-lines.ts';
import { editedLines } from './edited-lines.ts';
import { join, type Hyphens } from './joins.ts';
import { isTabbed, tabbed } from './layouts.ts';
import { cutWhere, lineWidth } from './lines.ts';
import {
  endsHard,
  isBareQuote,
  isPiped,
  isRule,
  kindOfSign,
  levelBelow,
  levelOf,
  opensBlock,
  piped,
  withoutSign,
} from './markdown-blocks.ts';
import { withSigned } from './signed-blocks.ts';
import { DATED, isBreak, isItem, isOpen, startsInside } from './signs.ts';
import { isText, tidy } from './tidy.ts';
import { indentOf } from './line-ranges.ts';

/** @param body pages of the unit whose body lines hold no notes and no marks any more */
export function blocks(
  body: Page[],
  unit: UnitData,
  { source, grammar, hyphens }: { source: Source; grammar: Grammar; hyphens: Hyphens },
): Block[] {
  const read: Reading = {
    source,
    isList: unit.kind === 'bibliography' && source.school === 'author-year',
    hyphens,
    width: lineWidth(body.flatMap((page) => page.body)),
    inSign: signedLines(source).others,
    out: [],
    previous: null,
    rows: [],
  };
  const texts = new Map(body.flatMap((page) => page.body.map(({ n, text }) => [n, text] as const)));
  const edited = editedLines(unit, source, texts);
  // A page that begins with a note opens at the text behind it.
  let opens: string | null = null;
  for (const page of body) {
    opens = page.folio ?? opens;
    const own = page.body.flatMap((line) => cutWhere('apart', line, source.emendations));
    for (const [index, raw] of own.entries()) {
      if (!raw.text.text.trim() && !raw.text.anchors.length && !edited.has(raw.n)) continue;
      const line = opens
        ? { ...raw, text: withAnchor(raw.text, 0, { kind: 'pagebreak', folio: opens }) }
        : raw;
      opens = null;
      const made = edited.get(line.n);
      if (made === 'done') carryBreaks(line, read.out);
      else if (made) {
        read.out.push(...made(line));
        read.previous = null;
      } else {
        const table = tableOf(source, line);
        if (table) addRow(read, line, own[index - 1], table);
        else addText(read, line);
        if (line.text.text.trim()) read.previous = line;
      }
    }
  }
  const all = withSigned(read.out.map(trimmed), source);
  return tidy(all, unit.kind, { source, grammar, hyphens });
}

/** How far a unit is read. */
interface Reading {
  source: Source;
  /** Of works by author and year: each begins anew, also without a blank line before it. */
  isList: boolean;
  hyphens: Hyphens;
  /** The common length of a full line, in characters. */
  width: number;
  /** Lines into which words of the margin, or of a picture, go on. */
  inSign: Set<number>;
  out: Block[];
  /** The last line that was not blank; null behind a block that an editor made. */
  previous: Line | null;
  /** The lines of the table that is being read. */
  rows: Line[];
}

/** A page break on a line that a layout or a heading took goes to that block. */
function carryBreaks(line: Line, out: Block[]): void {
  const at = out.at(-1);
  const breaks = line.text.anchors
    .filter((a) => a.kind === 'pagebreak')
    .map((a) => ({ ...a, from: 0, to: 0 }));
  if (at && breaks.length)
    out.splice(-1, 1, { ...at, text: { ...at.text, anchors: [...at.text.anchors, ...breaks] } });
}

/** How the rows of a table are read, of which a line is one. */
const tableOf = ({ edition }: Source, line: Line): ((rows: Line[]) => Layout) | null => {
  if (edition.blocks === 'markdown') return isPiped(line) ? piped : null;
  return edition.lines === 'paragraph' && isTabbed(line) ? tabbed : null;
};

function addRow(read: Reading, line: Line, before: Line | undefined, table: (rows: Line[]) => Layout): void {
  const goesOn = before !== undefined && read.rows.at(-1)?.n === before.n;
  read.rows = goesOn ? [...read.rows, line] : [line];
  const [first = line] = read.rows;
  if (goesOn) read.out.pop();
  read.out.push({ kind: 'table', text: first.text, layout: table(read.rows) });
}

/** The sign before an item of a list, which the list itself now shows; OCR made quotation marks of some. */
const BULLET = { asTyped: /^\s*[-•]\s+/u, misread: /^\s*[-•"“]\s+/u };

function addText(read: Reading, whole: Line): void {
  const { out, source, hyphens } = read;
  const isMarkdown = source.edition.blocks === 'markdown';
  if (isMarkdown && isTitled(read, whole)) return;
  let line = whole;
  const said = source.emendations.find((row) => row.line === line.n && ('joins' in row || 'apart' in row));
  const last = out.at(-1);
  if (last && isText(last) && read.previous && goesOn(read, last, read.previous, line, said)) {
    if (isMarkdown) line = withoutSign(line, last);
    const text = join(last.text, line.text, hyphens);
    // The blank between two lines stands before the break.
    const at = text.text.length - trim(line.text).text.length;
    out.splice(-1, 1, {
      ...last,
      // Only its first line was set in: it is a paragraph.
      kind: isSetOut(source, last, line) ? 'paragraph' : last.kind,
      text: isVerse(read, last, line) ? withAnchor(text, at, { kind: 'linebreak' }) : text,
    });
    return;
  }
  const text = line.text.text;
  if (isBreak(text) || (isMarkdown && isRule(text))) {
    out.push({ kind: 'break', text: line.text });
    return;
  }
  const kind = said && 'apart' in said ? said.apart : kindOf(read, text);
  if (isMarkdown) {
    const level = kind === 'heading' ? levelOf(text) : undefined;
    out.push({ kind, text: withoutSign(line).text, ...(level === undefined ? {} : { level }) });
    return;
  }
  const sign = BULLET[source.edition.lines === 'wrapped' ? 'asTyped' : 'misread'];
  const length = kind === 'item' ? (sign.exec(text)?.[0].length ?? 0) : 0;
  // `"1 Its keeper`: what has a mark is no sign of an item.
  const bullet = line.text.anchors.some(({ kind, from }) => kind === 'noteref' && from < length) ? 0 : length;
  out.push({ kind, text: slice(line.text, bullet) });
}

/** Whether a line is the one below a title, which makes a heading of the one line before it. */
function isTitled({ out }: Reading, { n, text }: Line): boolean {
  const level = levelBelow(text.text);
  const last = out.at(-1);
  const isBelow = last?.text.runs.at(-1)?.line === n - 1 && last.text.runs[0]?.line === n - 1;
  if (level === undefined || !last || !isBelow || (last.kind !== 'paragraph' && last.kind !== 'heading'))
    return false;
  if (last.kind === 'paragraph') out.splice(-1, 1, { ...last, kind: 'heading', level });
  return true;
}

/** What a text is by its form; in wrapped lines what is set in is set apart. */
const kindOf = ({ source }: Reading, text: string): Block['kind'] =>
  source.edition.blocks === 'markdown' ? kindOfSign(text) : kindByForm(source, text);

const kindByForm = (source: Source, text: string): Block['kind'] =>
  isItem(text) || (source.edition.lines === 'wrapped' && isRow(text))
    ? 'item'
    : source.edition.lines === 'wrapped' && indentOf(text) >= SET_IN
      ? 'quotation'
      : 'paragraph';

/** How far, in blanks, a line is set in that stands apart. */
const SET_IN = 4;

/** Columns of wrapped lines: the contents of a book with their pages. */
const isRow = (text: string): boolean => /\S {4,}\S/.test(text);

/** Lines that are set in and short are ends of verses: their breaks are kept. */
const isVerse = ({ source, width, previous }: Reading, { kind }: Block, line: Line): boolean =>
  (source.edition.blocks === 'markdown' && endsHard(previous?.raw ?? '')) ||
  (source.edition.lines === 'wrapped' &&
    kind === 'quotation' &&
    indentOf(line.text.text) >= SET_IN &&
    (previous?.text.text.trim().length ?? 0) < width * 0.75);

/** Whether a line goes on the text before it: by an editor's word, else by the form of both. */
function goesOn(
  { source, width, isList, inSign }: Reading,
  last: Block,
  previous: Line,
  line: Line,
  said: Source['emendations'][number] | undefined,
): boolean {
  if (said) return 'joins' in said;
  if (inSign.has(line.n)) return true;
  if (isList && isEntry(line.text.text) && /[.\d)>/]\s*$/.test(previous.text.text)) return false;
  if (source.edition.blocks === 'markdown')
    return line.n - previous.n === 1 && !isBareQuote(previous.text.text) && !opensBlock(line.text.text, last);
  if (source.edition.lines === 'wrapped')
    return (
      line.n - previous.n === 1 &&
      !isRow(line.text.text) &&
      !isRow(previous.text.text) &&
      !opensByIndent(previous, line)
    );
  if (source.edition.lines === 'printed') return opensWithMark(line) || !endsParagraph(previous, line, width);
  return line.n - previous.n === 1 && !isItem(line.text.text);
}

/** How an entry of such a list begins: `Olcott, Martha Brill (1995b): `, `———. 2002. `. */
const isEntry = (text: string): boolean => DATED.test(text.trim());

/** Between lines that are not set in, one that is opens a paragraph behind the end of a sentence, as the lines of a PDF have it. */
const opensByIndent = (previous: Line, line: Line): boolean =>
  // A mark at the head of a line was no blank: the file's own line says how far it is set in.
  Math.min(indentOf(line.raw), indentOf(line.text.text)) > 0 &&
  indentOf(previous.text.text) === 0 &&
  !isOpen(previous.text.text);

const isSetOut = ({ edition }: Source, { kind }: Block, line: Line): boolean =>
  edition.lines === 'wrapped' &&
  edition.blocks !== 'markdown' &&
  kind === 'quotation' &&
  indentOf(line.text.text) === 0;

/** The print was torn at a raised mark: the line goes on where the one before stopped (isaacs-thesis:9277). */
function opensWithMark(line: Line): boolean {
  const indent = line.text.text.length - line.text.text.trimStart().length;
  return line.text.anchors.some((a) => a.kind === 'noteref' && a.from <= indent);
}

/** In printed lines a paragraph ends with a sentence on a line that had room for the next word. */
function endsParagraph(line: Line, next: Line, width: number): boolean {
  const text = line.text.text.trim();
  if (isOpen(text)) return false;
  const word = /^\S+/.exec(next.text.text.trim())?.[0] ?? '';
  const short = text.length + 1 + word.length < width * 0.93;
  return isItem(next.text.text) || (short && !startsInside(next.text.text));
}

function trimmed(block: Block): Block {
  return block.text.text ? { ...block, text: trim(block.text) } : block;
}
