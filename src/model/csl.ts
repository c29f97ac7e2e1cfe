/** Works as items of CSL-JSON, and what only this project knows of them. */
import type { Evidence } from './records.ts';

export interface Person {
  family?: string;
  given?: string;
  literal?: string;
}

/** A date of CSL. */
export interface CslDate {
  'date-parts': number[][];
  circa?: boolean;
  /** From 1, spring, to 4. */
  season?: number;
}

/** What only this project knows of a work. */
interface WorkHistory {
  /** Titles under which it is cited, the first one included. */
  titles: string[];
  /** Where it was first read in full. */
  evidence: Evidence;
  /** Why citations that look different were taken for this work. */
  merged?: (Evidence & { why: string })[] | undefined;
  /** The title in another language, as its citation gives it. */
  translated?: string | undefined;
  /** Of an interviewee: office and body, as printed. */
  role?: string | undefined;
  /** The source of this site that the work is. */
  source?: string | undefined;
  /** The title in the script of its own language, as a citation prints it. */
  ownScript?: string | undefined;
  /** An address that is damaged in the file, as it stands there. */
  damaged?: { address: string; why: string };
  /** Fields that another citation prints than the one in which the work was first read. */
  from?: Record<string, Evidence> | undefined;
  /** Fields that an editor set, and why. */
  edited?: { fields: string[]; why: string }[];
}

/** Something that can be cited, as an item of CSL-JSON. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: Person[] | undefined;
  editor?: Person[] | undefined;
  issued?: CslDate | undefined;
  'container-title'?: string | undefined;
  publisher?: string | undefined;
  'publisher-place'?: string | undefined;
  volume?: string | undefined;
  issue?: string | undefined;
  page?: string | undefined;
  URL?: string | undefined;
  language?: string | undefined;
  translator?: Person[] | undefined;
  'container-author'?: Person[] | undefined;
  'original-date'?: CslDate | undefined;
  medium?: string | undefined;
  edition?: string | undefined;
  accessed?: CslDate | undefined;
  'collection-title'?: string | undefined;
  'event-title'?: string | undefined;
  genre?: string | undefined;
  DOI?: string | undefined;
  ISBN?: string | undefined;
  note?: string | undefined;
}

/** A work of the registry. */
export interface CslWork extends CslItem {
  custom: WorkHistory;
}

/** One of several editions of a work; its fields are those of one citation, and of others where it says so. */
export interface CslEdition extends CslItem {
  custom: {
    work: string;
    /** Within its work: `2010`. */
    edition: string;
    evidence: Evidence;
    /** Fields that another citation of the edition prints. */
    from: Record<string, Evidence>;
  };
}
