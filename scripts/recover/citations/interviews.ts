/** Interviews and talks that the authors of the sources held themselves: `Author's interview with X, role, date, place.` */
import type { Context, NoteWords } from './context.ts';
import { addWork, enrich } from './registry.ts';
import type { ParsedWork, Work } from './work.ts';
import { MONTH } from './tables.ts';
import { alike, nameKey } from '../../../src/model/words.ts';

const OPENING = /^(Author'?r?'?s?'? [Ii]nterviews?|Interviews?|Discussions?)\s+with[.,]?\s+/;
const DATE = new RegExp(
  `(?:on )?((?:\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}|${MONTH}\\s+\\d{1,2}),?\\s*(?:19|20)\\d\\d)`,
);

/** @returns the interview as a work of the registry, and how much of the text names it; null where the text is none */
export function interviewOf(
  text: string,
  context: Context,
  note: NoteWords,
): { work: Work; length: number } | null {
  const said = interviewIn(text);
  if (!said) return null;
  const { parsed, length } = said;
  const name = nameKey(parsed.title);
  const mine = [...context.recent, ...context.registry.works].filter(
    (work) => work.type === 'interview' && work.by === context.author,
  );
  const known = mine.find(
    (work) =>
      work.titles.some((title) => sameInterviewee(nameKey(title), name)) &&
      (!parsed.date || !work.date || work.date === parsed.date),
  );
  const evidence = { source: context.source, unit: note.unit, n: note.n, said: text };
  if (known) enrich(context.registry, known, parsed, evidence);
  return {
    work: known ?? addWork(context.registry, { ...parsed, by: context.author }, evidence),
    length,
  };
}

const sameInterviewee = (a: string, b: string) =>
  a === b || alike(a, b) || (Math.min(a.length, b.length) > 14 && (a.startsWith(b) || b.startsWith(a)));

function interviewIn(text: string): { parsed: ParsedWork; length: number } | null {
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
  const who = isPerson || when ? name : before.trim().replace(/[,.]$/, '');
  return {
    length: opening[0].length + name.length,
    parsed: {
      type: 'interview',
      authors: [{ literal: who }],
      editors: [],
      title: `Interview with ${who}`,
      ...(when ? { date: when, year: when.slice(-4) } : {}),
      ...(place ? { place } : {}),
    },
  };
}
