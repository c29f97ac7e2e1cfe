/** What the search leaves for the page that it leads to: what is marked there, and where else it stands. */
import { keep, kept } from './store.ts';
import type { Marks } from './understand.ts';

export interface Left {
  /** The page it is left for. */
  path: string;
  marks: Marks;
  /** The pages that have it, in the order of the texts: the addresses of the first and the last passage of each. */
  pages?: [first: string, last: string][];
}

const KEY = 'marks';

export const leave = (left: Left | null): void => keep(KEY, left, 'sessionStorage');

/** What was left for a page; null where nothing was. */
export function leftFor(path: string): Left | null {
  const left = kept<Partial<Left>>(KEY, 'sessionStorage');
  return left?.path === path && left.marks ? (left as Left) : null;
}
