/** `Ibid.`: the work cited before; `Ibid 38 (State Department)` goes by its number. */
import { alike, titleWords } from '../../../src/model/words.ts';
import { make, type Context, type Found, type NoteWords } from './context.ts';
import { holdsPage, isCountedFromOne } from './page-ranges.ts';
import type { Segment } from './segments.ts';
import type { Work } from './work.ts';

/** @param inNote what was found before it in the note @returns that, or the one work of the note before */
export function ibid(segment: Segment, note: NoteWords, context: Context, inNote: Found[]): Found[] {
  const { grammar, signs } = context.rules;
  const numbered = grammar.rx`^\*?<ibid>\.?\s?(\d{1,4})\s*\(([^)]+)\)`.exec(segment.text);
  if (numbered) return ibidByNumber(segment, numbered, context);
  const length = signs.ibid.pattern.exec(segment.text)?.[0].length ?? 0;
  const before = context.cited.get(note.unit)?.get(note.n - 1) ?? [];
  const works = inNote.at(-1)?.works ?? before;
  const made = make(context.rules.grammar, segment, works, 'ibid', [0, length]);
  const [only, other] = works;
  if (!only || other || holdsPage(only, made.page) !== false) return [made];
  const flag = `p. ${made.page} is none of its pp. ${only.page}`;
  // A page that a copy counted from 1 can have (p. 17 of pp. 65–87, von-hauff ch. 2 n. 94) is flagged; any other cannot be
  // meant: of pp. 613–628, p. 145 (isaacs-thesis introduction).
  return [{ ...made, flag, works: isCountedFromOne(only, made.page) ? works : [] }];
}

/** A work that half of the words of a name fit is meant by it. */
const FITS = 0.5;

function ibidByNumber(
  segment: Segment,
  [whole, number = '', name = '']: RegExpExecArray,
  context: Context,
): Found[] {
  const all = [...context.cited.values()].flatMap((unit) => [...unit]);
  const target = all.find(([n]) => n === Number(number))?.[1] ?? [];
  const best = (works: readonly Work[]) =>
    works
      .map((work) => ({ work, fit: fitOf(work, name, context) }))
      .sort((a, b) => b.fit - a.fit)
      .find(({ fit }) => fit >= FITS);
  const named = best(target);
  const other = best(context.recent.works());
  const isOther = other && other.fit > (named?.fit ?? 0);
  const meant = isOther ? [other.work] : named ? [named.work] : target;
  const flag = meant.every((work) => target.includes(work)) ? null : anotherWork(number);
  return [make(context.rules.grammar, segment, meant, 'ibid', [0, whole.length], flag)];
}

export const anotherWork = (n: number | string): string => `the printed number ${n} is another work`;

/** Share of the words of a short name that stand in the names and titles of a work. */
export function fitOf(work: Work, name: string, { rules: { grammar } }: Context): number {
  const words = titleWords(name).filter((word) => word.length > 2 && !grammar.has('nameless', word));
  const { titles, container = '', year = '', publisher = '', authors } = work;
  const people = authors.map((a) => a.literal ?? a.family ?? '');
  const own = titleWords([...titles, container, year, publisher, ...people].join(' '));
  const stands = (word: string) =>
    own.some((other) => alike(word, other) || (word.length > 5 && other.startsWith(word.slice(0, 6))));
  return words.filter(stands).length / Math.max(1, words.length);
}
