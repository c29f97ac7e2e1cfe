/**
 * Which of the lines that open with a label begin a note. Labels rise, so none is judged alone: a wrapped line of a note that
 * begins with `[851]` is no note between 6 and 7, and a jump is believed only where what follows goes on from it.
 */

import { through } from './line-ranges.ts';

export interface Rung {
  label: string;
  /** How much speaks for it by itself; `certain` needs no neighbour. */
  points: number;
  /** Lines of one page; numbers may begin anew on each. */
  page: number;
}

/** Labels that their form alone makes certain, and words and signs, which do not rise. */
const CERTAIN = 10;
/** From here on one that stands nowhere else is believed wherever it stands: a raised number at the head of a paragraph. */
const LIKELY = 8;
/** From here on one that stands out of order is believed where its number is lacking. */
const FILLS = 5;
/** What a jump costs at most, forwards or back (a group of notes out of order, von-hauff ch. 4 92–97 before 88–91). */
const JUMP = 6;
/** What the very next one gains: that it goes on is the best sign that it is one. */
const NEXT = -1;
const GAP = { first: 1.5, each: 0.75 };
/** How far back the one before is looked for. */
const REACH = 400;

/** The place of a label in the run: `12` → 12, `12a` → 12.01; null for signs and words. */
export function placeInRun(label: string): number | null {
  const [, number, letter] = /^(\d+)([A-Za-z]?)$/.exec(label) ?? [];
  if (number !== undefined)
    return Number(number) + (letter ? (letter.toLowerCase().charCodeAt(0) - 96) / 100 : 0);
  return /^[a-z]$/.test(label) ? label.charCodeAt(0) - 96 : null;
}

/** What it costs to go from one place to another. */
function step(from: number, to: number): number {
  if (to === from) return Infinity;
  if (to < from) return JUMP;
  const between = Math.max(0, Math.floor(to) - Math.floor(from) - 1);
  if (to === from + 1) return NEXT;
  return between ? Math.min(GAP.first + GAP.each * (between - 1), JUMP) : 0;
}

/** Numbers that lack between two that were chosen: one that stands elsewhere is this one (von-hauff ch. 5 47, behind 76). */
const gapsOf = (chosen: ReadonlySet<number>, places: readonly (number | null)[]): Set<number> =>
  new Set(gapsIn([...chosen].flatMap((i) => Math.floor(places[i] ?? 0) || [])));

/** @param first where the run begins; `anywhere` where it goes on from another unit @returns the indices of those that are believed */
export function rising(rungs: readonly Rung[], first?: number | 'anywhere'): number[] {
  const places = rungs.map(({ label }) => placeInRun(label));
  const score = rungs.map(() => -Infinity);
  const before = rungs.map(() => -1);
  let end = -1;
  rungs.forEach(({ points, page }, i) => {
    const to = places[i];
    if (to === null || to === undefined) return;
    const start =
      first === 'anywhere'
        ? 0
        : first === undefined
          ? Math.min(GAP.each * Math.max(0, Math.floor(to) - 1), 4)
          : step(first - 1, to);
    score[i] = points - start;
    for (let k = i - 1; k >= Math.max(0, i - REACH); k--) {
      const from = places[k];
      if (from === null || from === undefined) continue;
      const restarts = rungs[k]?.page !== page && to === 1;
      const way = (score[k] ?? -Infinity) - (restarts ? 0 : step(from, to)) + points;
      if (way > (score[i] ?? -Infinity)) [score[i], before[i]] = [way, k];
    }
    if ((score[i] ?? -Infinity) > (end < 0 ? 0 : (score[end] ?? 0))) end = i;
  });
  const chosen = new Set<number>();
  for (let i = end; i >= 0; i = before[i] ?? -1) chosen.add(i);
  const gaps = gapsOf(chosen, places);
  const taken = new Set([...chosen].map((i) => places[i]));
  return rungs.flatMap(({ points }, i) =>
    chosen.has(i) ||
    points >= CERTAIN ||
    (points >= LIKELY && !taken.has(places[i])) ||
    (points >= FILLS && gaps.delete(places[i] ?? 0))
      ? [i]
      : [],
  );
}

/**
 * The numbers that are not there though both their neighbours were read: a gap of up to three, or one between two stretches
 * that rise by one.
 * @param found whole numbers @param first where the unit begins, if that is known
 */
export function gapsIn(found: readonly number[], first?: number, last?: number): number[] {
  const all = [...new Set(found)].sort((a, b) => a - b);
  const there = new Set(all);
  const runs = (n: number, by: 1 | -1) => there.has(n + by) && there.has(n + 2 * by);
  const [lowest, highest] = [all[0], all.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const between = all.flatMap((a, i) => {
    const b = all[i + 1];
    if (b === undefined || b === a + 1) return [];
    return b - a - 1 <= SMALL || (runs(a, -1) && runs(b, 1)) ? through(a + 1, b - 1) : [];
  });
  const head = lowest - (first ?? 1);
  const tail = (last ?? highest) - highest;
  return [
    ...(head > 0 && head <= SMALL ? through(first ?? 1, lowest - 1) : []),
    ...between,
    ...(tail > 0 && tail <= SMALL ? through(highest + 1, last ?? highest) : []),
  ];
}

/** How many notes in a row a file may have lost at a place. */
export const SMALL = 3;
