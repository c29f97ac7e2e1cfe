/** What a school of citation lets be a work. A wrong work is worse than a citation that stays open. */
import type { Citing } from '../../../src/model/school.ts';
import type { Grammar } from '../grammar.ts';
import { isCase, lawIn } from './law.ts';
import { apart } from './printed-parts.ts';
import { settled, settledLaw } from './settled.ts';
import { parseFull } from './parse.ts';
import type { Rules } from './rules.ts';
import type { ParsedWork } from './work.ts';

/** Years in which what a note cites can have been printed. */
const PRINTED = { from: 1450, to: 2100 };
/** A title has at least so many letters, and at most so many words. */
const TITLE = { letters: 8, words: 25 };
/** The name of a body has at most so many words, and what it wrote more than one. */
const MOST_WORDS = 5;

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
  if (isCase(text, rules.grammar)) return null;
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

/** Years that a title tells of: `Der Handel der Stadt 1924-1964`. */
const YEARS = /\b\d{4}\s?[-–]{1,2}\s?\d{2,4}\b/gu;

/**
 * Whether more names may stand before the title's colon: several, or one before words of another language. In English
 * `Ordinary Stalinism: …` is a title, and looks like a name.
 */
function holdsNames(title: string, { languageOf }: Grammar): boolean {
  const [, names, rest = ''] =
    /^(\p{Lu}[\p{L}.-]+ \p{Lu}[\p{L}-]+(?:, \p{Lu}[^,:]{2,40})*): (.+)/u.exec(title) ?? [];
  return names !== undefined && (names.includes(', ') || languageOf(rest) !== 'en');
}

/** It names who wrote it, a title, and a year that stands in the words, and none of these looks like anything else. */
function isCertain(
  { authors, editors, title, container = '', publisher = '', place = 'P', year, URL }: ParsedWork,
  text: string,
  grammar: Grammar,
): boolean {
  const [first] = authors.length ? authors : editors;
  const printed = Number(year);
  if (!first || !(printed >= PRINTED.from && printed < PRINTED.to) || !text.includes(String(year)))
    return false;
  const name = first.family ?? first.literal ?? '';
  const isName =
    /^(?:\p{Ll}+ )*\p{Lu}[\p{L}'’ -]*\p{Ll}$/u.test(name) &&
    !grammar.has('heads', name) &&
    !grammar.has('leads', name);
  const letters = title.match(/\p{L}/gu)?.length ?? 0;
  const isTitle =
    letters >= TITLE.letters &&
    title.split(/\s+/).length <= TITLE.words &&
    /^[\p{Lu}\d]/u.test(title) &&
    !/--|_|\*|\b(?:l|c)\. |https?:|www\.|\bURL\b|^\p{Lu}\p{L}+, \p{Lu}\p{L}+, /u.test(title);
  const isBody = first.family !== undefined || (name.split(' ').length <= MOST_WORDS && title.includes(' '));
  // What runs through an address, or over many words, is no journal.
  const isWhole =
    /^\p{Lu}/u.test(place) &&
    !grammar.rx`\((?:<editorSigns>|<listEditorSigns>)\.?\)`.test(container) &&
    container.split(/\s+/).length <= MOST_WORDS * 3 &&
    !/^[IVXLC\d]+$/.test(container) &&
    !/\d{3}/.test(publisher) &&
    !/https?:|\bdoi\b/iu.test(container);
  // Papers in an archive, and what a newspaper prints without a title, are no works of their own.
  const isHoused = /\(\p{Lu}[^()]*: [^()]*\d{4}\)/u.test(text);
  const isPaper =
    !isHoused &&
    (grammar.rx`(?<!\p{L})<archives>(?!\p{L})`.test(`${title} ${publisher} ${place}`) ||
      grammar.rx`^(?:<articles> )?(?:\p{Lu}\p{L}+ ){1,3}<newspapers>$`.test(title));
  const isBroken =
    grammar.rx`^<month>|, <volumeSigns>\.? [\dIVXL]|<page>\d|\b<year>\b|(?<!\p{L})(?:<smallWords>|<and>)$`.test(
      title.replace(YEARS, ''),
    );
  return (
    isName &&
    isBody &&
    isWhole &&
    isTitle &&
    !holdsNames(title, grammar) &&
    !isBroken &&
    !isPaper &&
    (URL !== undefined || !grammar.rx`\b<verbs>\b`.test(title))
  );
}
