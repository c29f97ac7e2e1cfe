/** What the index of the search holds for each passage and work, and how names are signed in it. */
import type { PassageKind } from './records.ts';
import type { SourceData } from './source.ts';

export type SearchKind = Exclude<PassageKind, 'supplied'> | 'work';

/** A record as Pagefind takes it. */
export interface SearchRecord {
  url: string;
  /** The words; behind `SIGNS`, the sign of a name for each time that they name it. */
  content: string;
  language: string;
  meta: { title: string; page?: string };
  filters: { kind: [SearchKind]; source?: [string]; unit?: [string]; author?: string[] };
}

/** The language of the main index: works, and all that is said beside the texts, are in that of the site. */
export const MAIN = 'en';

/** By whose rules the words of a unit have their stems: a BCP 47 tag without its region and script. */
export const indexLanguage = (
  { units, language }: Pick<SourceData, 'units' | 'language'>,
  unit: string,
): string => (units.find(({ slug }) => slug === unit)?.language ?? language).replace(/-.*/, '');

/** Behind this, a passage in the index has the signs of the names that it names. */
export const SIGNS = ' \u2042 ';

/** The sign of the nth name: a word that no text has, and of which no other sign is the beginning. */
export function signOf(n: number): string {
  // Three letters are enough for 17,576 names.
  const digits = n < 26 ** 3 ? 3 : 5;
  const letters = Array.from({ length: digits }, (_, i) =>
    String.fromCharCode(97 + (Math.floor(n / 26 ** (digits - 1 - i)) % 26)),
  );
  return signed(letters.join(''));
}

/** The letters of a sign between its marks, and the sign of letters: those of five begin otherwise, so that none begins like one of three. */
export const lettersOf = (sign: string): string => sign.slice(2, -2);
export function signed(letters: string): string {
  const mark = letters.length === 3 ? 'qq' : 'jj';
  return mark + letters + mark;
}

/** A name as the search knows it. */
export interface KnownName {
  id: string;
  name: string;
  /** The word that passages carry in the index for each time they name it. */
  sign: string;
  /** Its other spellings. */
  forms: string[];
  /** Spellings that mean it in some lines of some source alone (`Aim` for `Akim`). */
  rarely?: string[];
  /** In how many passages it stands. */
  passages?: number;
  /** What is not sure about who it is. */
  doubt?: string;
  /** Names that are another time or part of the same: `later name of`, and the id. */
  related?: { says: string; id: string }[];
}

/** What the search knows of names: `data/spellings.json`. */
export interface Knowledge {
  names: KnownName[];
  /** Classes of words that are spellings of one. */
  spellings: string[][];
  /** Of a large library: into so many files it is parted, `data/spellings/<n>.json`, by `soundBucket`. */
  parts?: number;
}
