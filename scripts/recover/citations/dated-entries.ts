/** Entries of a list that is ordered by author and year: `Olcott, Martha Brill (1995b): The Kazakhs. Stanford: Hoover.` */
import type { Person } from '../../../src/model/csl.ts';
import { DATED } from '../text/signs.ts';
import { peopleIn } from './entry-people.ts';
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
const BY_COLON = /^(?<names>\p{L}[^\d:()]{2,120}):\s+(?<rest>\S.*)$/u;
/** `Gould, Cecil, The Gates, Newcastle upon Tyne 1966.`: of one author, and a title whose first words are no name. */
const BY_COMMA =
  /^(?<names>\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}),\s+(?<rest>[“„"'‘]?\p{L}[^\s,]*\s[^\s,].*)$/u;
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

/** An entry whose year stands at its end. */
function lateEntry(text: string, rules: Rules): DatedEntry | null {
  // Before the pages of a part.
  const atEnd = rules.grammar
    .rx`[\s(](<printedYear>)([a-z])?\)?(?:[,:]\s*\p{L}{0,2}\.?\s?\d{1,4}(?:\s?[–-]\s?\d{1,4})?)?\.?$`;
  const [, year, letter = ''] = atEnd.exec(text) ?? [];
  const { names = '', rest = '' } = (BY_COMMA.exec(text) ?? BY_COLON.exec(text))?.groups ?? {};
  // What stands `in` something has its title before the colon already.
  const isNames = names.includes(',') && !rules.grammar.rx`(?:^|[\s,])<in>(?!\p{L})`.test(names);
  const people = year !== undefined && isNames ? peopleIn(names, rules) : [];
  const words = rest.replace(atEnd, (end) => end.replace(/^[\s(]\d{4}[a-z]?\)?/, ''));
  const parsed = year !== undefined && people.length ? parseTitled(words, year, rules, true) : null;
  return parsed && { parsed: { ...parsed, authors: people }, year: year + letter };
}
