/** Printed pages, as the file tells them: by the folios of a typescript, by a line between two, or by a sign in the text. */
import { wholeLine } from '../../../src/model/pattern.ts';
import { InputError } from '../../../src/model/content/input-error.ts';
import { show } from '../../../src/model/content/yaml.ts';
import type { Source } from '../../../src/model/content/sources.ts';
import { cut, fromLine, slice, type Mapped, type NewAnchor } from '../mapped.ts';
import type { Line, Noise, Page } from '../types.ts';

export interface ToldPages {
  /** Whole ones: their feet are empty yet. */
  pages: Page[];
  noise: Noise[];
}

/** @param lines of one unit @param openings as `openingsOf` has them @param isTypescript whether its notes are told by its pages */
export function toldPages(
  lines: Line[],
  source: Source,
  openings: Map<number, Opening>,
  isTypescript: boolean,
): ToldPages {
  const { first, break: between, sign } = source.edition.pages ?? {};
  if (first || isTypescript) return byFolios(lines, source, openings);
  if (between !== undefined) return byBreaks(lines, wholeLine(between));
  if (sign !== undefined) return bySigns(lines, new RegExp(sign, 'gu'));
  return { pages: [{ folio: null, body: lines, foot: [] }], noise: [] };
}

/** @returns whether a line opens a page, or stands between two */
export function pageOpener(
  { edition: { pages } }: Source,
  openings: Map<number, Opening>,
): (line: Line) => boolean {
  const { break: between, sign } = pages ?? {};
  if (between !== undefined) {
    const parts = wholeLine(between);
    return (line) => parts.test(line.raw) || isFed(line, parts);
  }
  const opens = sign && new RegExp(sign, 'u');
  if (opens) return ({ raw }) => opens.test(raw);
  return ({ n }) => openings.has(n);
}

/** Pages of a typescript, each opened by a line with one leading blank or by the folio of the page before. */
function byFolios(lines: Line[], source: Source, openings: Map<number, Opening>): ToldPages {
  const noise: Noise[] = lines.flatMap(({ n }) => {
    const { folio, folioLine: line } = openings.get(n) ?? {};
    if (line === undefined) return [];
    const why = `the number of the page that it ends; page ${folio} begins below`;
    return [{ line, text: source.lines[line - 1] ?? '', is: 'folio', why }];
  });
  const folios = new Set(noise.map((row) => row.line));
  let page: Page = { folio: null, body: [], foot: [] };
  const pages: Page[] = [];
  for (const line of lines) {
    const opening = openings.get(line.n);
    if (opening || !pages.length) pages.push((page = { folio: opening?.folio ?? null, body: [], foot: [] }));
    if (folios.has(line.n)) continue;
    page.body.push(opening && line.text.text.startsWith(' ') ? { ...line, text: slice(line.text, 1) } : line);
  }
  const [from, to] = [lines[0]?.n ?? 0, lines.at(-1)?.n ?? 0];
  return { pages, noise: noise.filter((row) => row.line >= from && row.line <= to) };
}

const BETWEEN = 'the line between two pages';

/** A form feed may also stand before the first word of a page, or before a running head, which is taken away already. */
const isFed = ({ raw }: Line, between: RegExp): boolean => raw.startsWith('\f') && between.test('\f');

function byBreaks(lines: Line[], between: RegExp): ToldPages {
  const pages: Page[] = [{ folio: null, body: [], foot: [] }];
  const noise: Noise[] = [];
  for (const line of lines) {
    const found = line.raw && between.exec(line.raw);
    const feeds = !found && isFed(line, between);
    if (found || feeds) pages.push({ folio: (found || null)?.groups?.['folio'] ?? null, body: [], foot: [] });
    if (found) noise.push({ line: line.n, text: line.raw, is: 'page break', why: BETWEEN });
    const isLeft = feeds && line.text.text.startsWith('\f');
    const text = found ? fromLine(line.n, '') : isLeft ? slice(line.text, 1) : line.text;
    pages.at(-1)?.body.push({ ...line, text });
  }
  return { pages, noise };
}

/** A sign alone on its line opens a page there; one among words is an anchor, since the page begins in their midst. */
function bySigns(lines: Line[], sign: RegExp): ToldPages {
  const pages: Page[] = [{ folio: null, body: [], foot: [] }];
  const noise: Noise[] = [];
  for (const line of lines) {
    const found = [...line.text.text.matchAll(sign)];
    const last = found.at(-1);
    noise.push(...found.map(([text]) => signNoise(line.n, text)));
    if (last && !line.text.text.replace(sign, '').trim()) {
      pages.push({ folio: last.groups?.['folio'] ?? null, body: [], foot: [] });
      pages.at(-1)?.body.push({ ...line, text: fromLine(line.n, '') });
      continue;
    }
    const text = found.reduceRight((whole, match) => {
      return withoutSign(whole, match, { kind: 'pagebreak', folio: match.groups?.['folio'] ?? '' });
    }, line.text);
    pages.at(-1)?.body.push({ ...line, text });
  }
  return { pages, noise };
}

/** Of the blanks on both sides of a sign one is enough. */
function withoutSign(whole: Mapped, { 0: sign, index }: RegExpMatchArray, anchor?: NewAnchor): Mapped {
  const at = index ?? 0;
  const to = at + sign.length;
  const blank = /\s$/.test(whole.text.slice(0, at)) && whole.text[to] === ' ' ? 1 : 0;
  return cut(whole, at, to + blank, anchor);
}

/** Notes that stand together have their signs of pages too, and no page to open: their marks are elsewhere. */
export function withoutPageSigns(lines: Line[], { edition: { pages } }: Source): ToldLines {
  if (pages?.sign === undefined) return { lines, noise: [] };
  const sign = new RegExp(pages.sign, 'gu');
  const noise: Noise[] = [];
  const bare = lines.map((line) => {
    const found = [...line.text.text.matchAll(sign)];
    noise.push(...found.map(({ 0: text }) => signNoise(line.n, text)));
    return { ...line, text: found.reduceRight((whole, match) => withoutSign(whole, match), line.text) };
  });
  return { lines: bare, noise };
}

interface ToldLines {
  lines: Line[];
  noise: Noise[];
}

const signNoise = (line: number, text: string): Noise => ({
  line,
  text,
  is: 'page break',
  why: 'the sign of a page',
});

/** A line that opens a printed page: its folio, where that is known, and the line of the folio before, if it was kept. */
export interface Opening {
  folio: string | null;
  folioLine?: number;
}

/**
 * The lines that open a page, counted from the first folio on; every folio that the file kept must agree.
 * @throws InputError when one does not
 */
export function openingsOf(source: Source): Map<number, Opening> {
  const { first, missing = [] } = source.edition.pages ?? {};
  const openings = new Map<number, Opening>();
  let folio = (first?.folio ?? 0) - 1;
  for (const [index, raw] of source.lines.entries()) {
    const n = index + 1;
    const before = folioBefore(source.lines, index);
    if (!/^ [^ ]/.test(raw) && before === null) continue;
    if (!first || n < first.line) {
      openings.set(n, { folio: null });
      continue;
    }
    do folio++;
    while (missing.includes(folio));
    if (before && Number(before.text) !== folio - 1)
      throw new InputError(
        `${show(source.folder)}/source.txt:${before.n}:1: Unexpected folio ${before.text.trim()}, expected ${folio - 1} by count: is a page missing from the file?`,
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
