/** Entries of a list that is ordered by author and year: `Olcott, Martha Brill (1995b): The Kazakhs. Stanford: Hoover.` */
import type { Person } from '../../../src/model/csl.ts';
import { parseTitled } from './parse.ts';
import type { Rules } from './rules.ts';
import type { ParsedWork } from './work.ts';

/** What an entry says, and by what the text means it. */
export interface DatedEntry {
  parsed: ParsedWork;
  /** With the letter that tells works of one year apart: `1995b`. */
  year: string;
}

/** Names, a year in brackets or behind a stop, and the rest. */
const ENTRY =
  /^(?<names>[^\d()]{2,200}?)(?<role>\s*\([^)\d]{2,8}\.?\))?[,.:]?\s+(?:\((?<bracket>(?:1[5-9]|20)\d\d)(?<letter>[a-z])?\)|(?<=[.,:)] )(?<bare>(?:1[5-9]|20)\d\d)(?<sign>[a-z])?(?=[.:,]))[.:,]?\s+(?<rest>\S.*)$/u;

/** In the place of the names: those of the entry before. */
const SAME = /^[—–_-]{1,6}\.?$/u;

/** @param before authors of the entry before @returns null where the words have another form */
export function datedEntry(text: string, before: readonly Person[], rules: Rules): DatedEntry | null {
  const { names = '', role, bracket, letter, bare, sign, rest = '' } = ENTRY.exec(text)?.groups ?? {};
  const year = bracket ?? bare;
  if (year === undefined) return null;
  const people = SAME.test(names.trim()) ? [...before] : peopleIn(names, rules);
  const parsed = people.length ? parseTitled(rest, year, rules) : null;
  if (!parsed) return null;
  // What stands in brackets behind the names says that they are those of editors.
  const who = role === undefined ? { authors: people } : { authors: [], editors: people };
  return { parsed: { ...parsed, ...who }, year: year + (letter ?? sign ?? '') };
}

/** `Müller, Anna/Schmidt, Karl`, `Schmitter, Philippe C., and Terry Lynn Karl`, `Weber, M., Meier, P.`; else the name of a body. */
function peopleIn(said: string, { grammar: { rx }, people }: Rules): Person[] {
  const names = said.replace(/\*/g, '').trim();
  const parts = names.split(rx`\s*[/;]\s*|,?\s+(?:&|<and>)\s+`);
  const persons = parts.flatMap((part) => {
    const words = part.split(/,\s*/).filter(Boolean);
    if (words.length === 1) return people.isName(part) ? [people.personOf(part)] : [];
    return words.length % 2
      ? []
      : words.flatMap((family, i) => (i % 2 ? [] : [{ family, given: (words[i + 1] ?? '').trim() }]));
  });
  const last = persons.at(-1);
  // The stop of a last initial ended the names.
  if (last?.given && /(?:^|[\s.])\p{Lu}$/u.test(last.given)) last.given += '.';
  const isRead = persons.length >= parts.length && names.includes(',');
  return isRead
    ? persons
    : parts.length === 1 && !names.includes(',')
      ? [{ literal: names.replace(/\.$/, '') }]
      : [];
}
