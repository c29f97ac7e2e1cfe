/** What a reader may ask for beside a page: `on-demand.json`. Offsets count the words of a block or a note, without marks and what the site adds. */

/** At an offset, so many characters stand for these of the file. */
export type SetSign = [at: number, length: number, file: string];

/** Behind an offset stands the author's own slip; this is meant. */
export type Slip = [at: number, meant: string];

/** By the ids of blocks and notes. */
export interface OnDemand {
  /** Signs that the page has otherwise than the file. */
  signs: Record<string, SetSign[]>;
  slips: Record<string, Slip[]>;
}
