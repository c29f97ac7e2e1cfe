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
  const best = new Float64Array((candidates.length + 1) * width).fill(Infinity);
  const move = new Uint8Array(best.length);
  const next = candidates.map((c, i) => {
    let at = i + 1;
    while (at < candidates.length && candidates[at]!.from < c.to) at++;
    return at;
  });
  for (let i = candidates.length; i >= 0; i--)
    for (let j = numbers.length; j >= 0; j--) {
      const here = i * width + j;
      if (i === candidates.length && j === numbers.length) best[here] = 0;
      const candidate = candidates[i];
      const n = numbers[j];
      const consider = (cost: number, way: number) => {
        if (cost < best[here]!) {
          best[here] = cost;
          move[here] = way;
        }
      };
      if (candidate && n !== undefined)
        consider(costs.take(candidate, n) + best[next[i]! * width + j + 1]!, 1);
      if (candidate) consider(costs.skip(candidate) + best[(i + 1) * width + j]!, 2);
      if (n !== undefined) consider(costs.lose(n) + best[here + 1]!, 3);
    }
  const chosen = new Map<number, C>();
  for (let i = 0, j = 0; i < candidates.length || j < numbers.length;) {
    const way = move[i * width + j];
    if (way === 1) {
      chosen.set(numbers[j]!, candidates[i]!);
      i = next[i]!;
      j++;
    } else if (way === 2) i++;
    else j++;
  }
  return chosen;
}
