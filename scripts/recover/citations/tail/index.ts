/**
 * Reads a citation from its end to its beginning: what stands behind the title (address, pages, year, volume, place) has
 * a form of its own, author and title have none. Each rule takes its piece off the end; what is left is the head.
 */
import type { Grammar } from '../../grammar.ts';
import { ADDRESSES } from './addresses.ts';
import { DATES, YEARS } from './dates.ts';
import { IMPRINTS } from './imprint.ts';
import { PAGES, VOLUMES } from './numbers.ts';
import { off, type Fields, type TailRow } from './rule.ts';

/** In the order in which they are tried. */
export const TAIL: readonly TailRow[] = [
  {
    name: 'punctuation',
    pattern: () => /[\s.,;:]+$/u,
    take: off,
    matches: ['Violence in Andijan: → Violence in Andijan'],
    misses: ['Who is who?'],
  },
  ...ADDRESSES,
  ...PAGES,
  ...IMPRINTS,
  ...DATES,
  ...VOLUMES,
  ...YEARS,
];

export interface TailRule {
  name: string;
  pattern: RegExp;
  take: (groups: readonly string[], fields: Fields) => Fields | null;
}

/** The rules in the words of the languages. */
export const tailRules = (grammar: Grammar): TailRule[] =>
  TAIL.map(({ name, pattern, take }) => ({
    name,
    pattern: pattern(grammar),
    take: (groups, fields) => take(groups, fields, grammar),
  }));

export interface Peeled {
  fields: Fields;
  /** What stands before the fields. */
  head: string;
  /** The names of the rules that took something, in their order. */
  by: string[];
}

/** @returns the fields found at the end of `text`, and what stands before them */
export function peel(text: string, rules: readonly TailRule[]): Peeled {
  let fields: Fields = {};
  let head = text.trim();
  const by: string[] = [];
  for (let again = true; again;) {
    again = false;
    for (const { name, pattern, take } of rules) {
      const match = pattern.exec(head);
      if (!match?.[0]) continue;
      const [, ...groups] = match;
      const taken = take(
        groups.map((group: string | undefined) => group ?? ''),
        fields,
      );
      if (!taken) continue;
      fields = taken;
      head = head.slice(0, match.index).trimEnd();
      by.push(name);
      again = true;
    }
  }
  return { fields, head, by };
}
