/** Interviews and talks that the authors of the sources held themselves: `Author's interview with X, role, date, place.` */
import { alike } from '../../../src/model/words.ts';
import type { Grammar } from '../grammar.ts';
import { evidenceOf, type Context, type NoteWords } from './context.ts';
import { addWork, enrich } from './registry.ts';
import type { ParsedWork, Work } from './work.ts';

/** @returns the interview as a work of the registry, and how much of the text names it; null where the text is none */
export function interviewOf(
  text: string,
  context: Context,
  note: NoteWords,
): { work: Work; length: number } | null {
  const { grammar } = context.rules;
  const said = interviewIn(text, grammar);
  if (!said) return null;
  const { parsed, length } = said;
  // `Interview with the author`: nobody is named.
  const isNobody = grammar.rx`^(?:<articles> )?\p{Ll}+$`.test(parsed.authors[0]?.literal ?? '');
  if (isNobody && context.citing.works !== 'any') return null;
  const name = grammar.nameKey(parsed.title);
  const known = [...context.recent.works(), ...(context.registry.interviews.get(context.author) ?? [])].find(
    (work) =>
      work.type === 'interview' &&
      work.by === context.author &&
      work.titles.some((title) => sameInterviewee(grammar.nameKey(title), name)) &&
      (!parsed.date || !work.date || work.date === parsed.date),
  );
  // `Interview with Kosanov.` is the one of his that was told before; where there is none, it is nobody's for sure.
  const isShort = context.citing.works !== 'any' && !parsed.date;
  if (isShort && !known) {
    const theirs = (context.registry.interviews.get(context.author) ?? []).filter((work) =>
      work.titles.some((title) => title.endsWith(` ${parsed.title.split(' ').at(-1) ?? ''}`)),
    );
    const [only, other] = /^\p{Lu}\S*$/u.test(parsed.authors[0]?.literal ?? '') ? theirs : [];
    return only && !other ? { work: only, length } : null;
  }
  const evidence = evidenceOf(note, context, text);
  if (known) enrich(context.registry, known, parsed, evidence);
  return {
    work: known ?? addWork(context.registry, { ...parsed, by: context.author }, evidence),
    length,
  };
}

/** Of names this long the beginning is enough. */
const LONG = 14;

const sameInterviewee = (a: string, b: string) =>
  alike(a, b) || (Math.min(a.length, b.length) > LONG && (a.startsWith(b) || b.startsWith(a)));

/** `February 10,2007` and `10th February 2007` are one day: `10 February 2007`. */
const dayFirst = (date: string): string =>
  [/\b\d{1,2}(?!\d)/, /\p{L}{3,}/u, /\d{4}$/].map((part) => part.exec(date)?.[0] ?? '').join(' ');

function interviewIn(text: string, { rx }: Grammar): { parsed: ParsedWork; length: number } | null {
  const opening = rx`^(?:<interviewers>\s)?<interviews>\s+<with>[.,]?\s+`.exec(text);
  if (!opening) return null;
  const rest = text.slice(opening[0].length);
  const date =
    rx`(?:<dateSigns> )?((?:\d{1,2}<ordinals>?\s+<month>|<month>\s+\d{1,2}),?\s*(?:19|20)\d\d)`.exec(rest);
  const before = date ? rest.slice(0, date.index) : rest;
  const name = before.replace(/(?:,|(?<!\b\p{Lu})\.(?:\s|$)).*/su, '').trim();
  if (!name) return null;
  const words = name.split(/\s+/);
  const isPerson = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
  const behind = date ? rest.slice(date.index + date[0].length) : '';
  const place = rx`^,?\s*(?:<in>\s+)?(\p{Lu}[\p{L}. ]+?)\.?$`.exec(behind)?.[1];
  const when = date?.[1] && dayFirst(date[1]);
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
