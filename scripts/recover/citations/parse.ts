/** One citation in full: from its words to the fields of CSL. */
import { closeAddresses } from '../addresses.ts';
import { readHead, type Person } from './head.ts';
import { peel } from './peel.ts';
import { CITY, LEGISLATION, NEWSPAPER, REPORT, SPEECH, THESIS } from './tables.ts';

export interface ParsedWork {
  type: string;
  authors: Person[];
  editors: Person[];
  title: string;
  container?: string;
  publisher?: string;
  place?: string;
  year?: string;
  date?: string;
  volume?: string;
  issue?: string;
  page?: string;
  URL?: string;
  accessed?: string;
  /** For an interview: the author of the source, who held it. */
  by?: string;
}

const IN_CITY = new RegExp(`^${CITY}$`);

/** @returns null where the words are no citation in full: they have neither a year, an address nor a volume */
export function parseFull(text: string): ParsedWork | null {
  const { fields, head } = peel(closeAddresses(text));
  const dated = LEGISLATION.test(head) ? /\b(?:19|20)\d\d\b/.exec(head)?.[0] : undefined;
  const found = fields.year ?? fields.URL ?? fields.volume ?? fields.issue ?? fields.publisher ?? dated;
  if (!found || head.length < 4) return null;
  const parts = readHead(head);
  let { title, container } = parts;
  const journal = fields.volume ?? fields.issue ?? (fields.date && !fields.place ? fields.date : undefined);
  if (!container && journal && !fields.publisher) {
    const cut = title.lastIndexOf(', ');
    const tail = title.slice(cut + 2);
    if (cut > 3 && tail.length < 70 && /^\p{Lu}|^www/u.test(tail))
      [title, container] = [title.slice(0, cut).trim(), tail.trim()];
  }
  const stop = title.lastIndexOf('. ');
  if (!container && /\p{Script=Cyrillic}/u.test(title) && stop > 10)
    [title, container] = [title.slice(0, stop), title.slice(stop + 2)];
  if (title.length < 3 || title.split(/\s+/).length > 45) return null;
  const { site, ...rest } = fields;
  container ??= site;
  if (container && IN_CITY.test(container)) [rest.place, container] = [container, undefined];
  const body = parts.authors[0]?.literal;
  if (body && !rest.publisher && !container) rest.publisher = body;
  const named = /\b(?:19|20)\d\d\b/.exec(title)?.[0];
  if (named && LEGISLATION.test(title)) rest.year = named;
  return {
    ...rest,
    type: typeOf(title, container, { ...fields, ...parts }),
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
): string {
  if (THESIS.test(`${title} ${container}`)) return 'thesis';
  if (LEGISLATION.test(title)) return 'legislation';
  if (container && NEWSPAPER.test(container) && !f.volume) return 'article-newspaper';
  if (f.editors.length) return 'chapter';
  if (SPEECH.test(title)) return 'speech';
  if (container && (f.volume ?? f.issue)) return 'article-journal';
  if (container && f.date && !f.place) return 'article-newspaper';
  if (container) return f.place || f.publisher ? 'chapter' : 'article-journal';
  if (REPORT.test(title) || f.authors.some((author) => author.literal)) return 'report';
  if (f.publisher ?? f.place) return 'book';
  return f.URL ? 'webpage' : 'book';
}
