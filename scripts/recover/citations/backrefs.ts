/** `Ibid.`, `op. cit.`, `op. cit. (note 38)`: resolved by number, by name and by page; open where two works remain. */
import { IBID, make, NOTE_NUMBER, OP_CIT, type Context, type Found, type NoteWords } from './context.ts';
import { byNames, isByBoth } from './by-names.ts';
import { holdsPage, isCountedFromOne } from './page-ranges.ts';
import { namesOf, type Work } from './work.ts';
import type { Segment } from './segments.ts';
import { alike, wordsOf } from '../../../src/model/words.ts';

/** The work before it in the note, or the one work of the note before; `Ibid 38 (State Department)` goes by its number. */
export function ibid(segment: Segment, note: NoteWords, context: Context, inNote: Found[]): Found[] {
  const numbered = /^\*?Ibid\.?\s?(\d{1,3})\s*\(([^)]+)\)/.exec(segment.text);
  if (numbered) return ibidByNumber(segment, numbered, context);
  const length = IBID.exec(segment.text)![0].length;
  const before = context.cited.get(note.unit)?.get(note.n - 1) ?? [];
  const works = inNote.length ? inNote.at(-1)!.works : before;
  const [only] = works;
  const made = make(segment, works, 'ibid', [0, length]);
  if (works.length !== 1 || holdsPage(only!, made.page) !== false) return [made];
  const flag = `p. ${made.page} is none of its pp. ${only!.page}`;
  // A page that a copy counted from 1 can have (p. 17 of pp. 65–87, von-hauff ch. 2 n. 94) is flagged; any other cannot be
  // meant: of pp. 613–628, p. 145 (isaacs-thesis introduction).
  return [{ ...made, flag, works: isCountedFromOne(only!, made.page) ? works : [] }];
}

function ibidByNumber(segment: Segment, match: RegExpExecArray, context: Context): Found[] {
  const [whole, number, name] = match as unknown as [string, string, string];
  const all = [...context.cited.values()].flatMap((unit) => [...unit]);
  const target = all.find(([n]) => n === Number(number))?.[1] ?? [];
  const best = (works: Work[]) =>
    works.map((work) => ({ work, fit: fitOf(work, name) })).sort((a, b) => b.fit - a.fit)[0];
  const named = best(target);
  const other = best(context.recent);
  const isOther = other && other.fit > (named?.fit ?? 0) && other.fit >= 0.5;
  const meant = isOther ? [other.work] : named && named.fit >= 0.5 ? [named.work] : target;
  const flag = meant.every((work) => target.includes(work)) ? null : anotherWork(number);
  return [make(segment, meant, 'ibid', [0, whole.length], flag)];
}

const anotherWork = (n: number | string) => `the printed number ${n} is another work`;

/** Share of the words of a short name that stand in the names and titles of a work. */
function fitOf(work: Work, name: string): number {
  const words = wordsOf(name).filter(
    (word) => word.length > 2 && !/^(?:report|document|the|and)$/.test(word),
  );
  const own = wordsOf(
    [
      ...work.titles,
      work.container ?? '',
      work.year ?? '',
      work.publisher ?? '',
      ...work.authors.map((a) => a.literal ?? a.family ?? ''),
    ].join(' '),
  );
  return (
    words.filter((word) =>
      own.some((other) => alike(word, other) || (word.length > 5 && other.startsWith(word.slice(0, 6)))),
    ).length / Math.max(1, words.length)
  );
}

