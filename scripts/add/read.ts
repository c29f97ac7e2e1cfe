/** A file that nobody has described yet: its encoding, and what its lines are. */
import type { Emphasis } from '../../src/model/conventions.ts';
import { isOpen } from '../recover/text/signs.ts';

export interface ReadFile {
  encoding: string;
  lines: string[];
}

/** Letters that are frequent in Russian, in lower case: which of two encodings makes more of them is the right one. */
const FREQUENT = /[оеаинтсрвл]/g;

/** @returns the text by the encoding that fits it; UTF-8 where it can be that, else one of a byte a letter */
export function decode(bytes: Buffer): ReadFile {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  const encoding = mark ?? (isUtf8(bytes) ? 'utf-8' : oneByte(bytes));
  return { encoding, lines: new TextDecoder(encoding).decode(bytes).split(/\r\n?|\n/) };
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function oneByte(bytes: Buffer): string {
  const high = bytes.filter((byte) => byte >= 0xc0).length;
  // In Western languages single letters have accents; in Russian all letters are above 0xC0.
  if (high < bytes.length * 0.2) return latin(bytes);
  const counted = ['windows-1251', 'koi8-r', 'ibm866'].map((encoding) => ({
    encoding,
    count: new TextDecoder(encoding).decode(bytes).match(FREQUENT)?.length ?? 0,
  }));
  return counted.sort((a, b) => b.count - a.count)[0]?.encoding ?? 'windows-1251';
}

/** What no Western or Central European word has within it: a sign, or a capital with an accent behind a small letter. */
const ODD = /(?<=\p{Ll})(?:[\p{S}\p{No}§¶¡¿«»„\u0080-\u009f]|(?![A-Z])\p{Lu})(?=\p{Ll})/gu;

/** Of the encodings of Latin letters the most frequent, unless of its letters many are odd and of another's few. */
function latin(bytes: Buffer): string {
  const counted = ['windows-1252', 'macintosh', 'windows-1250'].map((encoding) => ({
    encoding,
    count: new TextDecoder(encoding).decode(bytes).match(ODD)?.length ?? 0,
  }));
  const [first, ...others] = counted;
  const [best] = others.sort((a, b) => a.count - b.count);
  const high = bytes.filter((byte) => byte >= 0x80).length;
  const isOdd = first && best && first.count > Math.max(1, high * 0.1) && best.count * 3 < first.count;
  return isOdd ? best.encoding : 'windows-1252';
}

export type LineKind = 'paragraph' | 'printed' | 'wrapped';

/** No line of a text that is broken by lines is longer, in characters. */
const LONGEST = 120;

/** What a line of the file is, by its length and by the blank lines. */
export function kindOfLines(lines: readonly string[]): LineKind {
  const full = lines.filter((line) => line.trim());
  const long = full.filter((line) => line.length > LONGEST).length;
  if (long > full.length * 0.02) return 'paragraph';
  const isParted = lines.length - full.length > full.length * 0.05;
  return isParted && !endsWithin(lines) && !tornByBlanks(lines) ? 'wrapped' : 'printed';
}

/** From this share of the blank lines on they part no paragraphs: of fifteen texts, 0 to 3 % of one kind, over 20 % of the other. */
const TORN = 0.1;

/** Whether blank lines stand within sentences, as a program sets them below what is raised, or at the ends of pages. */
function tornByBlanks(lines: readonly string[]): boolean {
  const ends = lines.flatMap((line, i) => (line.trim() && lines[i + 1]?.trim() === '' ? [i] : []));
  const torn = ends.filter((i) => {
    let next = i + 1;
    while (next < lines.length && !lines[next]?.trim()) next++;
    return /[\p{L}\d,-]$/u.test(lines[i]?.trimEnd() ?? '') && /^\s*\p{Ll}/u.test(lines[next] ?? '');
  });
  return torn.length > ends.length * TORN;
}

/** Whether many paragraphs end on a short line with another right below it: no blank lines part them. */
function endsWithin(lines: readonly string[]): boolean {
  const widths = lines.map((line) => line.trim().length).filter((width) => width > 40);
  const full = widths.sort((a, b) => a - b)[widths.length >> 1] ?? 0;
  const ends = lines.flatMap((line, i) =>
    !isOpen(line) && line.trim().length > 8 && line.trim().length < full * 0.8 ? [i] : [],
  );
  const within = ends.filter((i) => /^\p{Lu}/u.test(lines[i + 1] ?? ''));
  return within.length > ends.length * 0.1 && within.length > 5;
}

const SIGNS: Record<Exclude<Emphasis, 'none'>, RegExp> = {
  underscore: /(?<![\p{L}\p{N}_\\])_[^\s_][^_\n]*[^\s_]_(?![\p{L}\p{N}_])/gu,
  html: /<(?:i|em|b|strong)>/giu,
  asterisk: /(?<![*\p{L}\\])\*{1,2}\p{L}[^*\n]*[\p{L}.,]\*{1,2}(?!\p{L})/gu,
};

/** Fewer pairs of a sign may be chance, where the text is not one of Markdown. */
const FEW = 3;

/** What stands for italics, each with how often it stands there. @param least so many pairs of a sign are its use */
export function emphasisIn(
  text: string,
  least = FEW,
): { emphasis: Emphasis; counts: Record<string, number> } {
  const counts = Object.fromEntries(
    Object.entries(SIGNS).map(([name, sign]) => [name, text.match(sign)?.length ?? 0]),
  );
  const [best] = Object.entries(counts).sort((a, b) => b[1] - a[1]);
  return { emphasis: best && best[1] >= least ? (best[0] as Emphasis) : 'none', counts };
}

/** Notes that Markdown has within the text. */
export const inlineIn = (lines: readonly string[]): number =>
  lines.join('\n').match(/(?<=\S)\^\[/g)?.length ?? 0;

/** Words that are torn at line ends: where there are many, a text seldom has all of them whole elsewhere. */
export const tornIn = (lines: readonly string[]): number =>
  lines.filter((line, i) => /\p{Ll}-$/u.test(line.trimEnd()) && /^\s*\p{Ll}/u.test(lines[i + 1] ?? ''))
    .length;
