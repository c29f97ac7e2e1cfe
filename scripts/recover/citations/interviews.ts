/** Interviews and talks that the authors of the sources held themselves: `Author's interview with X, role, date, place.` */
import { MONTH } from './tables.ts';
import type { ParsedWork } from './parse.ts';

const OPENING = /^(Author'?r?'?s?'? [Ii]nterviews?|Interviews?|Discussions?)\s+with[.,]?\s+/;
const DATE = new RegExp(
  `(?:on )?((?:\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}|${MONTH}\\s+\\d{1,2}),?\\s*(?:19|20)\\d\\d)`,
);

/** @returns the interview, and how much of the text names it; null where the text is none */
export function interviewIn(text: string): { parsed: ParsedWork; length: number } | null {
  const opening = OPENING.exec(text);
  if (!opening) return null;
  const rest = text.slice(opening[0].length);
  const date = DATE.exec(rest);
  const before = date ? rest.slice(0, date.index) : rest;
  const name = before.split(/,|\.(?:\s|$)/)[0]!.trim();
  if (!name) return null;
  const words = name.split(/\s+/);
  const isPerson = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
  const place = date
    ? /^,?\s*(?:in\s+)?(\p{Lu}[\p{L}. ]+?)\.?$/u.exec(rest.slice(date.index + date[0].length))?.[1]
    : undefined;
  const when = date?.[1]?.replace(/,/g, '').replace(/\s+/g, ' ');
  return {
    length: opening[0].length + name.length,
    parsed: {
      type: 'interview',
      authors: [{ literal: isPerson || when ? name : before.trim().replace(/[,.]$/, '') }],
      editors: [],
      title: `Interview with ${isPerson || when ? name : before.trim().replace(/[,.]$/, '')}`,
      ...(when ? { date: when, year: when.slice(-4) } : {}),
      ...(place ? { place } : {}),
    },
  };
}
