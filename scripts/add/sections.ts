/** The units of a text that nobody has described: by titles that stand apart, in capitals, with the number of a chapter, or with `#`. */
import { literally } from '../../src/model/pattern.ts';
import type { GrammarData, ListName } from '../../src/model/grammar.ts';
import { frontMatterOf } from './front-matter.ts';
import { slugOf, wordsOf } from './slugs.ts';

export interface FoundUnit {
  slug: string;
  kind: 'front' | 'chapter' | 'appendix' | 'bibliography';
  lines: [number, number];
  /** The lines of its title. */
  heading: number[];
  title: string;
  headings: { line: number; level: number }[];
}

export interface Sections {
  units: FoundUnit[];
  outside: { lines: [number, number]; why: string }[];
  questions: string[];
}

interface Heading {
  lines: number[];
  words: string;
  /** Blank lines before it. */
  apart: number;
  is: 'number' | 'roman' | 'hash' | 'known' | 'capitals';
  level: number;
}

/** A title is not longer, in characters. */
const LONGEST = 90;

/** Blank lines that part the chapters of a transcribed book. */
const APART = 3;

export function sectionsOf(
  lines: readonly string[],
  languages: readonly GrammarData[],
  closed: readonly [number, number][],
): Sections {
  const outside = frame(lines);
  const isClosed = (n: number) =>
    [...closed, ...outside.map((row) => row.lines)].some(([from, to]) => from <= n && n <= to);
  const heads = headingsIn(lines, languages, isClosed);
  const tops = withText(
    heads.filter((head) => isTop(head, heads)),
    lines,
  );
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
  const seen = new Map<string, number>();
  const units = tops.map((head): FoundUnit => {
    const from = head.lines[0] ?? 1;
    const range: [number, number] = [from, endOf(from)];
    const below = heads.filter(
      (one) => !tops.includes(one) && (one.lines[0] ?? 0) > from && (one.lines[0] ?? 0) <= range[1],
    );
    const slug = slugOf(head, languages);
    const times = (seen.get(slug) ?? 0) + 1;
    seen.set(slug, times);
    return {
      slug: times > 1 ? `${slug}-${times}` : slug,
      kind: kindOf(head.words, languages),
      lines: range,
      heading: head.lines,
      title: head.words,
      headings: below.flatMap(({ lines: [line], level }) =>
        line === undefined ? [] : [{ line, level: Math.max(2, level) }],
      ),
    };
  });
  return withRest({ units, outside, questions: [] }, lines, isClosed, endOf);
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

/** What of a book of a public library is no part of the book. */
function frame(lines: readonly string[]): Sections['outside'] {
  const start = lines.findIndex((line) => /^\*\*\* ?START OF/i.test(line));
  const end = lines.findIndex((line) => /^(?:End of (?:the )?Project Gutenberg|\*\*\* ?END OF)/i.test(line));
  const front = frontMatterOf(lines).end;
  return [
    ...(front > 0
      ? [{ lines: [1, front] as [number, number], why: 'what the file says of itself, for programs' }]
      : []),
    ...(start >= 0
      ? [
          {
            lines: [1, behindCredits(lines, start + 1)] as [number, number],
            why: 'what the library says before the book',
          },
        ]
      : []),
    ...(end >= 0
      ? [{ lines: [end + 1, lines.length] as [number, number], why: 'what the library says behind the book' }]
      : []),
  ];
}

/** The last line of the paragraph that says who transcribed the book, where one stands first. */
function behindCredits(lines: readonly string[], from: number): number {
  const first = lines.findIndex((line, i) => i >= from && line.trim());
  if (!/^(?:Produced by|E-?text prepared|Transcribed)/i.test(lines[first] ?? '')) return from;
  let to = first;
  while (lines[to + 1]?.trim()) to++;
  return to + 1;
}

function headingsIn(
  lines: readonly string[],
  languages: readonly GrammarData[],
  isClosed: (n: number) => boolean,
): Heading[] {
  const known = wordsOf(languages, ['frontHeads', 'backHeads', 'worksHeads', 'notesHeads']);
  const numbered = new RegExp(
    `^(?:${wordsOf(languages, ['unitHeads']).map(literally).join('|')})\\s+(?:\\d+|[IVXLC]+|\\p{L}+)\\b`,
    'iu',
  );
  const out: Heading[] = [];
  let blanks = APART;
  for (let i = 0; i < lines.length; i++) {
    const raw = lines[i] ?? '';
    const words = raw.trim();
    if (!words) {
      blanks++;
      continue;
    }
    const is =
      raw.length <= LONGEST && blanks > 0 && !isClosed(i + 1) ? formOf(words, numbered, known) : null;
    const isAlone =
      !lines[i + 1]?.trim() || formOf((lines[i + 1] ?? '').trim(), numbered, known) === 'capitals';
    const before = out.at(-1);
    const level = /^#+/.exec(words)?.[0].length ?? 1;
    if (is && isAlone) {
      const near = before && i + 1 - (before.lines.at(-1) ?? 0) <= 3;
      // `CHAPTER I`, and below it the title of the chapter.
      if (near && (is === 'capitals' || is === 'known') && isNumbered(before) && before.lines.length < 4) {
        before.lines.push(i + 1);
        before.words = `${before.words}${/[.:]$/.test(before.words) ? '' : ':'} ${bare(words)}`;
      } else out.push({ lines: [i + 1], words: bare(words), apart: blanks, is, level });
    } else if (is === 'capitals' && before && before.lines.at(-1) === i) before.lines.push(i + 1);
    blanks = 0;
  }
  return out;
}

const isNumbered = ({ is }: Heading): boolean => is === 'number' || is === 'roman';

const bare = (words: string): string => words.replace(/^#+\s*|\s*#+$|[*_]/g, '').trim();

function formOf(words: string, numbered: RegExp, known: readonly string[]): Heading['is'] | null {
  const plain = bare(words);
  if (/^#{1,4}\s/.test(words)) return 'hash';
  if (numbered.test(plain) && plain.length < LONGEST && !/\s\d+$/.test(plain)) return 'number';
  if (/^[IVXLC]{1,7}\.?$/.test(plain)) return 'roman';
  if (known.includes(plain.replace(/[.:]$/, '').toLowerCase())) return 'known';
  const letters = plain.match(/\p{L}/gu) ?? [];
  return letters.length > 3 &&
    !/\S {4,}\S/.test(plain) &&
    plain === plain.toUpperCase() &&
    !/^[[(*]/.test(words)
    ? 'capitals'
    : null;
}

/** What begins a unit: where chapters are numbered, they and what stands as far apart as they; else what stands apart. */
function isTop(head: Heading, all: readonly Heading[]): boolean {
  const numbered = all.filter(({ is }) => is === 'number' || is === 'roman');
  const hashes = all.filter(({ is }) => is === 'hash');
  if (hashes.length >= 2)
    return head.is === 'hash' && head.level <= Math.min(...hashes.map(({ level }) => level));
  if (numbered.length < 2) return head.apart >= APART && head.is !== 'roman';
  if (head.is === 'number' || head.is === 'roman')
    return head.apart >= Math.min(APART, ...numbered.map(({ apart }) => apart));
  return head.apart >= APART && (head.is === 'known' || head.is === 'capitals');
}

function kindOf(title: string, languages: readonly GrammarData[]): FoundUnit['kind'] {
  const words = title.replace(/[.:]$/, '').toLowerCase();
  const isOf = (list: ListName) => wordsOf(languages, [list]).includes(words);
  return isOf('frontHeads')
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
    headings: [],
  };
  return {
    ...found,
    units: [before, ...found.units],
    questions: isWhole ? ['No titles were found that stand apart: is the text one unit?'] : [],
  };
}
