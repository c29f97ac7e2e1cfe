/** Works that may be meant, in the order in which they come to mind. */
import type { Registry } from './registry.ts';
import type { Work } from './work.ts';

export interface Known {
  /** The lower, the sooner it is meant; undefined for a work that is not among them. */
  rank: (work: Work) => number | undefined;
  /** All of them, the lowest rank first. */
  works: () => readonly Work[];
}

/** All works of a registry, in the order in which they were read. */
export const allOf = ({ works, ranks }: Registry): Known => ({
  rank: (work) => ranks.get(work),
  works: () => works,
});

/** Those that were cited, the last one first. */
export class Recent implements Known {
  readonly #stamps = new Map<Work, number>();
  #last = 0;

  add(work: Work): void {
    this.#stamps.delete(work);
    this.#stamps.set(work, --this.#last);
  }

  rank(work: Work): number | undefined {
    return this.#stamps.get(work);
  }

  works(): readonly Work[] {
    return [...this.#stamps.keys()].reverse();
  }
}
