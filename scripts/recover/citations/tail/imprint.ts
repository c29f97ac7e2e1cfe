/** Places, publishers and series at the end of a citation. */
import type { Grammar } from '../../grammar.ts';
import { adding, type Fields, type TailRow } from './rule.ts';

const wordsIn = (text: string): number => text.split(' ').length;

/** What the parts of an imprint are. */
const isPlace = (text: string, { rx }: Grammar): boolean => rx`^<places>(?:$|,| <and> )`.test(text);
const isPublisher = (text: string, { rx }: Grammar): boolean => rx`<publishers>(?!\p{L})`.test(text);
const isDate = (text: string, { rx }: Grammar): boolean => rx`^(?:\d+ )?<month>`.test(text);

/** Brackets that hold an imprint, and no remark. */
const isImprint = (inside: string, { rx }: Grammar): boolean =>
  inside.length <= 110 && !rx`\b(?:<editorSigns>|<noteSigns>|<hereafter>)\b`.test(inside);

/** `Cambridge, Cambridge University Press, ` or `New York: Harper` in the brackets behind a book. */
function inBrackets(inside: string, year: string, fields: Fields, grammar: Grammar): Fields | null {
  if (!isImprint(inside, grammar)) return null;
  const dated: Fields = year ? { year } : {};
  if (/^\p{L}/u.test(inside) && isDate(inside, grammar))
    return adding(fields, { date: `${inside} ${year}`.trim(), ...dated });
  const all = inside
    .split(/[:,]\s*(?=[A-Z])/)
    .map((part) => part.trim().replace(/[,:;.]$/, ''))
    .filter(Boolean);
  // `(Central Asia-Caucasus Institute and Silk Studies Program, June 2006)`
  const month = all.find((part) => isDate(part, grammar));
  const date: Fields = month === undefined ? dated : { ...dated, date: `${month} ${year}`.trim() };
  const [first, ...others] = all.filter((part) => part !== month);
  const last = others.at(-1);
  if (first === undefined) return year || month ? adding(fields, date) : null;
  if (last !== undefined) return adding(fields, { ...date, place: first, publisher: last });
  if (!year) return null;
  return adding(fields, {
    ...date,
    ...(isPublisher(first, grammar) && !isPlace(first, grammar) ? { publisher: first } : { place: first }),
  });
}

