/** Citations as reviews of law print them: the volume before the journal, the page that is meant before a year in brackets. */
import type { Grammar } from '../grammar.ts';
import type { Rules } from './rules.ts';
import { parseFull } from './parse.ts';
import type { ParsedWork } from './work.ts';

/** `…, 102 Wash. U. L. Rev. 83, 85 (2024)` */
const ARTICLE =
  /^(?<head>.+?),? (?<volume>\d{1,4}) (?<journal>\p{Lu}[\p{L}.&’' ]+?) (?<page>\d{1,5})(?:, (?:at )?[\d–, -]+(?: & n{1,2}\.[\d–-]+)?)? \((?:\p{L}+\.? )?(?<year>\d{4})\)/u;

/** `… 140–41 (2019)`, `… 669 (4th ed. 2022)`: behind the title of a book, the page that is meant. */
const PAGE =
  /(?<=\p{L}[?!’”]?),? \d{1,4}(?:[–-]\d{1,4})?(?:, \d{1,4}(?:[–-]\d{1,4})?)*(?= \((?:[^()]{1,20} )?\d{4}\))/u;

/** `Hustler Magazine, Inc. v. Falwell, 485 U.S. 46 (1988)`: a judgment, which is no work by anybody. */
export const isCase = (text: string, { rx }: Grammar): boolean =>
  rx`\p{Lu}[\p{L}.&’' ]*,? <versus>\. \p{Lu}`.test(text);

/** @returns null for what is not printed so */
export function lawIn(said: string, rules: Rules): Readonly<ParsedWork> | null {
  const text = said.replace(rules.grammar.rx`(?<=, )<pieces>, `, '');
  const { head, volume, journal, page, year } = ARTICLE.exec(text)?.groups ?? {};
  if (head !== undefined && journal !== undefined) {
    const parsed = parseFull(`${head} (${year})`, rules);
    return parsed && { ...parsed, type: 'article-journal', container: journal, volume, page, year };
  }
  const bare = text.replace(PAGE, '');
  return bare === said ? null : parseFull(bare, rules);
}
