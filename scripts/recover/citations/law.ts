/** Citations as reviews of law print them: the volume before the journal, the page that is meant before a year in brackets. */
import type { Grammar } from '../grammar.ts';
import type { Rules } from './rules.ts';
import { parseFull } from './parse.ts';
import type { ParsedWork } from './work.ts';

/** `…, 102 Wash. U. L. Rev. 83, 85 (2024)` */
const article = ({ rx }: Grammar): RegExp =>
  rx`^(?<head>.+?),? (?<volume>\d{1,4}) (?<journal>\p{Lu}[\p{L}.&’' -]+?) (?<page>\d{1,6})(?:, (?:<pageLinks> )?[\d–, -]+(?:(?: &)? ?<shortNoteSigns>\. ?[\d–-]+)?)? \((?:\p{L}+\.? )?(?<year>\d{4})\)`;

/** `… 140–41 (2019)`, `… 669 (4th ed. 2022)`: behind the title of a book, the page that is meant. */
const PAGE =
  /(?<=(?:\p{L}[?!’”]?|\*)),? \d{1,4}(?:[–-]\d{1,4})?(?:, \d{1,4}(?:[–-]\d{1,4})?)*(?= \((?:[^()]{1,60} )?\d{4}\))/u;

/** `RICHARD A. POSNER, THE ECONOMICS OF JUSTICE 272 (1981)`: a book, in small capitals that the file has as capitals. */
const book = ({ rx }: Grammar): RegExp =>
  rx`^(?<names>[\p{Lu}.'’ &-]{5,120})(?:, <nameEnds>\.?)?, (?<title>[\p{Lu}\p{N}][^()\p{Ll}]{7,200}?)(?: §+ ?[\d.:–-]{1,20})?(?:,? (?:<pageLinks> )?\d[\d–, -]{0,40})? \((?:[^()]*\b<editionSigns>\. )?(?<year>\d{4})\)`;

/**
 * `Hustler Magazine, Inc. v. Falwell, 485 U.S. 46 (1988)`, `Proposed Rules, 84 Fed. Reg. 3 (2019)`, `Nominations: Hearings Before …, 99th
 * Cong. 7`: what courts and parliaments print is no work by anybody.
 */
export const isOfficial = (text: string, { rx }: Grammar): boolean =>
  rx`\d <reporters>\.? \d|(?<!\p{L})<hearings>(?!\p{L})`.test(text) ||
  (rx`\p{Lu}[\p{L}.&’' ]*,? <versus>\. \p{Lu}`.test(text) && !isByPerson(text, rx));

/** A name with an initial, behind it neither a firm nor one word that is a party: `Sheldon W. Halpern, Of Libel: Times v. Sullivan`. */
const isByPerson = (text: string, rx: Grammar['rx']): boolean =>
  rx`^\p{Lu}[\p{L}.]* (?:\p{L}+ )?\p{Lu}\. \p{Lu}[\p{L}’'-]+, (?!\p{L}{2,4}\.|\p{L}+ <versus>\. )`.test(text);

/** @returns null for what is not printed so */
export function lawIn(said: string, rules: Rules): Readonly<ParsedWork> | null {
  const text = said.replace(rules.grammar.rx`(?<=, )<pieces>, `, '');
  const { head, volume, journal, page, year } = article(rules.grammar).exec(text)?.groups ?? {};
  if (head !== undefined && journal !== undefined) {
    const parsed = parseFull(`${head} (${year})`, rules);
    return (
      parsed && {
        ...parsed,
        type: 'article-journal',
        container: journal,
        volume,
        page,
        firstPage: page,
        year,
      }
    );
  }
  const whole = bookIn(text, rules);
  if (whole) return whole;
  // `in: Historische Zeitschrift 248 (1989)`: behind such a sign the number is that of a volume.
  const bare = rules.grammar.rx`(?<!\p{L})<in>:\s`.test(text) ? said : text.replace(PAGE, '');
  return bare === said ? null : parseFull(bare, rules);
}

/** A body may be named in capitals too: an initial tells a person. */
const INITIAL = /(?:^|\s)\p{Lu}\.(?=\s)/u;
/** `MCNAMARA`, `O’BRIEN`: of which letter was a capital the file says nothing. */
const UNSURE = /^(?:MA?C|O[’'])/u;

/** More names before the title. */
const MORE_NAMES = /^[^,]*\b\p{Lu}\. [^,]*, /u;

function bookIn(text: string, { people, grammar }: Rules): ParsedWork | null {
  const { names = '', title, year } = book(grammar).exec(text)?.groups ?? {};
  const all = names.slice(0, names.toLowerCase().search(grammar.rx`(?: <others>\.?)?$`)).split(' & ');
  const isPerson = (name: string) =>
    /^\p{Lu}[\p{Lu}.’' -]+ \p{Lu}{3,}$/u.test(name) &&
    !grammar.rx`\b<bodies>\b`.test(inSmall(name.replace(/.* /, '')));
  // Before a year in it a title is cut: `AMERICA IN 1968`.
  const isCut = grammar.rx`(?<!\p{L})(?:<smallWords>|<and>|<in>)$`.test((title ?? '').toLowerCase());
  if (title === undefined || isCut || MORE_NAMES.test(title)) return null;
  if (!INITIAL.test(names) || !all.every(isPerson)) return null;
  const authors = all.map((name) => people.personOf(name.split(' ').map(inSmall).join(' ')));
  return { type: 'book', authors, editors: [], title, year };
}

const inSmall = (word: string): string =>
  UNSURE.test(word) ? word : word.replace(/(?<=\p{Lu})\p{Lu}+/gu, (letters) => letters.toLowerCase());
