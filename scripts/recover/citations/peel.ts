/**
 * Reads a citation from its end to its beginning: what stands behind the title (address, pages, year, volume, place) has
 * a form of its own, author and title have none. Each reader takes its piece off the end; what is left is the head.
 */
import { CITY, MONTH } from './tables.ts';

export interface Fields {
  URL?: string;
  accessed?: string;
  page?: string;
  locator?: string;
  volume?: string;
  issue?: string;
  year?: string;
  date?: string;
  place?: string;
  publisher?: string;
  /** A host that stands where a newspaper stands. */
  site?: string;
}

type Reader = [pattern: RegExp, take: (m: RegExpExecArray, fields: Fields) => boolean | void];

const YEAR = '(?:1[89]\\d\\d|20[0-4]\\d)';

/** `, Washington, D.C. / 2002`, `, Princeton /1963`, `. Cambridge (Mass.) / 1998`. */
const PLACE_AND_YEAR = new RegExp(
  `(?:[,.]\\s*|(?<=[?!])\\s+)(\\p{Lu}[\\p{L}.'-]+(?:[ -]\\p{Lu}[\\p{L}.'-]*|\\s\\([A-Z][a-z]+\\.?\\)|\\s(?:and|am)\\s\\p{Lu}\\p{L}+|,\\s*(?:D\\.?\\s?C\\.?|Calif\\.|Mass\\.)|\\s?/\\s?\\p{Lu}\\p{L}+){0,3})\\s*,?\\s*/\\s*(${YEAR})$`,
  'u',
);

const READERS: Reader[] = [
  [/[\s.,;:]+$/, () => undefined],
  [/(?<=\d)\s+[Gg]oda?$/, () => undefined],
  [
    /[,(\s[]+(?:accessed|retrieved|visited|Accessed|Retrieved|Visited)(?: on)?:?\s*([^()[\]]{4,40}?)[)\]]*\.?$/,
    (m, f) => void (f.accessed ??= m[1]!),
  ],
  [/[\s,<[(]+(www\.[\w.-]+?)[>\]).,;]*$/, (m, f) => ((f.URL ?? f.date) ? void (f.site ??= m[1]!) : false)],
  [/[\s<[(]*((?:https?:\/\/|www\.)[^\s<>[\]]+?)[>\]).,;]*$/, (m, f) => address(m[1]!, f)],
  [/\[\S*\]\((https?:[^)]+)\)$/, (m, f) => address(m[1]!, f)],
  [
    /[,.]\s+(\p{Lu}[\p{L}. ]+?),?\s?(?:D\.C\.)?:\s+(\p{Lu}[\p{L} .&'-]+?)$/u,
    (m, f) =>
      (f.year ?? f.URL) &&
      !f.issue &&
      !f.publisher &&
      m[1]!.split(' ').length < 4 &&
      !/^The\b/.test(m[1]!) &&
      m[2]!.split(' ').length < 7
        ? void ((f.place ??= m[0].slice(1, m[0].lastIndexOf(':')).trim()), (f.publisher ??= m[2]!))
        : false,
  ],
  [
    /,\s+(?:(\p{Lu}\p{L}+(?: and \p{Lu}\p{L}+)?)[:\s]\s?)?((?:\p{Lu}[\p{L}.&'-]* (?:\p{Lu}?[\p{L}.&'-]* )*)?(?:[Pp]ress|Publishers?|Schuster|Sharpe|Norton|Praeger|OUP|CUP|Lane|Books|Verlag|Routledge|Rutledge|Macmillan|Sage))$/u,
    (m, f) => (f.year ? void ((f.publisher ??= m[2]!), m[1] ? (f.place ??= m[1]) : 0) : false),
  ],
  [/,\s+(?:\d+|[a-z]+) volumes?$/, () => undefined],
  [/[\s,.]+(?:available |found )?(?:at|from|on|in|see):?$/, () => undefined],
  [
    /[\s,.:;(]+(?:[Pp]{1,2}|[Pp]ages?|S|с)\s?\.?\s?(\d+\s?[\d\s,.–—-]*?f{0,2}\.?(?:,?\s*(?:and|&)\s*\d+(?:\s?[–-]\s?\d+)?)*)\)?$/,
    (m, f) => void (f.page ??= m[1]!.trim()),
  ],
  [/\s*\(emphasis[^)]*\)$/i, () => undefined],
  [
    new RegExp(`\\s*,?\\s*\\(([^()]*?)[,:]?\\s*(${YEAR})(?:\\s?\\[[^\\]]*\\])?\\s*\\)$`),
    (m, f) => imprint(m[1]!, m[2]!, f),
  ],
  [/\s*,?\s*\(((?:[A-Z][\w.&' -]+)(?:[,:] ?[A-Z][\w.&' -]+)+)\)$/, (m, f) => imprint(m[1]!, '', f)],
  [
    PLACE_AND_YEAR,
    (m, f) => (/^(?:The|A|An)\b/.test(m[1]!) ? false : void ((f.place ??= m[1]!.trim()), (f.year ??= m[2]!))),
  ],
  [new RegExp(`,\\s*(${CITY}),?\\s+(${YEAR})$`), (m, f) => void ((f.place ??= m[1]!), (f.year ??= m[2]!))],
  [/,\s*(\d{1,4}\s?[-–]\s?\d{1,4})$/, (m, f) => (f.page ? false : void (f.page = m[1]!))],
  [
    new RegExp(
      `[,.]?\\s*(?:of |on )?(\\d{1,2})(?:st|nd|rd|th|'|\`h)?\\.?,?\\s*(?:of )?(${MONTH}),?\\s*(${YEAR})$`,
    ),
    (m, f) => dated(`${m[1]} ${m[2]} ${m[3]}`, m[3]!, f),
  ],
  [
    new RegExp(
      `[,.]?\\s*(?:of |on )?(${MONTH})\\s*(\\d{1,2})(?:st|nd|rd|th)?(?:[-–]\\d{1,2})?,?\\s*(${YEAR})$`,
    ),
    (m, f) => dated(`${m[2]} ${m[1]} ${m[3]}`, m[3]!, f),
  ],
  [
    new RegExp(`[,.]?\\s*(?:of |vom |on )?(\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?(${YEAR}))$`),
    (m, f) => dated(m[1]!, m[2]!, f),
  ],
  [
    new RegExp(`[,.]?\\s*(${MONTH}(?:\\s?/\\s?${MONTH})?)\\s*/?\\s*(${YEAR})$`),
    (m, f) => dated(`${m[1]} ${m[2]}`, m[2]!, f),
  ],
  [
    new RegExp(`[,.]?\\s+(${YEAR})\\s?/\\s?(\\d{1,2}(?:-\\d+)?)$`),
    (m, f) => void ((f.year ??= m[1]!), (f.issue ??= m[2]!)),
  ],
  [
    new RegExp(`[,.]?\\s+(\\d{1,3}(?:-\\d+)?)\\s?/\\s?(${YEAR})$`),
    (m, f) =>
      Number(m[1]) > 12
        ? void ((f.volume ??= m[1]!), (f.year ??= m[2]!))
        : void ((f.issue ??= m[1]!), (f.year ??= m[2]!)),
  ],
  [
    /[,.]?\s+(\d{1,4})\s?\/\s?(\d{1,3}(?:-\d+)?)$/,
    (m, f) => void ((f.volume ??= m[1]!), (f.issue ??= m[2]!)),
  ],
  [
    /[,.]?\s+(?:[Vv]ol(?:ume)?\.?\s?)?(\d{1,3})\s?\(\s?(\d{1,3}(?:[-–/]\d+)?)\s?\)$/,
    (m, f) => void ((f.volume ??= m[1]!), (f.issue ??= m[2]!)),
  ],
  [
    /[,.]?\s*(?:[Nn]o|[Ii]ss(?:ue)?|Number|№|#)s?\.?\s?(\d{1,4}(?:\s?[-–/]\s?\d+)?)(?:\s?\(\d+\))?$/,
    (m, f) => void (f.issue ??= m[1]!),
  ],
  [/[,.]?\s*(?:[Vv]ol(?:ume)?|Bd)\.?\s?(\d{1,4})$/, (m, f) => void (f.volume ??= m[1]!)],
  [new RegExp(`(?:[,.]\\s*|(?<=\\))\\s*)(${YEAR})$`), (m, f) => void (f.year ??= m[1]!)],
  [/,?\s*[Cc]h(?:apter)?\.? ?\d+$/, () => undefined],
  [/,\s+(\d{1,3})$/, (m, f) => (f.page || f.year || f.issue ? void (f.volume ??= m[1]!) : false)],
];

