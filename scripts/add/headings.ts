/** Titles of a text that nobody has described: lines that stand apart, in capitals, with the number of a chapter, or with `#`. */
import type { GrammarData, ListName } from '../../src/model/grammar.ts';
import { ROMAN } from '../../src/model/roman.ts';
import { LEADERS } from '../recover/text/signs.ts';
import { oneOf, wordsOf } from './words.ts';

export interface Heading {
  lines: number[];
  words: string;
  /** Blank lines before it. */
  apart: number;
  is: 'number' | 'roman' | 'hash' | 'known' | 'capitals' | 'listed' | 'lettered';
  level: number;
}

/** A title is not longer, in characters. */
const LONGEST = 90;
/** A numeral that is all of a line, or of a word. */
const ROMAN_ALONE = new RegExp(`^${ROMAN}\\.?$`);

/** Blank lines that part the chapters of a transcribed book. */
const APART = 3;

/** @param isClosed whether a line is known to be no text */
export function headingsIn(
  lines: readonly string[],
  languages: readonly GrammarData[],
  isClosed: (n: number) => boolean,
): Heading[] {
  const known = wordsOf(languages, ['frontHeads', 'bodyHeads', 'backHeads', 'worksHeads', 'notesHeads']);
  const numbered = new RegExp(
    `^${oneOf(languages, 'unitHeads')}\\s+(?:\\d+|\\p{L}+)(?![\\p{L}\\p{N}])`,
    'iu',
  );
  // What closes a volume is no title.
  const closes = headedBy(languages, 'endHeads');
  const listed = listedIn(lines);
  const out: Heading[] = [];
  let blanks = APART;
  for (let i = 0; i < lines.length; i++) {
    const raw = lines[i] ?? '';
    const words = raw.trim();
    if (!words) {
      blanks++;
      continue;
    }
    const inContents = isClosed(i + 1) ? undefined : listed.get(plainly(words));
    if (inContents !== undefined) {
      out.push({ lines: [i + 1], words: bare(words), apart: APART, is: 'listed', level: inContents });
      blanks = 0;
      continue;
    }
    const isHash = /^#{1,6}\s/.test(words);
    const is =
      (isHash || (raw.length <= LONGEST && blanks > 0)) && !isClosed(i + 1) && !closes.test(words)
        ? formOf(words, numbered, known)
        : null;
    // The sign of Markdown needs no blank lines around it.
    const isAlone =
      isHash || !lines[i + 1]?.trim() || formOf((lines[i + 1] ?? '').trim(), numbered, known) === 'capitals';
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

const plainly = (words: string): string =>
  words
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** The titles that printed contents list with their pages, each with its level: `III.` above `A.` above `1.`. */
function listedIn(lines: readonly string[]): Map<string, number> {
  const entries = lines.filter((line) => LEADERS.test(line)).map((line) => line.replace(LEADERS, '').trim());
  if (entries.length < 3) return new Map();
  const levelOf = (words: string) =>
    /^[A-H]\. /.test(words) ? 2 : /^\d+\. /.test(words) ? 3 : /^[a-h]\. /.test(words) ? 4 : 1;
  return new Map(entries.map((words) => [plainly(words), levelOf(words)]));
}

/** What begins with a word of a list. */
const headedBy = (languages: readonly GrammarData[], list: ListName): RegExp =>
  new RegExp(`^${oneOf(languages, list)}(?!\\p{L})`, 'iu');

export const isNumbered = ({ is }: Heading): boolean => is === 'number' || is === 'roman';

const bare = (words: string): string => words.replace(/^#+\s*|\s*\{[^{}]*\}$|\s*#+$|[*_]/g, '').trim();

function formOf(words: string, numbered: RegExp, known: readonly string[]): Heading['is'] | null {
  const plain = bare(words);
  if (/^#{1,6}\s/.test(words)) return 'hash';
  // `Chapter 3`, and not the line of the contents `Chapter III 45`.
  const isListed = /\s\d+$/.test(plain) && !/^\p{L}+ \d+$/u.test(plain);
  if (numbered.test(plain) && plain.length < LONGEST && !isListed) return 'number';
  if (ROMAN_ALONE.test(plain)) return 'roman';
  if (known.includes(plain.replace(/[.:]$/, '').toLowerCase())) return 'known';
  const letters = plain.match(/\p{L}/gu) ?? [];
  return letters.length > 3 &&
    !/\S {4,}\S/.test(plain) &&
    plain === plain.toUpperCase() &&
    !/^[[(*]/.test(words) &&
    // `4 THOMAS W. MERRILL, THE CHEVRON DOCTRINE`: a note that begins with a book in small capitals.
    !/^\d{1,4}[.)]?\s[^,]*,/.test(plain)
    ? 'capitals'
    : null;
}

/** The first level of Markdown with two titles that have text right below them: above may stand the title of the whole. */
export function levelOfUnits(heads: readonly Heading[], lines: readonly string[]): number {
  const hashes = heads.filter(({ is }) => is === 'hash');
  const levels = [...new Set(hashes.map(({ level }) => level))].sort((a, b) => a - b);
  const hasText = ({ lines: [at = 0], level }: Heading) => {
    const next = heads.find(({ lines: [line = 0], level: other }) => line > at && other <= level);
    const below = lines.slice(at, (next?.lines[0] ?? lines.length + 1) - 1);
    return below.some((line) => line.trim());
  };
  return (
    levels.find((level) => hashes.filter((one) => one.level === level && hasText(one)).length >= 2) ??
    levels[0] ??
    1
  );
}

/** What begins a unit: where chapters are numbered, they and what stands as far apart as they; else what stands apart. */
export function isTop(
  head: Heading,
  all: readonly Heading[],
  topLevel: number,
  languages: readonly GrammarData[],
): boolean {
  if (all.some(({ is }) => is === 'listed')) return head.is === 'listed' && head.level === 1;
  const numbered = all.filter(({ is }) => is === 'number' || is === 'roman');
  const hashes = all.filter(({ is }) => is === 'hash');
  if (hashes.length >= 2) return head.is === 'hash' && head.level === topLevel;
  // `VOLUME IV` stands on the title page of a book with chapters.
  const volume = headedBy(languages, 'volumeHeads');
  if (volume.test(head.words) && numbered.some(({ words }) => !volume.test(words))) return false;
  if (numbered.length < 2) return head.apart >= APART && head.is !== 'roman';
  if (head.is === 'number' || head.is === 'roman')
    return head.apart >= Math.min(APART, ...numbered.map(({ apart }) => apart));
  return head.apart >= APART && (head.is === 'known' || head.is === 'capitals');
}

/** A title in capitals as a person would write it: numbers stay, words of weight have a capital. */
export const inSmall = (title: string, small: ReadonlySet<string>): string =>
  title.replace(/[.:]$/, '').replace(/\p{L}[\p{L}'’]*/gu, (word, at: number) => {
    const plain = word.toLowerCase();
    if (ROMAN_ALONE.test(word)) return word;
    return at && small.has(plain) && !/(?:[:.] |--|—)$/.test(title.slice(0, at))
      ? plain
      : plain.charAt(0).toUpperCase() + plain.slice(1);
  });
