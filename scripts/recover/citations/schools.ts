/** What a school of citation lets be a work. A wrong work is worse than a citation that stays open. */
import type { Citing } from '../../../src/model/school.ts';
import type { Grammar } from '../grammar.ts';
import { isOfficial, lawIn } from './law.ts';
import { apart } from './printed-parts.ts';
import { isCertain } from './certain.ts';
import { settled, settledLaw } from './settled.ts';
import { parseFull } from './parse.ts';
import type { Rules } from './rules.ts';
import type { ParsedWork } from './work.ts';

/** @param parsed what the words `text` are as a citation in full */
export function allows(
  { school, works }: Citing,
  parsed: ParsedWork,
  text: string,
  grammar: Grammar,
): boolean {
  return school !== 'verbatim' && (works === 'any' || isCertain(parsed, text, grammar));
}

/** A name by itself, set apart by its type: `*Frazer*, Totemism and Exogamy, 1910`. */
const SET_NAME = /^\*(\p{Lu}[\p{L}.'’ -]{1,40})\*[,:]\s+(?=\S)/u;

/**
 * A citation in full, as its school prints it. Where authors are set apart by their type one name is enough; where any work is
 * read, what is set so at the head is a newspaper.
 */
export function fullIn({ school, works }: Citing, text: string, rules: Rules): Readonly<ParsedWork> | null {
  if (works === 'any' || school !== 'notes and bibliography') return parseFull(text, rules);
  if (isOfficial(text, rules.grammar)) return null;
  const { text: bare, fields, isUnsure } = apart(text, rules);
  if (isUnsure) return null;
  const law = lawIn(bare, rules);
  if (law) return settledLaw({ ...law, ...fields }, bare, rules);
  const parsed = namedOr(bare, rules);
  return parsed && settled({ ...parsed, ...fields }, bare, rules);
}

/** A citation by a name that its type sets apart, or by any. */
function namedOr(text: string, rules: Rules): Readonly<ParsedWork> | null {
  const [head, name] = SET_NAME.exec(text) ?? [];
  if (head === undefined || name === undefined) return parseFull(text, rules);
  const rest = parseFull(text.slice(head.length), rules);
  return rest && !rest.authors.length
    ? { ...rest, authors: [rules.people.personOf(name)] }
    : parseFull(text, rules);
}
