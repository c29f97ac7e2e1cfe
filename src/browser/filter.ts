/** Finding and sorting in a long list that stands in the page: what the lists of works and of names share. */
import { fold } from '../model/fold.ts';

/** A row of a list: its words, folded, and what its `data-` attributes say. */
export interface Row {
  text: string;
  data: Readonly<Record<string, string | undefined>>;
}

export interface Wanted {
  /** Words that a row must all have, as they were typed. */
  find: string;
  /** What attributes must hold; an empty value asks for nothing. */
  chosen: readonly (readonly [attribute: string, value: string])[];
}

/** Whether a row has all that is wanted; an attribute may hold several values, parted by blanks. */
export function fits({ text, data }: Row, { find, chosen }: Wanted): boolean {
  return (
    fold(find)
      .split(/\s+/)
      .every((word) => text.includes(word)) &&
    chosen.every(([name, value]) => !value || (data[name] ?? '').split(' ').includes(value))
  );
}

/** The rows by a number among their attributes, the highest first; in their own order where none is named, or two are equal. */
export function sortedBy<R extends Row>(rows: readonly R[], name: string): R[] {
  const key = ({ data }: R) => (name ? Number(data[name] ?? 0) : 0);
  return [...rows].sort((a, b) => key(b) - key(a));
}