/** `Easton, op. cit. (note 38)`: by the printed number if that note has a work of the name; else by the name, and flagged. */
export function opCit(segment: Segment, note: NoteWords, context: Context): Found[] {
  const { text } = segment;
  const at = OP_CIT.exec(text);
  const number = NOTE_NUMBER.exec(text);
  const end = Math.max(at ? at.index + at[0].length : 0, number ? number.index + number[0].length : 0);
  // The name stands in the last sentence before the sign.
  const before = text
    .slice(0, at?.index ?? number!.index)
    .split(/(?<=\p{Ll}{3}[.;])\s+(?=\p{Lu})/u)
    .at(-1)!;
  const names = before.match(/\p{Lu}[\p{L}'’`-]+/gu)?.filter((word) => !NO_NAME.test(word)) ?? [];
  const numbers = number?.[0].match(/\d+/g)?.map(Number) ?? [];
  const rule = numbers.length ? 'op. cit. with note' : 'op. cit.';
  const clue: Clue = { before, names, text, note, cited: context.cited.get(note.unit) ?? new Map() };
  if (!numbers.length) {
    const { works, flag } = byName(clue, context.recent);
    return [make(segment, works, rule, [0, end], flag)];
  }
  if (numbers.length > 1) return severalNotes(segment, clue, numbers, [number!.index, end]);
  const [n] = numbers as [number];
  const there = atNumber(clue, n);
  if (there.length) return [make(segment, there, rule, [0, end])];
  if (!names.length) return at ? [make(segment, [], rule, [0, end])] : [];
  const { works, flag } = byName(clue, context.recent, n);
  const isThere = works.some((work) => clue.cited.get(n)?.includes(work));
  return [
    make(segment, works, rule, [0, end], isThere ? flag : works.length ? (flag ?? anotherWork(n)) : null),
  ];
}

const NO_NAME = /^(?:See|Cf|The|For|Also|In|On)$/;

/** What a reference says of the work it means, and where it stands. */
interface Clue {
  before: string;
  names: string[];
  text: string;
  note: NoteWords;
  /** The works of the notes of its unit. */
  cited: Map<number, Work[]>;
}

/** `Nazarbaev, op. cit. (notes 108, 109)`: one work for each number; the link of each ends behind its number. */
function severalNotes(
  segment: Segment,
  clue: Clue,
  numbers: number[],
  [from, to]: [number, number],
): Found[] {
  let start = 0;
  return numbers.map((n, i) => {
    const at = segment.text.indexOf(String(n), Math.max(from, start)) + String(n).length;
    const range: [number, number] = [start, i === numbers.length - 1 ? to : at];
    start = at;
    return make(segment, atNumber(clue, n), 'op. cit. with note', range);
  });
}

/** The works of the printed note that the words before can mean: by a name, else by their title. */
function atNumber({ before, names, text, cited }: Clue, n: number): Work[] {
  const there = cited.get(n) ?? [];
  if (!names.length) return there;
  const named = fitting(byNames(there, names, before), names, text);
  if (named.length) return isByBoth(named, before) ? named : [];
  // `Konstituciia, op. cit. (note 46)`: the printed note has one work whose title has these words.
  const titled = there.filter((work) => fitOf(work, before) >= 0.7);
  return titled.length === 1 ? titled : [];
}

/**
 * By the name alone. Of several works: those that do not contradict year and page; the one cited next to the printed number,
 * which may be off by a few (36 of von-hauff's are wrong); the only one cited shortly before. The last two are flagged.
 */
function byName(clue: Clue, recent: Work[], n?: number): { works: Work[]; flag: string | null } {
  const { names, text, note, cited } = clue;
  const own = new Set([...cited.values()].flat());
  const inUnit = byNames(
    recent.filter((work) => own.has(work)),
    names,
    clue.before,
  );
  const works = fitting(inUnit.length ? inUnit : byNames(recent, names, clue.before), names, text);
  // `Konstituciia, op. cit. (note 46)` for note 50 (von-hauff ch. 3 n. 53): a title, and no name.
  if (!works.length) return { works: latelyTitled(clue), flag: null };
  if (works.length === 1) return { works, flag: null };
  const citedIn = (work: Work, from: number, to: number) =>
    [...cited].some(([k, list]) => k >= from && k <= to && k !== note.n && list.includes(work));
  if (n !== undefined)
    for (const off of [0, 1, 2, 3]) {
      const near = works.filter((work) => citedIn(work, n - off, n + off));
      if (near.length === 1)
        return { works: near, flag: `the printed number ${n} is another work, but near` };
      if (near.length) break;
    }
  const lately = works.filter((work) => citedIn(work, note.n - NEAR, note.n - 1));
  return lately.length === 1
    ? {
        works: lately,
        flag: `of ${works.length} works by that name, the one cited in the ${NEAR} notes before`,
      }
    : { works, flag: null };
}

const NEAR = 10;

function latelyTitled({ before, note, cited }: Clue): Work[] {
  const lately = [...cited].filter(([k]) => k >= note.n - NEAR && k < note.n).flatMap(([, works]) => works);
  const titled = [...new Set(lately)].filter((work) => fitOf(work, before) >= 0.6);
  const [first = ''] = wordsOf(before);
  const opening = titled.filter(({ title }) => alike(wordsOf(title)[0] ?? '', first));
  return opening.length ? opening : titled;
}

/** Of several works of one name: those of the year and with the page; the one of just these authors. */
function fitting(works: Work[], names: string[], text: string): Work[] {
  if (works.length <= 1) return works;
  const year = /\b(19|20)\d\d\b/.exec(text)?.[0];
  const several = /\bet\.? al\b/.test(text);
  const page = /\b[Pp]{1,2}\.? ?(\d+)/.exec(text)?.[1];
  const possible = works.filter(
    (work) => holdsPage(work, page) !== false && (!year || !work.year || work.year === year),
  );
  const left = possible.length ? possible : works;
  const tests: ((work: Work) => boolean)[] = [
    (work) => year !== undefined && work.year === year,
    (work) => (several ? namesOf(work).length > 2 : namesOf(work).length === names.length),
    (work) => holdsPage(work, page) === true,
  ];
  for (const test of tests) {
    const passed = left.filter(test);
    if (passed.length === 1) return passed;
  }
  return left;
}
