/** The other accounts of the passages of a unit, as a browser fetches them: `accounts.json` beside the unit's page. */
import type { SURE } from './accounts-words.ts';

export interface Told {
  /** Address of the passage, within the site. */
  address: string;
  /** `von Hauff 2016, p. 131` */
  where: string;
  /** Title of the chapter. */
  chapter: string;
  joins: string;
  /** Whether an editor has read both. */
  isConfirmed: boolean;
  isSame: boolean;
  /** Names, years and figures that both have, as they spell them. */
  shared: string[];
  differs: {
    id: string;
    title: string;
    sure: keyof typeof SURE;
    note: string;
    here: string;
    there: string;
  }[];
}

/** By the id of the passage. */
export type ToldOfUnit = Record<string, Told[]>;
