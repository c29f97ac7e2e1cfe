/**
 * Signs as a printer sets them. A typewriter and a scanner know one quotation mark for both sides, a hyphen for every dash, and
 * put blanks where none stand. A layer between the text and the page sets what its place decides; the texts, the data and "the
 * file reads" keep the file's own. Rows in order: what one has taken, a later one leaves.
 */
import type { Examples } from './examples.ts';
import { ADDRESS } from './address.ts';

/** Stands in a text for the mark of a note, which has no letters. */
export const MARK = '\uFFFC';

/** Instead of the characters from `from` to before `to` the page has `as`. */
export interface Change {
  from: number;
  to: number;
  as: string;
  /** The name of the row. */
  rule: string;
}

interface SignRule extends Examples {
  pattern: RegExp;
  /** What is set for the match; null for what stays. */
  as: string | ((match: RegExpExecArray, isSoftSign: IsSoftSign) => string | null);
}

/** Whether an apostrophe between letters, or behind the last, is a soft or hard sign of transliterated Russian. */
export type IsSoftSign = (before: string, behind: string) => boolean;

const BEFORE_OPENING = String.raw`(?<=^|[\s([{—–‘“"'${'`'}/${MARK}-])`;
const BEHIND_OPENING = String.raw`(?=[\p{L}\p{N}‘“[(«]|['"](?=[\p{L}\p{N}])|\.\.\.)`;
const BEHIND_CLOSING = String.raw`(?=[\s${MARK}.,;:!?)\]'"]|$)`;
const rx = (source: string) => new RegExp(source, 'gu');

