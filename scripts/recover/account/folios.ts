/** Lines that are the number of a page, read as words of the text or of a note: a number alone where pages are known, `- 12 -`. */
import type { Source } from '../../../src/model/content/sources.ts';
import type { Grammar } from '../grammar.ts';
import { fromLine } from '../mapped.ts';
import { closedLines } from '../text/closed-lines.ts';
import { openingsOf, pageOpener } from '../text/told-pages.ts';
import { textsOf, type SourceText } from '../types.ts';
import { some } from './words.ts';

/** From so many on it is a matter of all pages; fewer must stand at the edge of one: a note may end `p.`, and then `57`. */
const LEAST = 3;
/** Of so many lines with words. */
const EDGE = 2;

/** Whether a line is a number with what a page sets around it: `- 12 -`, `Page 13 of 40`, `14 | P a g e`. */
function isSetAround(line: string, { rxi }: Grammar): boolean {
  const [, spaced = ''] = /^\s*\d{1,4}\s?\|((?:\s?\p{L})+)\s*$/u.exec(line) ?? [];
  return (
    rxi`^<folioSigns>$`.test(spaced.replace(/\s/g, '')) ||
    rxi`^\s*(?:[-–—]\s?\d{1,4}\s?[-–—]|<folioSigns>\.?\s?\d{1,4}(?:\s?(?:<folioTotals>|\/)\s?\d{1,4})?)\s*$`.test(
      line,
    )
  );
}

/** @returns in words that a row of `odd` repeats; nothing where each line is a paragraph */
export function foliosWithin({ source, units }: SourceText, grammar: Grammar): string[] {
  const { lines, pages } = source.edition;
  if (lines === 'paragraph') return [];
  const closed = new Set(source.units.flatMap((unit) => [...closedLines(unit, source)]));
  const read = units.flatMap(({ blocks, notes }) =>
    [...blocks.flatMap(textsOf), ...notes.map(({ text }) => text)].flatMap(({ runs }) => runs),
  );
  const isDressed = (n: number) => isSetAround(source.lines[n - 1] ?? '', grammar);
  const isBare = (n: number) => pages !== undefined && /^\s*\d{1,4}\s*$/.test(source.lines[n - 1] ?? '');
  const bare = [...new Set(read.map(({ line }) => line))].filter(
    (n) => !closed.has(n) && (isDressed(n) || isBare(n)),
  );
  const isAtEdge = pages ? edgesOf(source) : () => false;
  const found = bare.length < LEAST ? bare.filter((n) => isAtEdge(n) || isDressed(n)) : bare;
  const at = found.sort((a, b) => a - b).map((n) => `line ${n}`);
  return at.length
    ? [
        `${at.length === 1 ? '1 line of a number alone is' : `${at.length} lines of a number alone are`} read as words, and may be numbers of pages: ${some(at)}`,
      ]
    : [];
}

/** Whether a line is one of the first, or of the last, with words on its page. */
function edgesOf(source: Source): (n: number) => boolean {
  const isOpening = pageOpener(source, openingsOf(source));
  // A form feed alone on its line has no words, and opens a page.
  const full = source.lines
    .map((raw, i) => ({ n: i + 1, raw, text: fromLine(i + 1, raw) }))
    .filter((line) => line.raw.trim() || isOpening(line));
  const opens = full.map(isOpening);
  return (n) => {
    const at = full.findIndex((line) => line.n === n);
    return opens.slice(Math.max(0, at - EDGE), at + EDGE + 1).some(Boolean) || at >= full.length - EDGE;
  };
}
