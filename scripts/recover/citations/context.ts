/** What the reading of a source's notes passes on: citations, the works so far, and the signs of a back-reference. */
import type { Registry, Work } from './registry.ts';
import type { Segment } from './segments.ts';

export interface Citation {
  /** Offsets in the text of the note. */
  from: number;
  to: number;
  work: string;
  rule:
    | 'full'
    | 'full again'
    | 'ibid'
    | 'op. cit.'
    | 'op. cit. with note'
    | 'short title'
    | 'interview'
    | 'named note';
  /** The printed number leads elsewhere; what the reader should know. */
  flag?: string;
  page?: string;
}

export interface NoteText {
  unit: string;
  n: number;
  text: string;
}

export interface Context {
  registry: Registry;
  source: string;
  /** Who held the interviews of this source. */
  author: string;
  /** Works by unit and note. */
  cited: Map<string, Map<number, Work[]>>;
  /** Works in the order in which they were last cited. */
  recent: Work[];
}

export type Found = { citation: Citation; work: Work };

export const OP_CIT = /,?\s*\(?\*?\b[Oo]p[.,]?\s?,?\s*[Cc]it\b[.,]?\*?|,\s*optic(?:al)?\b/;
export const NOTE_NUMBER = /\(\s?note,?\s*(\d{1,3})\s?\)|(?<=cit[.,]?\s?)\((\d{1,3})\)/;
export const IBID = /^\*?(?:[I1]b[iu]d(?:em)?|Ihid|1?0?id\., 1bid|Ditto)\b\.?,?\*?/;

export function make(
  segment: Segment,
  work: Work,
  rule: Citation['rule'],
  from: number,
  to: number,
  flag?: string,
): Found {
  const rest = segment.text.slice(to);
  const page = /\bpp?\.? ?(\d[\d\s,–f-]*)/
    .exec(rest)?.[1]
    ?.trim()
    .replace(/[,\s]+$/, '');
  const trimmed = segment.text.slice(from, to).trimEnd().length;
  return {
    work,
    citation: {
      from: segment.from + from,
      to: segment.from + from + trimmed,
      work: work.id,
      rule,
      ...(flag ? { flag } : {}),
      ...(page ? { page } : {}),
    },
  };
}