export const SIGN_RULES: readonly SignRule[] = [
  {
    name: 'backtick as an opening quotation mark',
    // isaacs-thesis has 517 of them; its closing ones are straight.
    pattern: /`/g,
    as: '‘',
    matches: ["the `bully pit' → the ‘bully pit’"],
    misses: ["the 'bully pit'"],
  },
  {
    name: 'blank before a closing quotation mark',
    pattern: rx(String.raw`(?<=[^\s([{—–${MARK}-]) +(?=['"]${BEHIND_CLOSING})`),
    as: '',
    matches: ["if they unite. ' Parties → if they unite.’ Parties", "the `rights '. → the ‘rights’."],
    misses: ["of the 'other' kind", "Kazakhstan's"],
  },
  {
    name: 'blank before a stop or a closing bracket',
    pattern: /(?<=[\p{L}\p{N})\]'"’”»]) +(?=,(?!,)|[;:?!]|\.(?!\.|\d))|(?<=\S) +(?=[)\]])/gu,
    as: '',
    matches: ['Vol. 3 , p. 5 → Vol. 3, p. 5', 'Fierman (ed. ) Soviet → Fierman (ed.) Soviet'],
    misses: ['one ... two', 'a .5 share', 'die ,,Krise', '(ed. by Fierman)'],
  },
  {
    name: 'blank behind an opening bracket',
    pattern: /(?<=[([]) +(?=\S)/gu,
    as: '',
    matches: ['( pp. 5) → (pp. 5)'],
    misses: ['(pp. 5)'],
  },
  {
    name: 'year glued to the number before it',
    pattern: /(?<=\d,)(?=(?:1[89]\d\d|20[0-2]\d)(?!\d|,\d{3}))/gu,
    as: ' ',
    matches: ['Vol. 14, No. 1,2007 → Vol. 14, No. 1, 2007', 'March 7,1994 → March 7, 1994'],
    misses: ['12,000 votes', '1,995 votes', 'No. 1, 2007'],
  },
  {
    name: 'range',
    pattern: /(?<=(?<![\p{L}\d\-–/.:])\d{1,4})-(?=\d{1,4}(?![\p{L}\d\-–/]))/gu,
    as: '–',
    matches: ['pp. 225-241 → pp. 225–241', '(1985-90) → (1985–90)'],
    misses: ['No 254-III', '24-02-2011', '978-3-16', 'a 20-year rule', 'RFE-1-2'],
  },
  {
    // Between words without a blank, as transcriptions have it.
    name: 'long dash typed as two hyphens',
    pattern: /(?<![\s\d-])-{2,3}(?![\s-])|(?<=\d)-{2,3}(?![\s\d-])/gu,
    as: '—',
    matches: [
      'the day--twenty → the day—twenty',
      'cap. 3.--Honor. → cap. 3.—Honor.',
      'p. 59--Guiberti → p. 59—Guiberti',
    ],
    misses: ['20--30', 'a -- b', '----'],
  },
  {
    name: 'dash typed as two hyphens',
    pattern: /(?<!-)-{2,3}(?!-)/g,
    as: '–',
    matches: ['20--30 → 20–30', 'a -- b → a – b'],
    misses: ['a - b', '----'],
  },
  {
    name: 'dash typed as a hyphen between blanks',
    pattern: /(?<=\S\s)-(?=\s\S)/gu,
    as: '–',
    matches: ['West - and East → West – and East'],
    misses: ['- an item', 'post-Soviet', 'pre- and post-war'],
  },
  {
    name: 'opening double quotation mark',
    pattern: rx(`${BEFORE_OPENING}"${BEHIND_OPENING}`),
    as: '“',
    matches: ['the "other" → the “other”', `'"natural" – and' → ‘“natural” – and’`],
    misses: ['Kazakhstan 21 per cent', 'and".'],
  },
  {
    name: 'closing double quotation mark',
    pattern: /"/g,
    as: '”',
    matches: ['the "other" → the “other”', `"other".' → “other”.’`],
    misses: ["the 'other'"],
  },
  {
    name: 'decade with its century left out',
    pattern: /(?<=^|[\s(])'(?=\d0s(?!\p{L}))/gu,
    as: '’',
    matches: ["the '90s → the ’90s"],
    misses: ["'90 per cent'", "the 1990's"],
  },
  {
    name: 'opening quotation mark',
    pattern: rx(`${BEFORE_OPENING}'${BEHIND_OPENING}`),
    as: '‘',
    matches: ["the 'bully pit' → the ‘bully pit’", "('[t]he → (‘[t]he", "'... and so → ‘... and so"],
    misses: ["Kazakhstan's", "the Akims' powers", "D'Anieri"],
  },
  {
    name: 'apostrophe or closing quotation mark',
    pattern: /'(?<=(\p{L}*)')(?=(\p{L}*))/gu,
    as: ([, before = '', behind = ''], isSoftSign) => (isSoftSign(before, behind) ? null : '’'),
    matches: ["Kazakhstan's → Kazakhstan’s", "O'Donnell → O’Donnell", "the Akims' → the Akims’"],
    misses: ["Abdil'din", "vlast'", 'West'],
  },
  {
    name: 'mark glued to the next word',
    pattern: rx(String.raw`(?<=[.,;:!?'"’”)]${MARK})(?=[\p{L}\p{N}${'`'}"“‘([]|'\p{L}{2})`),
    as: ' ',
    matches: [`unite.${MARK}Parties → unite.${MARK} Parties`],
    misses: [`unite.${MARK} Parties`, `clans${MARK}’ powers`],
  },
];

/**
 * What the page has otherwise than a text, in the order of the text. Addresses stay as they are.
 *
 * @param text of one paragraph, note or cell, with `MARK` where a mark of a note stands
 */
export function changesIn(text: string, isSoftSign: IsSoftSign): Change[] {
  const taken = [...text.matchAll(ADDRESS)].map(({ 0: address, index }) => ({
    from: index,
    to: index + address.length,
  }));
  const out: Change[] = [];
  for (const { name: rule, pattern, as } of SIGN_RULES)
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (taken.some((t) => (from === to ? t.from < from && from < t.to : t.from < to && from < t.to)))
        continue;
      const set = typeof as === 'string' ? as : as(match, isSoftSign);
      if (set === null) continue;
      taken.push({ from, to });
      out.push({ from, to, as: set, rule });
    }
  return out.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The text as the page has it. */
export function typeset(text: string, isSoftSign: IsSoftSign): string {
  let out = '';
  let at = 0;
  for (const { from, to, as } of changesIn(text, isSoftSign)) {
    out += text.slice(at, from) + as;
    at = to;
  }
  return out + text.slice(at);
}
