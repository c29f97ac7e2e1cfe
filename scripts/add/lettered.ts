/** Titles below those of chapters that letters count, `A. Lists Before Nuisance`, in a text whose lines nothing parts. */
import { isOpen } from '../recover/text/signs.ts';
import type { Heading } from './headings.ts';

/** A title is not longer, in characters. */
const LONGEST = 80;
/** Of the longer words of a title so many have a capital. */
const CAPITALS = 0.7;

/**
 * All titles with those that count from A on: a line of words with capitals, without a stop, behind the end of a sentence or another
 * title and before the beginning of one. One alone may be a name, `A. Weir`; figures are those of notes and lists too.
 *
 * @param heads the titles that are known
 * @param isClosed whether a line is known to be no text
 */
export function withLettered(
  heads: readonly Heading[],
  lines: readonly string[],
  isClosed: (n: number) => boolean,
): Heading[] {
  const titles = new Set(heads.flatMap((head) => head.lines));
  const all = lines.flatMap((raw, i) =>
    isTitle(raw.trim()) && !isClosed(i + 1) && !titles.has(i + 1) ? [i + 1] : [],
  );
  const known = new Set([...titles, ...all]);
  const found = inRuns(
    all.filter((n) => standsApart(n, lines, known)),
    (n) => (lines[n - 1] ?? '').trim(),
  ).map((n): Heading => ({
    lines: [n],
    words: (lines[n - 1] ?? '').trim(),
    apart: 0,
    is: 'lettered',
    level: 3,
  }));
  return [...heads, ...found].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}

/** Those of which each has the letter behind that of the one before it, two at least. */
function inRuns(all: readonly number[], wordsOf: (n: number) => string): number[] {
  const runs: number[][] = [];
  for (const n of all) {
    const letter = wordsOf(n).charCodeAt(0);
    const run = runs.at(-1);
    if (letter === 'A'.charCodeAt(0)) runs.push([n]);
    else if (run && wordsOf(run.at(-1) ?? 0).charCodeAt(0) === letter - 1) run.push(n);
  }
  return runs.filter((run) => run.length > 1).flat();
}

function isTitle(line: string): boolean {
  if (!/^[A-Z]\. ["“‘]?\p{Lu}/u.test(line) || line.length > LONGEST || /[.,;:]$/.test(line)) return false;
  const long = line.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * CAPITALS;
}

/** Behind a line that ends, and before one that begins. */
function standsApart(line: number, lines: readonly string[], known: ReadonlySet<number>): boolean {
  const isFull = (n: number) => lines[n - 1]?.trim();
  let [before, behind] = [line - 1, line + 1];
  while (before > 0 && !isFull(before)) before--;
  while (behind <= lines.length && !isFull(behind)) behind++;
  const ends = known.has(before) || !isOpen((lines[before - 1] ?? '').replace(/\d{1,3}\s*$/, ''));
  return ends && (known.has(behind) || /^\s*["“‘(]?\p{Lu}/u.test(lines[behind - 1] ?? ''));
}