export const IMPRINTS: TailRow[] = [
  {
    name: 'place: publisher',
    pattern: ({ rx }) => rx`[,.]\s+((\p{Lu}[\p{L}. ]+?),?\s?(?:<regions>)?):\s+(\p{Lu}[\p{L} .&'-]+?)$`,
    take: ([whole = '', place = '', publisher = ''], fields, grammar) =>
      (fields.year ?? fields.URL) &&
      !fields.issue &&
      !fields.publisher &&
      (isPlace(place, grammar) || (wordsIn(place) < 4 && isPublisher(publisher, grammar))) &&
      wordsIn(publisher) < 7
        ? adding(fields, { place: whole.trim(), publisher })
        : null,
    matches: [
      'Karen Mingst, Essentials of International Relations, London: Norton, 2004 → Karen Mingst, Essentials of International Relations · year 2004 · place London · publisher Norton',
      'Kazakhstan, Washington D.C.: Freedom House, http://a.kz → Kazakhstan · URL http://a.kz · place Washington D.C. · publisher Freedom House',
    ],
    misses: ['Sally Cummings, Kazakhstan: Power and Elite, 2005', 'Essentials, London: Norton'],
  },
  {
    name: 'publisher behind a comma',
    pattern: ({ rx }) =>
      rx`,(?=[^,]*<presses>$)\s+(?:(\p{Lu}\p{L}+(?: <and> \p{Lu}\p{L}+)?)[:\s]\s?)?((?:\p{Lu}[\p{L}.&'-]* (?:\p{Lu}?[\p{L}.&'-]* )*)?<presses>)$`,
    take: ([place = '', publisher = ''], fields) =>
      fields.year ? adding(fields, { publisher, ...(place ? { place } : {}) }) : null,
    matches: [
      'C. Tilly, Democracy, Columbia University Press, 2007 → C. Tilly, Democracy · year 2007 · publisher University Press · place Columbia',
    ],
    misses: ['C. Tilly, Democracy, Columbia University Press', 'The Freedom of the Press, 2007'],
  },
  {
    name: 'imprint in brackets with a year',
    pattern: ({ rx }) => rx`\s*,?\s*\(([^()]*?)[,:]?\s*(<year>)(?:\s?\[[^\]]*\])?\s*\)$`,
    take: ([inside = '', year = ''], fields, grammar) => inBrackets(inside, year, fields, grammar),
    matches: [
      'The Kazakhs (Stanford, Hoover Institution Press, 1987) → The Kazakhs · place Stanford · publisher Hoover Institution Press · year 1987',
      'The Civic Culture (Princeton, 1963) → The Civic Culture · place Princeton · year 1963',
      'Elections (Sage, 1987) → Elections · publisher Sage · year 1987',
      'Title (June 2006) → Title · date June 2006 · year 2006',
      'Title (Silk Road Program, June 2006) → Title · date June 2006 · year 2006 · place Silk Road Program',
      'Russell Dalton (1984) → Russell Dalton · year 1984',
    ],
    misses: ['Democracy (ed. by the author in 1987)', 'Democracy (in the year of 1987 and after)'],
  },
  {
    name: 'imprint in brackets without a year',
    pattern: ({ rx }) => rx`\s*,?\s*\(((?:[A-Z][\w.&' -]+)(?:[,:] ?[A-Z][\w.&' -]+)+)\)$`,
    take: ([inside = ''], fields, grammar) => inBrackets(inside, '', fields, grammar),
    matches: [
      'An Economic Theory of Democracy, (New York: Harper and Brothers) → An Economic Theory of Democracy · place New York · publisher Harper and Brothers',
    ],
    misses: ['An Economic Theory (of Democracy)', 'Theory (Harper)'],
  },
  {
    name: 'place / year',
    pattern: ({ rx }) =>
      rx`(?:[,.]\s*|(?<=[?!])\s+)((?:St\. )?\p{Lu}[\p{L}'-]+(?:[ -]\p{Lu}[\p{L}'-]*|\s\([A-Z][a-z]+\.?\)|\s<and>\s\p{Lu}\p{L}+|,?\s*<regions>|\s?/\s?\p{Lu}\p{L}+){0,3})\s*,?\s*/\s*(<year>)$`,
    take: ([place = '', year = ''], fields, grammar) =>
      grammar.has('articles', place.replace(/ .*/, '').toLowerCase())
        ? null
        : adding(fields, { place: place.trim(), year }),
    matches: [
      'Stephan Haggard, Dictators and Democrats, Princeton /2016 → Stephan Haggard, Dictators and Democrats · place Princeton · year 2016',
      'Kazakhstan: Unfulfilled Promise, Washington, D.C. / 2010 → Kazakhstan: Unfulfilled Promise · place Washington, D.C. · year 2010',
    ],
    misses: ['Journal of Democracy, 3 / 2005', 'Title, The World / 2005'],
  },
  {
    name: 'series of papers',
    pattern: ({ rx }) =>
      rx`[,.]?\s+((?:(?:[\p{Lu}][\p{L}-]*\s){0,3}<paperKinds>\s<papers>|<series>))(?:,?\s*(?:<issueSigns>\.?\s*)?(\d{1,3}))?(?:\s?/\s?(<year>))?$`,
    take: ([series = '', issue = '', year = ''], fields) => {
      const { volume, ...others } = fields;
      if (fields.series || !(fields.year ?? year)) return null;
      const number = fields.issue ?? (issue || volume);
      return {
        ...others,
        series,
        ...(number === undefined ? {} : { issue: number }),
        year: fields.year ?? year,
      };
    },
    matches: [
      'Does Democracy Promotion Work? DIE Discussion Paper, 17 / 2007 → Does Democracy Promotion Work? · series DIE Discussion Paper · issue 17 · year 2007',
      'Violence in Andijan. Silk Road Paper, July 2005 → Violence in Andijan · date July 2005 · year 2005 · series Silk Road Paper',
    ],
    misses: ['Violence in Andijan, Silk Road Paper', 'News in the Paper, 2005'],
  },
  {
    name: 'institute behind a comma',
    pattern: ({ rx }) =>
      rx`,\s+(\p{Lu}[\p{L}.'-]*(?:\s(?:\p{Lu}[\p{L}.'-]*|<instituteWords>|&|-\p{Lu}\p{L}*))*?\s?<institutes>)$`,
    take: ([publisher = ''], fields) =>
      fields.year && !fields.publisher && wordsIn(publisher) < 8 ? adding(fields, { publisher }) : null,
    matches: [
      'The Shanghai Cooperation Organization, Stockholm International Peace Research Institute, 2007 → The Shanghai Cooperation Organization · year 2007 · publisher Stockholm International Peace Research Institute',
    ],
    misses: ['The Shanghai Cooperation Organization, Stockholm International Peace Research Institute'],
  },
  {
    name: 'body behind a dash, in Cyrillic',
    pattern: ({ rx }) => rx`,?\s+[–-]\s+(\p{Script=Cyrillic}[\p{Script=Cyrillic} ]{2,40})$`,
    take: ([publisher = ''], fields) => (fields.year ? adding(fields, { publisher }) : null),
    matches: [
      'Таджикистан: экономический рост, – УИ МИД РТ, 2004 → Таджикистан: экономический рост · year 2004 · publisher УИ МИД РТ',
    ],
    misses: ['Таджикистан – экономический рост'],
  },
  {
    name: 'place behind a publisher',
    pattern: ({ rx }) => rx`,\s+(<places>)$`,
    take: ([place = ''], fields) => (fields.year && fields.publisher ? adding(fields, { place }) : null),
    matches: [
      'Approaches to Comparative Politics, Chicago, University of Chicago Press, 1956 → Approaches to Comparative Politics · year 1956 · publisher University of Chicago Press · place Chicago',
    ],
    misses: ['Approaches to Comparative Politics, Chicago'],
  },
  {
    name: 'place, year',
    pattern: ({ rx }) => rx`,\s*(<places>),?\s+(<year>)$`,
    take: ([place = '', year = ''], fields) => adding(fields, { place, year }),
    matches: [
      "Cummings, 'Kazakhstan. Power and Elite', London, 2005 → Cummings, 'Kazakhstan. Power and Elite' · place London · year 2005",
    ],
    misses: ['Cummings, Kazakhstan, Nowhere, 2005'],
  },
];
