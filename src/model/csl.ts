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
}

/** What only this project knows of a work. */
interface WorkHistory {
  /** Titles under which it is cited, the first one included. */
  titles: string[];
  /** Where it was first read in full. */
  evidence: Evidence;
  /** Why citations that look different were taken for this work. */
  merged?: (Evidence & { why: string })[];
  /** The title in another language, as its citation gives it. */
  translated?: string;
  /** Of an interviewee: office and body, as printed. */
  role?: string;
  /** The source of this site that the work is. */
  source?: string;
  /** Other years that citations give: another edition, or a slip. */
  otherYears?: string[];
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
  accessed?: CslDate | undefined;
  'collection-title'?: string | undefined;
  'event-title'?: string | undefined;
  genre?: string | undefined;
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
