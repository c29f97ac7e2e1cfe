/** What stands behind the title of a citation, and how a rule takes its piece of it off the end. */
import type { Grammar } from '../../grammar.ts';
import type { Examples } from '../../../../src/model/examples.ts';

export interface Fields {
  URL?: string;
  accessed?: string;
  page?: string;
  volume?: string;
  issue?: string;
  year?: string;
  date?: string;
  place?: string;
  publisher?: string;
  /** A host that stands where a newspaper stands. */
  site?: string;
  /** A series of papers. */
  series?: string;
}

/** The groups of a match; one that took no part is empty. */
export type Groups = readonly string[];

/**
 * An example is a citation, or the end of one; behind `→` what is left of it, and the fields that are found in it, by this rule
 * and others: `Title, London / 2005 → Title · place London · year 2005`.
 */
export interface TailRow extends Examples {
  /** It ends with the text. */
  pattern: (grammar: Grammar) => RegExp;
  /** The fields with those of the match; null where the match is not believed. */
  take: (groups: Groups, fields: Fields, grammar: Grammar) => Fields | null;
}

/** What was found first, from the end, is kept. */
export const adding = (fields: Fields, found: Fields): Fields => ({ ...found, ...fields });

/** A rule that only takes something off. */
export const off = (_: Groups, fields: Fields): Fields => fields;
