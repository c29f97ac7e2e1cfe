/** How a text cites, where its form tells: by author and year, from a list. */
import type { School } from '../../src/model/school.ts';
import { DATED } from '../recover/text/signs.ts';

/** Fewer are no school. */
const LEAST = 5;

/** `(Weber 1922: 15)`, `Olcott (2002)`, `(Hayles, 2017)` within the text. */
const CITED = /\p{Lu}[\p{L}’'-]+,? \(?(?:1[5-9]|20)\d\d[a-z]?(?![\p{L}\d])/gu;

/** @returns the school with what tells it, null where nothing does */
export function schoolIn(lines: readonly string[]): { school: School; says: string } | null {
  const entries = lines.filter((line) => DATED.test(line.trim())).length;
  const cited = lines.join('\n').match(CITED)?.length ?? 0;
  return entries >= LEAST && cited >= LEAST
    ? {
        school: 'author-year',
        says: `author-year: ${entries} entries with a year behind the names, ${cited} names with a year`,
      }
    : null;
}
