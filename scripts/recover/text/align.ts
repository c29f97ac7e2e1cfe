/**
 * The alignment behind all numbers: numbers rise by one within a unit, so each is given the candidate that makes the
 * whole run cheapest, and none is judged alone.
 */

export interface Candidate {
  /** Offsets in the text that the candidate takes up; two that overlap are never both chosen. */
  from: number;
  to: number;
}

export interface Costs<C extends Candidate> {
  /** Cost of taking the candidate for the number; Infinity forbids it. */
  take: (candidate: C, n: number) => number;
  /** Cost of leaving a number without any. */
  lose: (n: number) => number;
  /** Cost of leaving a candidate unused. */
  skip: (candidate: C) => number;
}

const TAKE = 1;
const SKIP = 2;
const LOSE = 3;

/**
 * @param numbers rising
 * @param candidates in order of `from`
 * @returns the chosen candidate of each number that has one
 */
export function align<C extends Candidate>(
  numbers: number[],
  candidates: C[],
  costs: Costs<C>,
): Map<number, C> {
  const width = numbers.length + 1;
  const behind = firstBehind(candidates);
  /** The least cost from candidate `i` and number `j` on, at `i * width + j`, and the first move of the way there. */
  const best = new Float64Array((candidates.length + 1) * width).fill(Infinity);
  const moves = new Uint8Array(best.length);
  const costAt = (i: number, j: number) => best[i * width + j] ?? Infinity;
  for (let i = candidates.length; i >= 0; i--)
    for (let j = numbers.length; j >= 0; j--) {
      const candidate = candidates[i];
      const n = numbers[j];
      let [cost, move] = [candidate === undefined && n === undefined ? 0 : Infinity, 0];
      const consider = (other: number, way: number) => {
        if (other < cost) [cost, move] = [other, way];
      };
      if (candidate && n !== undefined)
        consider(costs.take(candidate, n) + costAt(behind[i] ?? i + 1, j + 1), TAKE);
      if (candidate) consider(costs.skip(candidate) + costAt(i + 1, j), SKIP);
      if (n !== undefined) consider(costs.lose(n) + costAt(i, j + 1), LOSE);
      best[i * width + j] = cost;
      moves[i * width + j] = move;
    }
  const chosen = new Map<number, C>();
  for (let i = 0, j = 0; i < candidates.length || j < numbers.length;) {
    const candidate = candidates[i];
    const n = numbers[j];
    const move = moves[i * width + j];
    if (move === TAKE && candidate && n !== undefined) {
      chosen.set(n, candidate);
      i = behind[i] ?? i + 1;
      j++;
    } else if (move === SKIP) i++;
    else j++;
  }
  return chosen;
}

/** For each candidate the first one that begins behind its end. */
const firstBehind = (candidates: Candidate[]): number[] =>
  candidates.map(({ to }, i) => {
    const at = candidates.findIndex(({ from }, k) => k > i && from >= to);
    return at < 0 ? candidates.length : at;
  });
