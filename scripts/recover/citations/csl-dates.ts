/** Dates of works, as CSL has them. */
import type { CslDate } from '../../../src/model/csl.ts';
import type { Grammar } from '../grammar.ts';
import type { Work } from './work.ts';

/** A day of a visit. */
export const dateOf = (date: string | undefined, grammar: Grammar): CslDate | undefined => {
  const year = /\b(?:19|20)\d\d\b/.exec(date ?? '')?.[0];
  return year === undefined ? undefined : issued({ year, date }, grammar);
};

/** `16 July 2005`, `15.05.2013`, `May 2004`, `Autumn 1995` or a year as `date-parts`. */
export function issued(
  { year, date = '' }: Pick<Work, 'year' | 'date'>,
  { monthIn }: Grammar,
): CslDate | undefined {
  if (!year) return undefined;
  const [, dottedDay, dottedMonth] = /^(\d{1,2})\.\s?(\d{1,2})\./.exec(date) ?? [];
  const month = dottedMonth ? Number(dottedMonth) : monthIn(date);
  if (month > 12) return { 'date-parts': [[Number(year)]], season: month - 20 };
  const day = Number(dottedDay ?? /^(\d{1,2}) |\s(\d{1,2})(?:\s|$)/.exec(date)?.slice(1).find(Boolean) ?? 0);
  return { 'date-parts': [[Number(year), ...(month ? [month, ...(day ? [day] : [])] : [])]] };
}
