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

/** `2005-11-13`, as far as it is known; empty where nothing is. */
export const isoDate = ({ 'date-parts': [parts = []] }: CslDate): string =>
  parts.map((part, i) => String(part).padStart(i ? 2 : 4, '0')).join('-');

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2001-11-18`, `2001-11`, `2001`, or two of them parted by `/`: `18 November 2001`, `1986–1989`. */
export function spanInWords(span: string): string {
  return span
    .split('/')
    .map((date) => {
      const [year = 0, month, day] = date.split('-').map(Number);
      if (month === undefined) return String(year);
      return (day === undefined ? MONTH : DAY).format(Date.UTC(year, month - 1, day ?? 1));
    })
    .join('–');
}
