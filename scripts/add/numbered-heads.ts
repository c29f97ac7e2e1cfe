/** Pages whose heads have their numbers, `1110 Tarn Law Review` and `2016] Water on Loan 1111`, in a file without form feeds. */
import { literally } from '../../src/model/pattern.ts';

/** Fewer are no convention. */
const LEAST = 3;
/** So many are more than titles. */
const MANY = 5;
/** Lines of a page at least. */
const PAGE = 12;
/** A head is not longer, in characters. */
const LONGEST = 90;

/** A line with a number at its head or at its end, and words beside it. */
interface Numbered {
  at: number;
  folio: number;
  words: string;
  isFirst: boolean;
}

const numberedIn = (lines: readonly string[]): Numbered[] =>
  lines.flatMap((raw, at) => {
    const line = raw.trim();
    if (line.length > LONGEST || line.startsWith('#')) return [];
    const [, first, behind] = /^(\d{1,4}) +(\S.{7,})$/u.exec(line) ?? [];
    const [, before, last] = /^(\S.{7,}?) +(\d{1,4})$/u.exec(line) ?? [];
    return [
      ...(behind === undefined ? [] : [{ at, folio: Number(first), words: behind, isFirst: true }]),
      ...(before === undefined ? [] : [{ at, folio: Number(last), words: before, isFirst: false }]),
    ];
  });

/** Whether each is a page behind the one before it, and far enough from it. */
const isRow = (all: readonly Numbered[]): boolean =>
  all.slice(1).every(({ at, folio }, i) => {
    const before = all[i];
    const steps = folio - (before?.folio ?? 0);
    return steps > 0 && steps <= 4 && at - (before?.at ?? 0) >= PAGE;
  });

/** `Lecture on Locks 1`, `… 2`: fewer than five of the same words whose numbers go up by one may be titles. */
const areTitles = (all: readonly Numbered[]): boolean =>
  all.length < MANY && all.slice(1).some(({ folio }, i) => folio - (all[i]?.folio ?? 0) === 1);

interface NumberedHeads {
  /** All heads as one pattern, with the number of the page as its group `folio`. */
  pattern: string;
  /** Those with words behind their number, and those with words before it, as patterns. */
  heads: string[];
  count: number;
}

/** @returns null where no two lines of the same words have numbers that go on as those of pages do */
export function numberedHeads(lines: readonly string[]): NumberedHeads | null {
  const rows = [...Map.groupBy(numberedIn(lines), ({ words, isFirst }) => `${isFirst} ${words}`).values()]
    .filter((all) => all.length > 1 && isRow(all) && !areTitles(all))
    .sort((a, b) => b.length - a.length);
  const [left, right] = [true, false].map((isFirst) => rows.find(([one]) => one?.isFirst === isFirst));
  const all = [...(left ?? []), ...(right ?? [])].sort((a, b) => a.at - b.at);
  if (all.length < LEAST || !isRow(all)) return null;
  const [behind, before] = [left, right].map((row) => row?.[0] && literally(row[0].words));
  const heads = [
    ...(behind === undefined ? [] : [String.raw`\d{1,4} +${behind}`]),
    ...(before === undefined ? [] : [String.raw`${before} +\d{1,4}`]),
  ];
  // A pattern has one group of a name: of both kinds, the words on either side of it may be lacking, but not all words.
  const pattern =
    behind !== undefined && before !== undefined
      ? String.raw`(?=.*\p{L})(?:${before} +)?(?<folio>\d{1,4})(?: +${behind})?`
      : (heads[0] ?? '').replace(String.raw`\d{1,4}`, String.raw`(?<folio>\d{1,4})`);
  return { pattern, heads, count: all.length };
}
