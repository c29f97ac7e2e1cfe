/** Units that titles alone would make, and that are none: the parts of a chapter, and what the contents say of each. */
import type { GrammarData } from '../../src/model/grammar.ts';
import { isNumbered, type Heading } from './headings.ts';
import type { FoundUnit, Sections } from './sections.ts';
import { oneOf } from './words.ts';

/**
 * A title with nothing below it belongs to the one that follows: `BOOK II` above `CHAPTER I` is said with it, `Introduction` below
 * `Chapter I` is a title within the chapter. What a list of contents has, all of one kind, is left as it is.
 *
 * @param heads all titles, also those within units
 */
export function withThoseAbove(
  tops: readonly Heading[],
  heads: readonly Heading[],
  lines: readonly string[],
): Heading[] {
  const titles = new Set(heads.flatMap((head) => head.lines));
  const first = tops.findIndex(({ is }) => is !== 'capitals');
  const out: Heading[] = [];
  for (const [i, head] of tops.entries()) {
    const above = i > first ? out.at(-1) : undefined;
    const [from, to] = [above?.lines.at(-1) ?? 0, head.lines[0] ?? 1];
    const isBare =
      above !== undefined &&
      lines.slice(from, to - 1).every((line, k) => !line.trim() || titles.has(from + k + 1)) &&
      wordOf(above) !== wordOf(head);
    if (isBare && isNumbered(above) && !isNumbered(head)) continue;
    if (isBare && isNumbered(head))
      out.splice(-1, 1, { ...head, lines: [...above.lines, ...head.lines], apart: above.apart });
    else out.push(head);
  }
  return out;
}

/** `chapter` of `CHAPTER I`; of a number alone nothing. */
const wordOf = (head: Heading): string =>
  isNumbered(head) ? (/^\p{L}{2,}(?= )/u.exec(head.words)?.[0].toLowerCase() ?? '') : head.words;

/** `Chapter LIV—Part I` and `Chapter LIV—Part II` are one chapter, the second part with a heading of its own. */
export function asOneChapter(units: FoundUnit[], languages: readonly GrammarData[]): FoundUnit[] {
  const part = `(?<!\\p{L})${oneOf(languages, 'partHeads')}(?!\\p{L})`;
  const says = new RegExp(part, 'iu');
  const atEnd = new RegExp(
    `[-–—.:,\\s]*${part}\\s*(?:\\d+|[IVXLC]+|${oneOf(languages, 'cardinals')})\\.?$`,
    'iu',
  );
  const out: FoundUnit[] = [];
  for (const unit of units) {
    const before = out.at(-1);
    const isSame =
      before &&
      numberOf(before) !== undefined &&
      numberOf(before) === numberOf(unit) &&
      // `PART II` is not the second part of `CHAPTER II`.
      headOf(before) === headOf(unit);
    // `PART II.` alone, in a chapter whose title says that it comes in parts.
    const isOwn = before && atEnd.exec(unit.title)?.index === 0 && (atEnd.exec(before.title)?.index ?? 0) > 0;
    if (!(isSame && says.test(unit.title)) && !isOwn) out.push(unit);
    else
      out.splice(-1, 1, {
        ...before,
        named: before.title.replace(atEnd, ''),
        lines: [before.lines[0], unit.lines[1]],
        headings: [
          ...before.headings,
          { line: unit.heading[0] ?? unit.lines[0], level: 2 },
          ...unit.headings.map(({ line, level }) => ({ line, level: level + 1 })),
        ],
      });
  }
  return out;
}

/** The word before the number of a unit. */
const headOf = ({ title }: FoundUnit): string => /^\p{L}*/u.exec(title)?.[0].toLowerCase() ?? '';

const numberOf = ({ slug }: FoundUnit): string | undefined => /^chapter-\d+/.exec(slug)?.[0];

/** What the contents of a book have of each chapter is shorter than the chapter. */
const SHORTER = 0.2;

/**
 * Titles that come twice: first in the contents, which are one unit, then before their chapters.
 *
 * @param isTitle whether a line is the title of such a list
 */
export function withoutContents(
  units: FoundUnit[],
  lines: readonly string[],
  isTitle: (line: string) => boolean,
): FoundUnit[] {
  const again = (unit: FoundUnit, i: number) =>
    units.findIndex((other, k) => k > i + 1 && other.slug === `${unit.slug}-2`);
  const sizeOf = ({ lines: [from, to] }: FoundUnit) => lines.slice(from, to).join('').length;
  const listed = units.filter((unit, i) => {
    const other = units[again(unit, i)];
    return other !== undefined && sizeOf(unit) < sizeOf(other) * SHORTER;
  });
  const [first, last] = [listed[0], listed.at(-1)];
  if (!first || !last || listed.length < 2) return units;
  const heading = first.heading.slice(0, 1).filter((line) => isTitle(lines[line - 1] ?? ''));
  const contents: FoundUnit = {
    slug: 'contents',
    kind: 'front',
    lines: [first.lines[0], last.lines[1]],
    heading,
    title: heading[0] === undefined ? 'Contents' : (lines[heading[0] - 1] ?? '').replace(/^#+\s*/, '').trim(),
    headings: [],
  };
  const twice = new Set(listed.map(({ slug }) => `${slug}-2`));
  return units.flatMap((unit) => {
    if (unit === first) return [contents];
    const isWithin = unit.lines[0] > first.lines[0] && unit.lines[1] <= last.lines[1];
    if (isWithin) return [];
    return [twice.has(unit.slug) ? { ...unit, slug: unit.slug.replace(/-2$/, '') } : unit];
  });
}

/** Whether a line of a unit is its own: the title of a block of notes is none. */
export const hasOwn = (
  { lines: [from, to] }: FoundUnit,
  lines: readonly string[],
  outside: Sections['outside'],
): boolean =>
  lines
    .slice(from - 1, to)
    .some(
      (line, i) =>
        line.trim() && !outside.some(({ lines: [first, last] }) => first <= from + i && from + i <= last),
    );
