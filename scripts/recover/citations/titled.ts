/** What stands behind the authors and the year of an entry: `The Kazakhs. Stanford: Hoover Institution Press.` */
import type { Person } from '../../../src/model/csl.ts';
import { closeAddresses } from '../addresses.ts';
import type { Grammar } from '../grammar.ts';
import { peopleIn } from './entry-people.ts';
import { titleOf, type Head } from './head.ts';
import { inContainer, withImprint } from './parse.ts';
import type { Rules } from './rules.ts';
import { peel } from './tail/index.ts';
import type { Fields } from './tail/rule.ts';
import type { ParsedWork } from './work.ts';

/** A place and a house behind the title, whether they are known or not. */
const IMPRINTS = [
  /^(.{3,}[^\s.]{2}[.?!]) (\p{Lu}[^.:]{1,40}): (\p{Lu}[^.:]{1,60})$/u,
  /^(.{8,}), (\p{Lu}[\p{L} .-]{2,30}): (\p{Lu}[^:.,]{2,60})$/u,
];

/** A place alone behind the title, before the year. */
const PLACE = /^(.{8,}(?:[^\s.]{2}[.?!]|,)) (\p{Lu}[\p{L} ./-]{2,40})$/u;

/** `Markets without Trust. Journal of Markets, 3(2), 1–20`; `… Journal of Markets 4: 21–40`: the pages tell that there is a journal. */
const ARTICLE =
  /^(?<title>.{3,}[^\s.]{2}[.?!])["”’]? (?<journal>\p{Lu}[^.:\d()]{3,80}?),? (?<volume>\d{1,4})(?:\s?\((?<issue>\d{1,3}(?:[–/-]\d{1,3})?)\))?(?:, | ?: ?)(?:\p{L}{1,2}\.? ?)?(?<page>\d{1,5}\s?[–-]\s?\d{1,5})\.?$/u;

const addressIn = (words: string): { URL?: string } => {
  const URL = /https?:\/\/\S+?(?=[.,]?$)/.exec(words)?.[0];
  return URL === undefined ? {} : { URL };
};

function articleIn(words: string, year: string): ParsedWork | null {
  const { title, journal, volume, issue, page } = ARTICLE.exec(words)?.groups ?? {};
  if (title === undefined) return null;
  return {
    type: 'article-journal',
    authors: [],
    editors: [],
    title: title.replace(/^["“„‘']|["”“’']?\.$/gu, ''),
    container: journal,
    volume,
    page,
    year,
    ...(issue === undefined ? {} : { issue }),
  };
}

/** @param rest the words @param year without its letter @param isLate the year stands in them, at their end */
export function parseTitled(rest: string, year: string, rules: Rules, isLate = false): ParsedWork | null {
  const words = plain(rest, rules.grammar);
  const article = isLate ? null : articleIn(words.replace(/[.,\s]*(?:https?:\/\/|doi:)\S+$/, ''), year);
  if (article) return { ...article, ...addressIn(words) };
  const { head, fields } = peel(closeAddresses(words), rules.tail);
  const named = fields.publisher === undefined ? imprintIn(head, rules.grammar) : null;
  const [, before, place] = (isLate && !named && fields.place === undefined && PLACE.exec(head)) || [];
  const own = {
    ...fields,
    ...(named ? { place: named.place, publisher: named.publisher } : place === undefined ? {} : { place }),
  };
  const { words: bare, editors: said } = withoutEditors(named?.words ?? before ?? head, rules);
  const parts = titleOf(bare, rules);
  const editors = [...said, ...parts.editors];
  const whole = inWhole({ authors: [], ...parts, editors }, own, rules.grammar);
  const cited = inContainer(whole.head, whole.fields, rules);
  return cited.title.length < 3 ? null : withImprint(cited, { ...whole.fields, year }, rules);
}

/** `in: Müller, Jan/Bleuler, Anna (Hrsg.), Aemulatio`: the whole without its editors; who is only called the same is not named. */
function withoutEditors(text: string, rules: Rules): { words: string; editors: Person[] } {
  const [whole, sign = '', names = ''] =
    rules.grammar.rx`([,.?!]?\s+<in>:?\s+)([^:()]{3,200}?)\s*\(<listEditorSigns>\.?\s?\)\s*[,:]?\s*`.exec(
      text,
    ) ?? [];
  const editors = whole === undefined ? [] : peopleIn(names.replace(/^\p{L}{2,5}\.\s*\//u, ''), rules);
  return whole === undefined || !editors.length
    ? { words: text, editors: [] }
    : { words: text.replace(whole, `${sign.replace(/:?\s+$/, '')}: `), editors };
}

/** Without signs of italics and the words before an address; each quotation with two marks that differ. */
const plain = (rest: string, { rxg }: Grammar): string =>
  rest
    .replace(/\*/g, '')
    .replace(/[„“]([^„“”]*)“/g, '“$1”')
    .replace(rxg`[.,;]?\s*(?:\b(?:URL|DOI)|<onlineSigns>)\s?:?\s*(?=<?https?:|<?www\.)`, ' ');

interface Imprint {
  words: string;
  place: string | undefined;
  publisher: string;
}

function imprintIn(words: string, { rx }: Grammar): Imprint | null {
  for (const form of IMPRINTS) {
    const [, before, place, publisher] = form.exec(words) ?? [];
    if (before !== undefined && publisher !== undefined) return { words: before, place, publisher };
  }
  const [, before, house] =
    rx`^(.{8,}), (\p{Lu}[^,:]*(?<!\p{L})(?:<presses>|<publishers>)(?!\p{L})[^,:]*)$`.exec(words) ?? [];
  return before !== undefined && house !== undefined
    ? { words: before, place: undefined, publisher: house }
    : null;
}

/** The whole without what stands behind its name: a house, a day, the number of a volume. */
function inWhole(head: Head, fields: Fields, grammar: Grammar): { head: Head; fields: Fields } {
  const { container } = head;
  if (container === undefined) return { head, fields };
  const imprint = fields.publisher === undefined ? imprintIn(container, grammar) : null;
  if (imprint)
    return {
      head: { ...head, container: imprint.words },
      fields: { ...fields, place: imprint.place, publisher: imprint.publisher },
    };
  const [, journal, volume] = /^(.{3,}\p{L}\)?),? (\d{1,4})$/u.exec(container) ?? [];
  if (journal !== undefined && volume !== undefined && fields.volume === undefined)
    return { head: { ...head, container: journal }, fields: { ...fields, volume } };
  const [, paper] = grammar.rx`^(.{3,}), (?:\d{1,2} )?<month>(?: \d{1,2})?$`.exec(container) ?? [];
  return paper === undefined ? { head, fields } : { head: { ...head, container: paper }, fields };
}
