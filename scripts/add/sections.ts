/** The units of a text that nobody has described: by titles that stand apart, in capitals, with the number of a chapter, or with `#`. */
import type { GrammarData, ListName } from '../../src/model/grammar.ts';
import { frameOf, type Outside } from './frame.ts';
import { asOneChapter, withoutContents, withThoseAbove } from './chapters.ts';
import { headingsIn, isTop, levelOfUnits, type Heading } from './headings.ts';
import { withLettered } from './lettered.ts';
import { slugOf } from './slugs.ts';
import { titlePages, withoutLastTitles } from './volumes.ts';
import { wordsOf } from './words.ts';

export interface FoundUnit {
  slug: string;
  kind: 'front' | 'chapter' | 'appendix' | 'bibliography';
  lines: [number, number];
  /** The lines of its title. */
  heading: number[];
  title: string;
  /** What it is called, where its title is that of its first part. */
  named?: string;
  headings: { line: number; level: number }[];
}

export interface Sections {
  units: FoundUnit[];
  outside: Outside[];
  questions: string[];
}

export function sectionsOf(
  lines: readonly string[],
  languages: readonly GrammarData[],
  closed: readonly [number, number][],
): Sections {
  const outside = frameOf(lines, languages);
  const isClosed = (n: number) =>
    [...closed, ...outside.map((row) => row.lines)].some(([from, to]) => from <= n && n <= to);
  const heads = headingsIn(lines, languages, isClosed);
  const within = withLettered(heads, lines, isClosed);
  const level = levelOfUnits(heads, lines);
  const topmost = heads.filter((head) => isTop(head, heads, level, languages));
  const tops = withText(withThoseAbove(topmost, heads, lines), lines);
  const last = (n: number): number => {
    let to = n;
    while (to > 1 && !lines[to - 1]?.trim()) to--;
    return to;
  };
  const ends = [
    ...tops.map((head) => head.lines[0] ?? 1),
    ...closed.map(([from]) => from),
    ...outside.map((row) => row.lines[0]),
    lines.length + 1,
  ].sort((a, b) => a - b);
  const endOf = (from: number) => last((ends.find((line) => line > from) ?? lines.length + 1) - 1);
  const pages = titlePages(tops, outside, lines);
  const found = tops.map((head): FoundUnit => {
    const from = head.lines[0] ?? 1;
    const range: [number, number] = [from, endOf(from)];
    const below = within.filter(
      ({ lines: [line = 0] }) => !head.lines.includes(line) && line > from && line <= range[1],
    );
    return {
      // That of the first volume is none of these.
      slug: pages.includes(head) ? `title-page-${pages.indexOf(head) + 2}` : slugOf(head, languages),
      kind: pages.includes(head) ? 'front' : kindIn(head.words, lines.slice(from, range[1]), languages),
      lines: range,
      heading: head.lines,
      title: head.words,
      headings: headingsOf(below),
    };
  });
  const units = withoutContents(
    eachOwn(asOneChapter(found, languages)),
    lines,
    (line) => kindOf(line.trim(), languages) === 'front',
  );
  const own = withoutLastTitles(units, lines, languages);
  const all = { units: own.units, outside: [...outside, ...own.outside], questions: [] };
  return withRest(all, lines, isClosed, endOf, within);
}

/** Titles below that of a unit. */
const headingsOf = (heads: readonly Heading[]): FoundUnit['headings'] =>
  heads.flatMap(({ lines: [line], level }) =>
    line === undefined ? [] : [{ line, level: Math.max(2, level) }],
  );

/** The second of a name is `preface-2`. */
function eachOwn(units: FoundUnit[]): FoundUnit[] {
  const seen = new Map<string, number>();
  return units.map((unit) => {
    const times = (seen.get(unit.slug) ?? 0) + 1;
    seen.set(unit.slug, times);
    return times > 1 ? { ...unit, slug: `${unit.slug}-${times}` } : unit;
  });
}

/** Without those of a title page, which stand before the first that is known or numbered, and those with nothing below them. */
function withText(tops: Heading[], lines: readonly string[]): Heading[] {
  const first = tops.findIndex(({ is }) => is !== 'capitals');
  return tops.filter((head, i) => {
    const to = (tops[i + 1]?.lines[0] ?? lines.length + 1) - 1;
    const below = lines.slice(head.lines.at(-1) ?? 0, to);
    return i >= first && below.some((line) => line.trim());
  });
}

/** A preface in whole sentences is read, and set, as a chapter is; contents and dedications are lists. */
function kindIn(title: string, own: readonly string[], languages: readonly GrammarData[]): FoundUnit['kind'] {
  const kind = kindOf(title, languages);
  const full = own.filter((line) => line.trim());
  const isProse = full.length >= PROSE.lines && full.filter(isWide).length > full.length * PROSE.share;
  return kind === 'front' && isProse ? 'chapter' : kind;
}

/** Lines of prose are wide, most of them, and none has the number of a page at its end. */
const PROSE = { lines: 8, share: 0.6, width: 50 };
const isWide = (line: string): boolean => line.trim().length > PROSE.width && !/\s{3,}\d+$|\.{4}/.test(line);

function kindOf(title: string, languages: readonly GrammarData[]): FoundUnit['kind'] {
  const words = title
    .replace(/^(?:\d+|[IVX]+)\.? /, '')
    .replace(/[.:]$/, '')
    .toLowerCase();
  const isOf = (list: ListName) => wordsOf(languages, [list]).includes(words);
  return isOf('bodyHeads')
    ? 'chapter'
    : isOf('frontHeads')
      ? 'front'
      : isOf('worksHeads')
        ? 'bibliography'
        : isOf('backHeads')
          ? 'appendix'
          : 'chapter';
}

/** What stands before the first unit is its title page; a text without units is one. */
function withRest(
  found: Sections,
  lines: readonly string[],
  isClosed: (n: number) => boolean,
  endOf: (from: number) => number,
  within: readonly Heading[],
): Sections {
  const first = found.units[0]?.lines[0] ?? lines.length + 1;
  const from = lines.findIndex((line, i) => line.trim() && !isClosed(i + 1)) + 1;
  if (from <= 0 || from >= first) return found;
  const isWhole = !found.units.length;
  const before: FoundUnit = {
    slug: isWhole ? 'text' : 'title-page',
    kind: isWhole ? 'chapter' : 'front',
    lines: [from, isWhole ? endOf(from) : Math.min(endOf(from), first - 1)],
    heading: [],
    title: '',
    // Other titles of a text without units may be lines of anything.
    headings: isWhole ? headingsOf(within.filter(({ is }) => is === 'lettered')) : [],
  };
  return {
    ...found,
    units: [before, ...found.units],
    questions: isWhole ? ['No titles were found that stand apart: is the text one unit?'] : [],
  };
}
