/** What the reading of a source's notes passes on: what was found, and the works so far. */
import type { Evidence } from '../../../src/model/records.ts';
import type { Grammar } from '../grammar.ts';
import type { Rule } from '../../../src/model/rules.ts';
import type { Decision } from './decisions.ts';
import type { EditionSaid } from './edition-said.ts';
import type { Known, Recent } from './known.ts';
import type { Registry } from './registry.ts';
import type { Citing } from '../../../src/model/school.ts';
import type { Rules } from './rules.ts';
import type { Segment } from './segments.ts';
import type { Unread } from './unread.ts';
import type { ParsedWork, Work } from './work.ts';

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
  /** What the words around say of its edition. */
  edition?: EditionSaid;
  /** Where the words print the work in full: the fields, and the words. */
  full?: { parsed: ParsedWork; said: string };
}

/** A note to be read. */
export interface NoteWords {
  unit: string;
  /** 0 for a line under a table, which has no number. */
  n: number;
  /** As an editor names it; not of a line. */
  name?: string;
  /** Of such a line: the id of its block on the page. */
  at?: string;
  text: string;
}

/** Where the words of a note stand. */
export const evidenceOf = (
  { unit, n, at }: NoteWords,
  { source }: Pick<Context, 'source'>,
  said: string,
): Evidence => ({ source, unit, ...(at === undefined ? { n } : { at }), said });

export interface Context {
  registry: Registry;
  rules: Rules;
  /** What an editor decided of single references. */
  decisions: Decision[];
  /** The source that is read. */
  source: string;
  citing: Citing;
  /** Who held the interviews of this source. */
  author: string;
  /** Of units whose notes are counted through: the printed label of each. */
  labels: Map<string, Map<number, string>>;
  /** Whether the numbers of notes go on through all units. */
  isThrough: boolean;
  /** Works by unit and note. */
  cited: Map<string, Map<number, Work[]>>;
  /** What was not read so far, and may be what a short form means. */
  unread: Unread;
  /** The works that were cited so far. */
  recent: Recent;
  /** Those of all notes and bibliographies. */
  all: Known;
}

/** @param from, to offsets in the segment */
export function make(
  grammar: Grammar,
  segment: Segment,
  works: Work[],
  rule: Rule,
  [from, to]: [number, number],
  flag?: string | null,
): Found {
  const page = citedPage(segment.text.slice(to), grammar);
  const size = segment.text.slice(from, to).trimEnd().length;
  return {
    from: segment.from + from,
    to: segment.from + from + size,
    rule,
    works,
    ...(flag ? { flag } : {}),
    ...(page === undefined ? {} : { page }),
  };
}

/** What begins like an address: a `pp110505` in its path is no page (von-hauff:2255). */
export const ADDRESS = /(?<!\S)\S*(?:\/\/|www\.|[\w-]\/[\w-])\S*/g;

/** @param words behind a citation @returns the pages of the first sign of pages in them, as printed */
function citedPage(words: string, { rx }: Grammar): string | undefined {
  return rx`<page>(\d[\d\s,–f-]*(?:<and> <page>?\d{1,3}(?!\d)[\d\s,–f-]*)*)`
    .exec(words.replace(ADDRESS, ''))?.[1]
    ?.trim()
    .replace(/[,\s]+$/, '');
}

/** A citation whose pages an editor's or a rule's cut has parted from it: `Ibid. P. 145` (isaacs-thesis ch. 3 n. 23). */
export function withPageBehind(found: Found, note: string, grammar: Grammar): Found {
  if (found.page !== undefined) return found;
  const behind = grammar.rx`^[.,;:\s]*<page>\d[\d\s,–f-]*`.exec(note.slice(found.to))?.[0];
  const page = behind === undefined ? undefined : citedPage(behind, grammar);
  return page === undefined ? found : { ...found, page };
}