/** @returns the fields found at the end of `text`, and what stands before them */
export function peel(text: string): { fields: Fields; head: string } {
  const fields: Fields = {};
  let head = text.trim();
  for (let again = true; again;) {
    again = false;
    for (const [pattern, take] of READERS) {
      const match = pattern.exec(head);
      if (!match || match[0].length === 0 || take(match, fields) === false) continue;
      head = head.slice(0, match.index).trimEnd();
      again = true;
    }
  }
  return { fields, head };
}

/** A date that stands behind the address is that of the visit (isaacs-article:51). */
function address(url: string, fields: Fields): void {
  if (fields.date && !fields.accessed && !fields.URL) {
    fields.accessed = fields.date;
    delete fields.date;
    delete fields.year;
  }
  fields.URL ??= url;
}

function dated(date: string, year: string, fields: Fields): void {
  fields.date ??= date;
  fields.year ??= year;
}

/** `Cambridge, Cambridge University Press, ` or `New York: Harper` in the brackets behind a book. */
function imprint(inside: string, year: string, fields: Fields): boolean | void {
  if (/\b(?:ed|eds|note|Ed|Eds|hereafter)\b/.test(inside) || inside.length > 110) return false;
  if (new RegExp(`^${MONTH}`).test(inside))
    return void ((fields.date ??= `${inside} ${year}`.trim()), year ? (fields.year ??= year) : 0);
  if (year) fields.year ??= year;
  const parts = inside
    .split(/[:,]\s*(?=[A-Z])/)
    .map((part) => part.trim().replace(/[,:;.]$/, ''))
    .filter(Boolean);
  if (parts.length === 1 && !year) return false;
  const publisher = parts.length > 1 ? parts.at(-1)! : undefined;
  fields.place ??= parts[0]!;
  if (publisher) fields.publisher ??= publisher;
}
