/** Entries of a list that is ordered by author and year: `Olcott, Martha Brill (1995b): The Kazakhs. Stanford: Hoover.` */
import type { Person } from '../../../src/model/csl.ts';
import { DATED } from '../text/signs.ts';
import { parseTitled } from './titled.ts';
import type { Rules } from './rules.ts';
import type { ParsedWork } from './work.ts';

/** What an entry says, and by what the text means it. */
export interface DatedEntry {
  parsed: ParsedWork;
  /** With the letter that tells works of one year apart: `1995b`. */
  year: string;
}

/** In the place of the names: those of the entry before. */
const SAME = /^[—–_-]{1,6}\.?$/u;

/** `Gould, Cecil: The Gates. Newcastle upon Tyne 1966.`, `…, in: Keeper (Hg.): Rivers. Berlin 2011, S. 12–40.` */
const LATE =
  /^(?<names>\p{L}[^\d:()]{2,120}):\s+(?<rest>\S.*?[\s(](?<year>(?:1[5-9]|20)\d\d)(?<letter>[a-z])?\)?(?:[,:]\s*\p{L}{0,2}\.?\s?\d{1,4}(?:\s?[–-]\s?\d{1,4})?)?)\.?$/u;

/** @param before authors of the entry before @returns null where the words have another form */
export function datedEntry(text: string, before: readonly Person[], rules: Rules): DatedEntry | null {
  const { names = '', role, bracket, letter, bare, sign, rest = '' } = DATED.exec(text)?.groups ?? {};
  const year = bracket ?? bare;
  if (year === undefined) return lateEntry(text, rules);
  const people = SAME.test(names.trim()) ? [...before] : peopleIn(names, rules);
  const parsed = people.length ? parseTitled(rest, year, rules) : null;
  if (!parsed) return null;
  // What stands in brackets behind the names says that they are those of editors.
  const who = role === undefined ? { authors: people } : { authors: [], editors: people };
  return { parsed: { ...parsed, ...who }, year: year + (letter ?? sign ?? '') };
}

/** An entry by names before a colon, whose year stands at its end. */
function lateEntry(text: string, rules: Rules): DatedEntry | null {
  const { names = '', rest = '', year, letter = '' } = LATE.exec(text)?.groups ?? {};
  // What stands `in` something has its title before the colon already.
  if (year === undefined || !names.includes(',') || rules.grammar.rx`(?:^|[\s,])<in>(?!\p{L})`.test(names))
    return null;
  const people = peopleIn(names, rules);
  const parsed = people.length ? parseTitled(rest, year, rules, true) : null;
  return parsed && { parsed: { ...parsed, authors: people }, year: year + letter };
}

/** `Müller, Anna/Schmidt, Karl`, `Schmitter, Philippe C., and Terry Lynn Karl`, `Weber, M., Meier, P.`; else the name of a body. */
function peopleIn(said: string, rules: Rules): Person[] {
  const { grammar, people } = rules;
  const names = said.replace(/\*/g, '').trim();
  const parts = names.split(grammar.rx`\s*[/;]\s*|,?\s+(?:&|<and>)\s+`);
  const persons = parts.map((part, i) => personsOf(part, i === 0, rules));
  if (persons.every(({ length }) => length)) return persons.flat();
  const isBody = parts.length === 1 && !names.includes(',') && !people.isName(names);
  return isBody ? [{ literal: names.replace(/\.$/, '') }] : [];
}

const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?[- ]?)+$/u;
/** Initials before the family, or behind it without a comma. */
const BEFORE = /^((?:\p{Lu}\p{Ll}?\.[ -]?)+)\s*(\p{L}[\p{L}'’ -]+)$/u;
const BEHIND = /^(\p{L}[\p{L}'’-]+) ((?:\p{Lu}\.?){1,3})$/u;

/** The names of a part: the first of all stands with its family first, others may not. @returns nothing where one is not understood */
function personsOf(part: string, isFirst: boolean, { people }: Rules): Person[] {
  const words = part.split(/,\s*/).filter(Boolean);
  const out: Person[] = [];
  for (let i = 0; i < words.length; i++) {
    const [name = '', next] = [words[i], words[i + 1]];
    const isPair = next !== undefined && (INITIALS.test(next) || (isFirst && i === 0) || !/\s/.test(name));
    const person = isPair ? { family: name, given: withStop(next) } : natural(name, people);
    if (!person) return [];
    out.push(person);
    if (isPair) i++;
  }
  return out;
}

/** `Terry Lynn Karl`, `K. Kleinen-von Königslöw`, `Shiller R.J.` */
function natural(name: string, people: Rules['people']): Person | null {
  const [, given, after] = BEFORE.exec(name) ?? [];
  if (given !== undefined && after !== undefined) return { family: after, given: given.trim() };
  const [, family, initials] = BEHIND.exec(name) ?? [];
  if (family !== undefined && initials !== undefined) return { family, given: withStop(initials) };
  return people.isName(name) ? people.personOf(name) : null;
}

/** The stop of a last initial may have ended all names. */
const withStop = (given: string): string => (/(?:^|[\s.-])\p{Lu}$/u.test(given) ? `${given}.` : given.trim());
