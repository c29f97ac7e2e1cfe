/** A work that the sources cite, as it is read from its citations. */
import type { Person } from '../../../src/model/csl.ts';
import type { Evidence } from '../../../src/model/records.ts';
import type { Grammar } from '../grammar.ts';
import type { WorkEdition } from './editions.ts';

/** What one citation in full says of a work. */
export interface ParsedWork {
  /** As in CSL. */
  type: string;
  authors: Person[];
  editors: Person[];
  title: string;
  container?: string | undefined;
  publisher?: string | undefined;
  place?: string | undefined;
  year?: string | undefined;
  date?: string | undefined;
  volume?: string | undefined;
  issue?: string | undefined;
  page?: string | undefined;
  /** On which it begins, where that alone is printed: `102 Wash. U. L. Rev. 83`. */
  firstPage?: string | undefined;
  URL?: string | undefined;
  accessed?: string | undefined;
  /** The title in another language, as the citation gives it. */
  translated?: string | undefined;
  series?: string | undefined;
  event?: string | undefined;
  /** Of an interviewee: office and body. */
  role?: string | undefined;
  translators?: Person[] | undefined;
  /** Of the whole in which a part stands. */
  containerAuthors?: Person[] | undefined;
  /** When it first came out, where the edition that is cited is a later one. */
  original?: string | undefined;
  /** What kind of a thesis, report or paper. */
  genre?: string | undefined;
  medium?: string | undefined;
  /** As printed: `2nd` */
  edition?: string | undefined;
  /** Of the title, where its words do not tell. */
  language?: string | undefined;
  /** For an interview: the author of the source, who held it. */
  by?: string | undefined;
}

/** Fields that an editor set by the words of the citations, or years that are a slip. */
interface Edited {
  fields: string[];
  why: string;
}

/** What one citation of a work may print and another not. */
export const IMPRINT = [
  'container',
  'publisher',
  'place',
  'year',
  'date',
  'volume',
  'issue',
  'URL',
  'page',
  'accessed',
  'series',
  'event',
] as const satisfies (keyof ParsedWork)[];

export interface Work extends ParsedWork {
  id: string;
  /** Titles under which it is cited, the first one included. */
  titles: string[];
  /** Where it was first read in full. */
  evidence: Evidence;
  /** Why citations that look different were taken for this work. */
  merged: (Evidence & { why: string })[];
  /** Fields that another citation than the first one prints. */
  from: Partial<Record<keyof ParsedWork, Evidence>>;
  /** What an editor set, and why. */
  edited: Edited[];
  /** Where it is cited in several. */
  editions?: WorkEdition[];
  /** The source of this site that the work is. */
  source?: string;
}

/** Names under which a work can be meant, as they are compared: its authors', else its editors', else the body's. */
export function namesOf(
  { authors, editors }: Pick<ParsedWork, 'authors' | 'editors'>,
  { nameKey }: Grammar,
): string[] {
  const people = authors.length ? authors : editors;
  return people.map((p) => nameKey(p.family ?? p.literal ?? '')).filter(Boolean);
}

export const isCorporate = (work: ParsedWork): boolean => work.authors.some((author) => author.literal);
