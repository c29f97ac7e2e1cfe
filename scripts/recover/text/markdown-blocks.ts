/** Lists, quotations and tables as Markdown has them: by the sign at the head of a line. */
import { slice, trim, type Mapped } from '../mapped.ts';
import type { Block, Layout, Line } from '../types.ts';

/** What a line opens, and how many of its letters are the sign of that. */
interface Sign {
  kind: Block['kind'];
  length: number;
}

/** `## words` that nobody described as a heading is one, of the level of its signs. */
export const levelOf = (text: string): number | undefined => {
  const [, signs] = /^\s*(#{1,6})\s+\S/.exec(text) ?? [];
  return signs === undefined ? undefined : Math.min(5, Math.max(2, signs.length));
};

/** `> words`, also within another (`> > words`); `- words`; `1. words`, of which the number is a word; null for a line without a sign. */
function signOf(text: string): Sign | null {
  if (levelOf(text) !== undefined)
    return { kind: 'heading', length: /^\s*#+\s+/.exec(text)?.[0].length ?? 0 };
  const quoted = /^(?:\s*>\s?)+/.exec(text);
  if (quoted) return { kind: 'quotation', length: quoted[0].length };
  const bullet = /^\s*[-*+]\s+(?=\S)/.exec(text);
  if (bullet) return { kind: 'item', length: bullet[0].length };
  return /^\s*\d{1,3}[.)]\s+\S/.test(text) ? { kind: 'item', length: 0 } : null;
}

/** The kind of a block that begins with a line. */
export const kindOfSign = (text: string): Block['kind'] => signOf(text)?.kind ?? 'paragraph';

/** The line below a title: `=====` of the first level, `-----` of the second. */
export const levelBelow = (text: string): number | undefined =>
  /^\s{0,3}=+\s*$/.test(text) ? 2 : /^\s{0,3}-{2,}\s*$/.test(text) ? 3 : undefined;

/** `---`, `_ _ _`: what parts sections, besides asterisks. */
export const isRule = (text: string): boolean => /^\s{0,3}(?:(?:-\s*){3,}|(?:_\s*){3,})$/.test(text);

/** `>` alone: what stands behind it is another paragraph of the quotation. */
export const isBareQuote = (text: string): boolean => /^\s*(?:>\s*)+$/.test(text);

/** A line ends where two blanks or a backslash close it. */
export const endsHard = (raw: string): boolean => /(?:\s{2}|\\)$/.test(raw);

/** Whether a line opens a block though no blank line stands before it: a number does so only within a list. */
export function opensBlock(text: string, last: Block): boolean {
  const sign = signOf(text);
  if (!sign) return false;
  if (sign.kind === 'heading') return true;
  if (sign.kind === 'quotation') return last.kind !== 'quotation';
  return sign.length > 0 || last.kind === 'item';
}

/** A line without the sign of its block. @param last the block that it goes on, if it does */
export function withoutSign({ text, ...line }: Line, last?: Block): Line {
  const sign = signOf(text.text);
  const isOwn = sign && (!last || last.kind === 'quotation');
  if (!isOwn) return { ...line, text };
  // A heading may be closed by its signs.
  const end = sign.kind === 'heading' ? (/\s+#+\s*$/.exec(text.text)?.index ?? text.text.length) : undefined;
  return { ...line, text: slice(text, sign.length, end) };
}

/** A row of a table: `| 1900 | 1,200 |`. */
export const isPiped = ({ text }: Line): boolean => /^\s*\|.*\|\s*$/.test(text.text);

/** Of hyphens: a row whose only words are marks has none left. */
const RULE = /^[\s|:-]*-[\s|:-]*$/;

/** Rows whose cells stand between strokes; those before the row of hyphens are the head. */
export function piped(rows: Line[]): Layout {
  const rule = rows.findIndex(({ text }) => RULE.test(text.text));
  const all = rows.filter(({ text }) => !RULE.test(text.text)).map(({ text }) => cellsOf(text));
  const width = Math.max(0, ...all.map((row) => row.length));
  const filled = all.map((row) => [
    ...row,
    ...Array<Mapped>(width - row.length).fill({ text: '', runs: [], anchors: [] }),
  ]);
  const heads = Math.max(0, rule);
  const layout = { caption: null, boxes: null, source: null, lost: null };
  return { ...layout, head: filled.slice(0, heads), rows: filled.slice(heads) };
}

/** A stroke behind a backslash is one of the words. */
function cellsOf(text: Mapped): Mapped[] {
  const strokes = [...text.text.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  return strokes.slice(0, -1).map((at, i) => trim(slice(text, at + 1, strokes[i + 1])));
}
