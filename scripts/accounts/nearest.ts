/**
 * How near passages of different sources are: as near as their nearest sentences, by the weight of what both have. Two sentences
 * as near as is asked share one of the weightiest things of both, so an index of those alone finds all, and the common words of a
 * large library are not gone through: prefix filtering, as joins by likeness know it.
 */

/** A sentence with what it has, by numbers: the lower, the weightier; each once, in their order. */
export interface Sentence {
  passage: number;
  features: number[];
}

export interface Nearest {
  /** Of a passage, each of another source that is as near as is asked, and how near. */
  of: (passage: number) => Map<number, number>;
  /** How near two passages are, however far that is. */
  between: (one: number, other: number) => number;
}

/** How far the sentence's own weight divides. */
const PIVOT = 0.3;

/** A long passage has many chances, which is taken off. */
const LENGTH = 0.2;

/**
 * How often the things of a sentence are met in others at most, the weightiest first: in the five sources it is 1,161 times, 108 in
 * the mean, so this bounds only what a library costs in which even the weightiest are common.
 */
const MET = 10_000;

/**
 * @param weights of each feature, falling
 * @param sourceOf the source of a passage
 * @param least how near is asked
 */
export function nearestIn(
  sentences: Sentence[],
  weights: number[],
  sourceOf: (passage: number) => string,
  least: number,
): Nearest {
  const own: number[][] = [];
  sentences.forEach(({ passage }, s) => (own[passage] ??= []).push(s));
  const norms = sentences.map(({ features }) => Math.sqrt(mass(features, weights)));
  const mean = norms.reduce((sum, norm) => sum + norm, 0) / Math.max(1, norms.length);
  /** By what the shared weight is divided, of either sentence. */
  const size = norms.map(
    (norm, s) =>
      ((1 - PIVOT) * mean + PIVOT * norm) * (own[sentences[s]?.passage ?? -1]?.length ?? 1) ** LENGTH,
  );
  const smallest = size.reduce((one, other) => Math.min(one, other), Infinity);
  const sharing = sharingIn(sentences, weights, (s) => least * (size[s] ?? 0) * smallest);
  const nearness = (s: number, other: number): number =>
    shared(sentences[s]?.features ?? [], sentences[other]?.features ?? [], weights) /
    ((size[s] ?? 1) * (size[other] ?? 1));
  return {
    of(passage) {
      const source = sourceOf(passage);
      const near = new Map<number, number>();
      for (const s of own[passage] ?? [])
        sharing(s, (other, atMost) => {
          const there = sentences[other]?.passage ?? passage;
          if (atMost < least * (size[s] ?? 0) * (size[other] ?? 0) || sourceOf(there) === source) return;
          const found = nearness(s, other);
          if (found >= least && found > (near.get(there) ?? 0)) near.set(there, found);
        });
      return near;
    },
    between: (one, other) =>
      Math.max(0, ...(own[one] ?? []).flatMap((s) => (own[other] ?? []).map((t) => nearness(s, t)))),
  };
}

/**
 * @param needed the least weight that a sentence must share to be near to any
 * @returns tells of each sentence that shares one of the weightiest things with a sentence, and how much it shares at most
 */
function sharingIn(sentences: Sentence[], weights: number[], needed: (s: number) => number) {
  /** Where what is left of a sentence is too light to be enough by itself; and what that weighs. */
  const cuts = sentences.map(({ features }, s) => {
    let end = features.length;
    let rest = 0;
    for (; end > 0; end--) {
      const more = rest + (weights[features[end - 1] ?? 0] ?? 0) ** 2;
      if (more >= needed(s)) break;
      rest = more;
    }
    return { weightiest: features.slice(0, end), rest };
  });
  const having: number[][] = weights.map(() => []);
  cuts.forEach(({ weightiest }, s) => weightiest.forEach((f) => having[f]?.push(s)));
  const rests = Float64Array.from(cuts, ({ rest }) => rest);
  const sums = new Float64Array(sentences.length);
  return (s: number, tell: (other: number, atMost: number) => void): void => {
    const met: number[] = [];
    let left = MET;
    for (const f of cuts[s]?.weightiest ?? []) {
      const weight = (weights[f] ?? 0) ** 2;
      for (const other of having[f] ?? []) {
        if (left-- <= 0) break;
        if (sums[other] === 0) met.push(other);
        sums[other] = (sums[other] ?? 0) + weight;
      }
    }
    for (const other of met) {
      // What both have beside this is light in one of them.
      tell(other, (sums[other] ?? 0) + Math.max(rests[s] ?? 0, rests[other] ?? 0));
      sums[other] = 0;
    }
  };
}

const mass = (features: number[], weights: number[]): number => shared(features, features, weights);

/** The sum of the squared weights of what both have. */
function shared(some: number[], others: number[], weights: number[]): number {
  let sum = 0;
  for (let i = 0, j = 0; i < some.length && j < others.length;) {
    const [f = 0, g = 0] = [some[i], others[j]];
    if (f === g) sum += (weights[f] ?? 0) ** 2;
    if (f <= g) i++;
    if (g <= f) j++;
  }
  return sum;
}
