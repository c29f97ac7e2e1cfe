/** How a text cites, where its form tells: by author and year, from a list. */
import type { School } from '../../src/model/school.ts';
import { DATED } from '../recover/text/signs.ts';

/** Fewer are no school. */
const LEAST = 5;

/** `(Weber 1922: 15)`, `Olcott (2002)`, `(Hayles, 2017)` within the text, not at the head of an entry. */
const CITED = /(?<![\p{L}’'-])(\p{Lu}[\p{L}’'-]+),? \(?((?:1[5-9]|20)\d\d)[a-z]?(?![\p{L}\d])/gu;

/** @returns the school with what tells it, null where nothing does: names with a year that lead to no entry tell nothing */
export function schoolIn(lines: readonly string[]): { school: School; says: string } | null {
  const entries = lines.map((line) => line.trim()).filter((line) => DATED.test(line));
  const isEntry = (name: string, year: string) =>
    entries.some((entry) => entry.startsWith(name) && entry.includes(year));
  const cited = lines.flatMap((line) =>
    [...line.matchAll(CITED)].filter(
      ({ 1: name = '', 2: year = '', index }) => line.slice(0, index).trim() && isEntry(name, year),
    ),
  ).length;
  return entries.length >= LEAST && cited >= LEAST
    ? {
        school: 'author-year',
        says: `author-year: ${entries.length} entries with a year behind the names, ${cited} names with a year that lead to one`,
      }
    : null;
}
