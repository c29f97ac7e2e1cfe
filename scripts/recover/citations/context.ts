/** What the reading of a source's notes passes on: what was found, the works so far, and the signs of a back-reference. */
import type { Lexicon } from '../../../src/model/content/lexicon.ts';
import type { Rule } from '../../../src/model/rules.ts';
import type { Decision } from './decisions.ts';
import type { Registry } from './registry.ts';
import type { Segment } from './segments.ts';
import type { Work } from './work.ts';

/** A citation in a note. One work: it leads there. Several: it is open which of them is meant. None: no work was found. */
export interface Found {
  /** Offsets in the text of the note. */
  from: number;
  to: number;
  rule: Rule;
  works: Work[];
  /** What the reader should know: the printed number leads elsewhere, the year is another one. */
  flag?: string;
  /** The pages that are cited. */
  page?: string;
}

/** A note to be read. */
export interface NoteWords {
  unit: string;
  n: number;
  text: string;
}

export interface Context {
  registry: Registry;
  lexicon: Lexicon;
  /** What an editor decided of single references. */
  decisions: Decision[];
  /** The source that is read. */
  source: string;
  /** Who held the interviews of this source. */
  author: string;
  /** Works by unit and note. */
  cited: Map<string, Map<number, Work[]>>;
  /** Works in the order in which they were last cited, the last one first. */
  recent: Work[];
}

export const OP_CIT = /,?\s*\(?\*?\b[Oo]p[.,]?\s?,?\s*[Cc]it\b[.,]?\*?|,\s*optic(?:al)?\b/;
export const NOTE_NUMBER =
  /\(\s?notes?,?\s*\d{1,3}(?:\s?(?:,|and|&)\s?\d{1,3})*\s?\)|(?<=cit[.,]?\s?)\(\d{1,3}\)/;
export const IBID = /^\*?(?:[I1]b[iu]d(?:em)?|Ihid|1?0?id\., 1bid|Ditto)\b\.?,?\*?/;

/** @param from, to offsets in the segment */
export function make(
  segment: Segment,
  works: Work[],
  rule: Rule,
  [from, to]: [number, number],
  flag?: string | null,
): Found {
  const rest = segment.text.slice(to);
  const page = /\b[Pp]{1,2}\.? ?(\d[\d\s,–f-]*)/
    .exec(rest)?.[1]
    ?.trim()
    .replace(/[,\s]+$/, '');
  const size = segment.text.slice(from, to).trimEnd().length;
  return {
    from: segment.from + from,
    to: segment.from + from + size,
    rule,
    works,
    ...(flag ? { flag } : {}),
    ...(page ? { page } : {}),
  };
}
