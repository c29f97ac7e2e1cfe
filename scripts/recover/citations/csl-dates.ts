/** Dates of works, as CSL has them. */
import type { CslDate } from '../../../src/model/csl.ts';
import type { Grammar } from '../grammar.ts';
import type { Work } from './work.ts';

/** The day of a visit, or the year of what was reprinted; undefined where no year stands in the words. */
export const dateOf = (date: string | undefined, grammar: Grammar): CslDate | undefined => {
  const year = grammar.rx`\b<printedYear>\b`.exec(date ?? '')?.[0];
  return year === undefined ? undefined : issued({ year, date }, grammar);
};

/** `16 July 2005`, `15.05.2013`, `May 2004`, `Autumn 1995` or a year as `date-parts`. */
export function issued(
  { year, date = '' }: Pick<Work, 'year' | 'date'>,
  { monthIn }: Grammar,
): CslDate | undefined {
  if (!year) return undefined;
  // `05.31.2013` is dated by another custom, and `05.06.2013` as the rest: of the first only the year is sure.
  const [, dottedDay, dottedMonth] = /^(\d{1,2})\.\s?(0?[1-9]|1[0-2])\./.exec(date) ?? [];
  const month = dottedMonth ? Number(dottedMonth) : monthIn(date);
  if (month > 12) return { 'date-parts': [[Number(year)]], season: month - 20 };
  const day = Number(dottedDay ?? /^(\d{1,2}) |\s(\d{1,2})(?:\s|$)/.exec(date)?.slice(1).find(Boolean) ?? 0);
  return { 'date-parts': [[Number(year), ...(month ? [month, ...(day ? [day] : [])] : [])]] };
}
