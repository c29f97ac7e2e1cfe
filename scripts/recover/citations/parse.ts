/** One citation in full: from its words to the fields of CSL. */
import { closeAddresses, RUINED_ADDRESS } from '../addresses.ts';
import { readHead } from './head.ts';
import type { Person } from '../../../src/model/records.ts';
import type { ParsedWork } from './work.ts';
import { peel } from './tail.ts';
import { holdsWord, type Lexicon } from '../../../src/model/content/lexicon.ts';
import { CITY, DOCUMENT, LEGISLATION, REPORT, SERIES, SPEECH, THESIS } from './tables.ts';

const YEAR = /\b(?:19|20)\d\d\b/;
const LAST_YEAR = /(?<=[\p{L}?!])\s+((?:19|20)\d\d)$/u;
const IN_CITY = new RegExp(`^${CITY}(?:, ?D\\. ?C\\.?)?$`);

/** @returns null where the words are no citation in full: they have neither a year, an address nor a volume */
export function parseFull(text: string, lexicon: Lexicon): ParsedWork | null {
  const closed = closeAddresses(text);
  const ruin = RUINED_ADDRESS.exec(closed);
  const { fields, head } = peel(ruin ? closed.slice(0, ruin.index) : closed);
  if (head.length < 4) return null;
  const parts = readHead(head, lexicon);
  let { title, container } = parts;
  // A year inside the words counts for a law, for a body's report, and at the end of a person's title.
  const named =
    LEGISLATION.test(title) || parts.authors[0]?.literal
      ? YEAR.exec(title)?.[0]
      : parts.authors.length
        ? LAST_YEAR.exec(title)?.[1]
        : undefined;
  if (!(fields.year ?? fields.URL ?? fields.volume ?? fields.issue ?? fields.publisher ?? named ?? ruin))
    return null;
  if (named && !fields.year && !LEGISLATION.test(title)) {
    fields.year = named;
    if (!parts.authors[0]?.literal) title = title.replace(LAST_YEAR, '');
  }
  const journal = fields.volume ?? fields.issue ?? (fields.date && !fields.place ? fields.date : undefined);
  if (!container && journal && !fields.publisher && !fields.series) {
    const cut = Math.max(title.lastIndexOf(', '), title.lastIndexOf('? ') + 1);
    const tail = title.slice(cut + 1).trim();
    if (
      /\p{Ll}/u.test(title.slice(0, cut)) &&
      tail.length < 90 &&
      /^\p{Lu}|^www|^[\w-]+\.(?:info|ru|kz|com|org|net|su)$/u.test(tail)
    )
      [title, container] = [title.slice(0, cut).trim(), tail];
  }
  // `The Perils of Presidentialism Journal of Democracy` (isaacs-thesis:16791): the comma is lost.
  const lost = !container && journal ? /(?<=\p{L})\s+(Journal of \p{Lu}.+)$/u.exec(title) : null;
  if (lost) [title, container] = [title.slice(0, lost.index), lost[1]];
  const stop = title.lastIndexOf('. ');
  if (!container && /\p{Script=Cyrillic}/u.test(title) && stop > 10)
    [title, container] = [title.slice(0, stop), title.slice(stop + 2)];
  // `Economic and Political Weekly. "Charter 77", Vol. 12` (mot:868): what has volumes is no author.
  if (!container && fields.volume && parts.authors[0]?.literal)
    [container, parts.authors] = [parts.authors[0].literal, []];
  if (title.length < 3 || title.split(/\s+/).length > 45) return null;
  const { site, series, ...rest } = fields;
  container ??= series ?? site;
  container = container?.replace(/(?<!\p{L})['’”"]+$|(?<=\p{L}{3})['’”"]+$/u, '');
  if (container && IN_CITY.test(container)) [rest.place, container] = [container, undefined];
  const body = parts.authors[0]?.literal;
  if (body && !rest.publisher && !container) rest.publisher = body;
  if (named && LEGISLATION.test(title)) rest.year = named;
  return {
    ...rest,
    type: typeOf(title, container, { ...fields, ...parts }, lexicon),
    authors: parts.authors,
    editors: parts.editors,
    title: title.replace(/['’”"]$/, ''),
    ...(container ? { container } : {}),
  };
}

function typeOf(
  title: string,
  container: string | undefined,
  f: {
    volume?: string;
    issue?: string;
    date?: string;
    URL?: string;
    place?: string;
    publisher?: string;
    editors: Person[];
    authors: Person[];
  },
  lexicon: Lexicon,
): string {
  if (container && SERIES.test(container)) return 'report';
  if (THESIS.test(`${title} ${container}`)) return 'thesis';
  if (LEGISLATION.test(title)) return 'legislation';
  if (container && holdsWord(container, lexicon.newspapers) && !f.volume) return 'article-newspaper';
  if (f.editors.length && (container || f.authors.length)) return 'chapter';
  if (SPEECH.test(title)) return 'speech';
  if (container && (f.volume ?? f.issue)) return 'article-journal';
  if (container && f.date && !f.place) return 'article-newspaper';
  if (container) return f.place || f.publisher ? 'chapter' : 'article-journal';
  if (REPORT.test(title) || DOCUMENT.test(title) || f.authors.some((author) => author.literal))
    return 'report';
  if (f.publisher ?? f.place) return 'book';
  return f.URL ? 'webpage' : 'book';
}

/** How much of the text the citation's author and title take up: its link leaves the address and what follows alone. */
export function extentOf(text: string, { title }: { title: string }): number {
  const words = title.slice(-12);
  const at = text.indexOf(words);
  const end = at < 0 ? text.length : at + words.length;
  const address = text.search(/<?\s?(?:https?:|www\.|\[http|ht+p|\[www)/);
  return address > 0 ? Math.min(end, text.slice(0, address).trimEnd().length) : end;
}
