/**
 * Parts of what is printed of a work that stand among its words, and are none of its title: who edited it, which edition and volume
 * it is, when it was printed again. Read where not every work is read (`works: full`): there a field must be right.
 */
import type { Examples } from '../../../src/model/examples.ts';
import type { Person } from '../../../src/model/csl.ts';
import type { Grammar } from '../grammar.ts';
import type { Rules } from './rules.ts';
import type { ParsedWork } from './work.ts';

interface Part extends Examples {
  pattern: (grammar: Grammar) => RegExp;
  fields: (match: RegExpExecArray, rules: Rules) => Partial<ParsedWork>;
}

const peopleIn = (names: string, { people, grammar }: Rules): Person[] =>
  names
    .split(grammar.rx`,\s+(?:<and> )?|\s+<and>\s+|\s*&\s*|/`)
    .filter((name) => name.trim())
    .map(people.personOf);

/** In this order; an example has what is left of it behind `→`. */
export const PRINTED_PARTS: readonly Part[] = [
  {
    name: 'a name’s own last part',
    pattern: ({ rx }) => rx`(?<=^[^,]{3,60}), <nameEnds>\.?(?=,| & | <and> )`,
    fields: () => ({}),
    matches: [
      'Oliver W. Holmes, Jr., The Path → Oliver W. Holmes, The Path',
      'Henry M. Hart, Jr. & A. Sacks → Henry M. Hart & A. Sacks',
    ],
    misses: ['Jr. was he', 'Peruzzi with Edward III, Journal', 'Frazer, The golden bough, II, Taboo'],
  },
  {
    name: 'printed again',
    pattern: ({ rx }) => rx`\s*\(<reprints>\.?\s[^()]*\)|;\s*<reprints>\.?\s[^();]*(?=\))`,
    fields: () => ({}),
    matches: [
      'Berlin 1927 (ND Stuttgart 1987), S. 9 → Berlin 1927, S. 9',
      '(London: Secker, 1949; repr. Harmondsworth, 1954) → (London: Secker, 1949)',
    ],
    misses: ['(London: Secker, 1949)'],
  },
  {
    name: 'editors behind the title',
    pattern: ({ rx }) =>
      rx`,\s*<editedBefore>\.?\s+((?:\p{Lu}[\p{L}.'’-]*|<particles>)(?:\s+(?:\p{Lu}[\p{L}.'’-]*|<particles>|<and>|&)|\s?/\s?\p{Lu}[\p{L}-]+)*)(?=,|;|\s*\(|$)`,
    fields: ([, names = ''], rules) => ({ editors: peopleIn(names, rules) }),
    matches: [
      'Opera omnia, hg. von Michael Josef Pohl, Freiburg 1902 → Opera omnia, Freiburg 1902',
      'The Tempest, ed. Frank Kermode (London, 1954) → The Tempest (London, 1954)',
    ],
    misses: ['The Tempest, 2nd ed. (London, 1954)'],
  },
  {
    name: 'translators behind the title',
    pattern: ({ rx }) =>
      rx`,\s*<translatedBefore>\.?\s+((?:\p{Lu}[\p{L}.'’-]*|<particles>)(?:\s+(?:\p{Lu}[\p{L}.'’-]*|<particles>|<and>|&))*)(?=,|;|\s*\(|$)`,
    fields: ([, names = ''], rules) => ({ translators: peopleIn(names, rules) }),
    matches: ['The Structures, trans. Siân Reynolds (London, 1981) → The Structures (London, 1981)'],
    misses: ['The Structures of Life (London, 1981)'],
  },
  {
    name: 'which edition',
    pattern: ({ rx }) =>
      rx`,\s*(\d{1,2}(?:st|nd|rd|th|\.|e|ème)?)\s+<editionSigns>(?!\p{L})\.?(?=,|\s*\(|\s)`,
    fields: ([, edition = '']) => ({ edition }),
    matches: [
      'Die Karolinger, 4. Aufl., Stuttgart 2006 → Die Karolinger, Stuttgart 2006',
      'Greece, 2nd ed. (Edinburgh, 1857) → Greece (Edinburgh, 1857)',
    ],
    misses: ['Greece, the edition of 1857'],
  },
  {
    name: 'how many volumes',
    pattern: ({ rx }) => rx`,\s*\d{1,2} (?:<volumesSigns>|<volumeSigns>)\.?(?=,|\s*\()`,
    fields: () => ({}),
    matches: [
      'Geschichte, 2 Bde., Wien 1851 → Geschichte, Wien 1851',
      'History, 4 volumes (London, 1851) → History (London, 1851)',
    ],
    misses: ['History, vol. 4 (London, 1851)'],
  },
  {
    name: 'which volume of a book, before its imprint',
    pattern: ({ rx }) =>
      rx`(?<!["'’”»]),?\s<volumeSigns>\.?\s?(?:[ivxlc]+|[IVXLC]+|\d{1,3})\.?,?(?=\s\((?:[^()]*[,:]\s)?\p{Lu}?[^():]*\d{4}\)|\s\(\p{Lu}[^():]*: [^():]*\d{4}\))`,
    // Which volume is meant is of the citation, as its page is, and not of the work.
    fields: () => ({ type: 'book' }),
    matches: [
      'Italy and her Invaders, vol. i. (Oxford: Clarendon Press, 1880) → Italy and her Invaders (Oxford: Clarendon Press, 1880)',
      'Italy, vol. II (Oxford, 1880) → Italy (Oxford, 1880)',
    ],
    misses: ['Foreign Affairs, vol. 12, no. 3 (1990)'],
  },
  {
    name: 'a page without a sign, behind an imprint in brackets',
    pattern: () => /(?<=\(\p{Lu}[^()]*\d{4}\)), \d{1,4}(?: ?n\. ?\d{1,3})?(?=\.?$)/u,
    fields: () => ({}),
    matches: ['The Locks (New York: Dam & Weir, 1973), 54. → The Locks (New York: Dam & Weir, 1973).'],
    misses: ['Foreign Affairs 12 (1973): 54.', 'The Locks (New York, 1973), 1974.5'],
  },
  {
    name: 'the house in a bracket behind its place',
    pattern: ({ rx }) => rx`(?<=\p{L})\s\((\p{Lu}[^()\d,]{2,40})\)(?=\s\d{4}\b)`,
    fields: ([, publisher = '']) => ({ publisher }),
    matches: ['Herrscher und Reich, München (C. H. Beck) 2014 → Herrscher und Reich, München 2014'],
    misses: ['Herrscher und Reich (München 2014)'],
  },
];

export interface Apart {
  /** What is left of the words. */
  text: string;
  fields: Partial<ParsedWork>;
  /** Editors or a volume stand right behind the first words: those are a title, and nobody’s name. */
  isTitleFirst: boolean;
}

/** @param said a citation, as printed */
export function apart(said: string, rules: Rules): Apart {
  const out: Apart = { text: said, fields: {}, isTitleFirst: TITLED(rules.grammar).test(said) };
  for (const { pattern, fields } of PRINTED_PARTS)
    for (
      let match = pattern(rules.grammar).exec(out.text);
      match;
      match = pattern(rules.grammar).exec(out.text)
    ) {
      out.fields = { ...fields(match, rules), ...out.fields };
      out.text = out.text.slice(0, match.index) + out.text.slice(match.index + match[0].length);
    }
  return out;
}

/** `Regesta Imperii, Bd. 13`, `Die Konstanzer Ratslisten, hg. von Konrad Beyerle` */
const TITLED = ({ rx }: Grammar): RegExp =>
  rx`^[^,.:]+,\s*(?:<volumeSigns>\.?\s?[\dIVXLC]|<editedBefore>\.?\s+\p{Lu})`;
