/** Dates of CSL in words. */
import type { CslDate } from './model/csl.ts';

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** @returns `8 January 2007`; undefined where the day is not known */
export function dayInWords({ 'date-parts': [parts = []] }: CslDate): string | undefined {
  const [year, month, day] = parts;
  return year && month && day ? DAY.format(Date.UTC(year, month - 1, day)) : undefined;
}
