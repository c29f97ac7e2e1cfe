/**
 * Reads a citation from its end to its beginning: what stands behind the title (address, pages, year, volume, place) has
 * a form of its own, author and title have none. Each reader takes its piece off the end; what is left is the head.
 */
import { CITY, MONTH, PUBLISHER, RUSSIAN_MONTHS, SERIES } from './tables.ts';

export interface Fields {
  URL?: string;
  accessed?: string;
  page?: string;
  volume?: string;
  issue?: string;
  year?: string;
  date?: string;
  place?: string;
  publisher?: string;
  /** A host that stands where a newspaper stands. */
  site?: string;
  /** A series of papers. */
  series?: string;
}

type Reader = [pattern: RegExp, take: (m: RegExpExecArray, fields: Fields) => boolean | void];

/** `London`, `Seattle and London`, `Washington, D.C.` */
const IS_CITY = new RegExp(`^${CITY}(?:$|,| and | am )`);
const YEAR = '(?:1[89]\\d\\d|20[0-4]\\d)';

/** `, Washington, D.C. / 2002`, `, Princeton /1963`, `. Cambridge (Mass.) / 1998`. */
const PLACE_AND_YEAR = new RegExp(
  `(?:[,.]\\s*|(?<=[?!])\\s+)((?:St\\. )?\\p{Lu}[\\p{L}'-]+(?:[ -]\\p{Lu}[\\p{L}'-]*|\\s\\([A-Z][a-z]+\\.?\\)|\\s(?:and|am)\\s\\p{Lu}\\p{L}+|,?\\s*(?:D\\.?\\s?C\\.?|Calif\\.|Mass\\.)|\\s?/\\s?\\p{Lu}\\p{L}+){0,3})\\s*,?\\s*/\\s*(${YEAR})$`,
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
  [/[\s<[(]*((?:https?:\/\/|ftp:\/\/|www\.)[^\s<>[\]]+?)[>\]).,;]*$/, (m, f) => address(m[1]!, f)],
  [/\[[^\]]*\]\((https?:[^)]+)\)$/, (m, f) => address(m[1]!, f)],
  [
    /[,.]\s+(\p{Lu}[\p{L}. ]+?),?\s?(?:D\.C\.)?:\s+(\p{Lu}[\p{L} .&'-]+?)$/u,
    (m, f) =>
      (f.year ?? f.URL) &&
      !f.issue &&
      !f.publisher &&
      (IS_CITY.test(m[1]!) || (m[1]!.split(' ').length < 4 && PUBLISHER.test(m[2]!))) &&
      m[2]!.split(' ').length < 7
        ? void ((f.place ??= m[0].slice(1, m[0].lastIndexOf(':')).trim()), (f.publisher ??= m[2]!))
        : false,
  ],
  [
    /,\s+(?:(\p{Lu}\p{L}+(?: and \p{Lu}\p{L}+)?)[:\s]\s?)?((?:\p{Lu}[\p{L}.&'-]* (?:\p{Lu}?[\p{L}.&'-]* )*)?(?:[Pp]ress|Publishers?|Schuster|Sharpe|Norton|Praeger|OUP|CUP|Lane|Books|Verlag|Routledge|Rutledge|Macmillan|Sage))$/u,
    (m, f) => (f.year ? void ((f.publisher ??= m[2]!), m[1] ? (f.place ??= m[1]) : 0) : false),
  ],
  [/,\s+(?:\d+|[a-z]+) volumes?$/, () => undefined],
  [
    /[\s,.]+(?:(?:Transcript )?can be )?(?:available |found |accessed )?(?:at|from|on|in|see):?$/,
    () => undefined,
  ],
  [
    /[\s,.:;(]+(?:[Pp]{1,2}|[Pp]ages?|S|с)\s?\.?\s?(\d+\s?[\d\s,.–—-]*?f{0,2}\.?(?:,?\s*(?:and|&)\s*\d+(?:\s?[–-]\s?\d+)?)*)(?:\s?\(\d+\))?\)?$/,
    (m, f) => void (f.page ??= m[1]!.trim()),
  ],
  [/[,\s]+pp?\.?$/, () => undefined],
  [/[\s,]+(?:especially|esp\.?|particularly|here|passim)$/, () => undefined],
  // `P5_TA(2003)0064`, `SEC.DEL/225`: the number of a document.
  [/,\s+(?=\S*\d)[A-Z][A-Z\d]*[._/][\w().\/-]+$/, () => undefined],
  [/:\s*(\d{1,4}\s?[-–]\s?\d{1,4})$/, (m, f) => void (f.page ??= m[1]!)],
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
  [
    new RegExp(
      `[,.]?\\s+(${SERIES.source})(?:,?\\s*(?:[Nn]o\\.?\\s*)?(\\d{1,3}))?(?:\\s?/\\s?(${YEAR}))?$`,
      'u',
    ),
    (m, f) => {
      if (f.series || !(f.year ?? m[3])) return false;
      f.series = m[1]!;
      f.issue ??= m[2] ?? f.volume;
      f.year ??= m[3];
      delete f.volume;
      return undefined;
    },
  ],
  [
    /,\s+(\p{Lu}[\p{L}.'-]*(?:\s(?:\p{Lu}[\p{L}.'-]*|of|and|for|the|&|-\p{Lu}\p{L}*))*?\s?(?:Institute|Research Unit|Centre|Center|Foundation|Endowment|Academy|Program|College of \p{Lu}\p{L}+))$/u,
    (m, f) => (f.year && !f.publisher && m[1]!.split(' ').length < 8 ? void (f.publisher = m[1]!) : false),
  ],
  [
    new RegExp(`[,.]?\\s+(\\d{1,2}) (${RUSSIAN_MONTHS.join('|')}) (${YEAR})(?:\\s?г(?:ода)?\\.?)?$`, 'u'),
    (m, f) => dated(`${m[1]}.${RUSSIAN_MONTHS.indexOf(m[2]!) + 1}.${m[3]}`, m[3]!, f),
  ],
  [
    /,?\s+[–-]\s+(\p{Script=Cyrillic}[\p{Script=Cyrillic} ]{2,40})$/u,
    (m, f) => (f.year ? void (f.publisher ??= m[1]!) : false),
  ],
  [new RegExp(`,\\s+(${CITY})$`), (m, f) => (f.year && f.publisher ? void (f.place ??= m[1]!) : false)],
  [new RegExp(`,\\s*(${CITY}),?\\s+(${YEAR})$`), (m, f) => void ((f.place ??= m[1]!), (f.year ??= m[2]!))],
  [/,\s*(?:['"`’]{1,2}\s?)?(\d{1,4}\s?[-–]\s?\d{1,4})$/, (m, f) => (f.page ? false : void (f.page = m[1]!))],
  [
    new RegExp(
      `(?<!\\b[Nn]os?\\.?\\s?)[,.]?\\s*(?:of |on )?(?<!\\d)(\\d{1,2})(?:[stndrh'"\`’*°]{1,3}|\\s0)?\\.?,?\\s*(?:of )?(${MONTH}),?\\s*(${YEAR})$`,
    ),
    (m, f) => dated(`${m[1]} ${m[2]} ${m[3]}`, m[3]!, f),
  ],
  [
    new RegExp(
      `[,.]?\\s*(?:of |on )?(${MONTH})\\s*(\\d{1,2})(?:[stndrh'"\`’*°]{1,3})?(?:[-–]\\d{1,2})?,?\\s*(${YEAR})$`,
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
    new RegExp(`[,.]?\\s+(\\d{1,3})\\s?/\\s?(\\d{1,3})\\s?/\\s?(${YEAR})$`),
    (m, f) => void ((f.volume ??= m[1]!), (f.issue ??= m[2]!), (f.year ??= m[3]!)),
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
    /[,.]?\s+(?:[Vv]ol(?:ume)?\.?\s?)?(\d{1,3}),?\s?\(\s?(\d{1,3}(?:[-–/]\d+)?)\s?\)$/,
    (m, f) => void ((f.volume ??= m[1]!), (f.issue ??= m[2]!)),
  ],
  [
    /[,.]?\s*(?:[Nn]o|[Ii]ss(?:ue)?|Number|№|#)s?\.?\s?(\d{1,4}(?:\s?[-–/]\s?\d+)?(?:\s?\(\d+\))?)$/,
    (m, f) => void (f.issue ??= m[1]!),
  ],
  [/[,.]?\s*(?:[Vv]ol(?:ume)?|Bd)\.?\s?(\d{1,4})$/, (m, f) => void (f.volume ??= m[1]!)],
  [new RegExp(`(?:[,.]\\s*|(?<=\\))\\s*)(${YEAR})$`), (m, f) => void (f.year ??= m[1]!)],
  [/,?\s*[Cc]h(?:apter)?\.? ?\d+$/, () => undefined],
  [/(?<=\p{L}\*?)\s+(\d{1,3})$/u, (m, f) => (f.issue && f.page ? void (f.volume ??= m[1]!) : false)],
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

/** A date of another year than the one behind it is of the title: `… Elections 10 and 24 October 1999, Warsaw / 2000`. */
function dated(date: string, year: string, fields: Fields): boolean | void {
  if (fields.year && fields.year !== year) return false;
  fields.date ??= date;
  fields.year ??= year;
}

/** `Cambridge, Cambridge University Press, ` or `New York: Harper` in the brackets behind a book. */
function imprint(inside: string, year: string, fields: Fields): boolean | void {
  if (/\b(?:ed|eds|note|Ed|Eds|hereafter)\b/.test(inside) || inside.length > 110) return false;
  if (new RegExp(`^${MONTH}`).test(inside))
    return void ((fields.date ??= `${inside} ${year}`.trim()), year ? (fields.year ??= year) : 0);
  if (year) fields.year ??= year;
  const all = inside
    .split(/[:,]\s*(?=[A-Z])/)
    .map((part) => part.trim().replace(/[,:;.]$/, ''))
    .filter(Boolean);
  // `(Central Asia-Caucasus Institute and Silk Studies Program, June 2006)`
  const month = all.find((part) => new RegExp(`^(?:\\d+ )?${MONTH}`).test(part));
  if (month) fields.date ??= `${month} ${year}`.trim();
  const parts = all.filter((part) => part !== month);
  if (!parts.length) return year || month ? undefined : false;
  if (parts.length === 1 && !year) return false;
  const [only] = parts;
  if (parts.length > 1)
    [fields.place, fields.publisher] = [fields.place ?? only, fields.publisher ?? parts.at(-1)];
  else if (PUBLISHER.test(only!) && !IS_CITY.test(only!)) fields.publisher ??= only;
  else fields.place ??= only;
}
