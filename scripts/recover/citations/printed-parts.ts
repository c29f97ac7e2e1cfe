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
    name: 'editors and translators behind the title',
    pattern: ({ rx }) =>
      rx`,\s*(?:(<editedBefore>)|<translatedBefore>)\.?\s+(?!<places>(?:[,;]|\s*\())(<fullName>(?:(?:,\s+<fullName>)*,?\s+(?:<and>|&)\s+<fullName>)?(?:\s?/\s?<fullName>)*)(?=,|;|\s*\(|$)`,
    fields: ([, edits, names = ''], rules) =>
      edits === undefined ? { translators: peopleIn(names, rules) } : { editors: peopleIn(names, rules) },
    matches: [
      'Opera omnia, hg. von Michael Josef Pohl, Freiburg 1902 → Opera omnia, Freiburg 1902',
      'The Tempest, ed. Frank Kermode (London, 1954) → The Tempest (London, 1954)',
      'Die Wehre, hg. von Karl Ubl, Steffen Patzold und Anna Dam, Berlin 1990 → Die Wehre, Berlin 1990',
      'The Structures, trans. Siân Reynolds (London, 1981) → The Structures (London, 1981)',
    ],
    misses: [
      'The Tempest, 2nd ed. (London, 1954)',
      'Texte, hg. von der Akademie der Wissenschaften, Wien 1990',
      'The Tempest, ed. Oxford, 1870',
    ],
  },
  {
    name: 'which edition',
    pattern: ({ rx }) =>
      rx`(?:,|(?<=\.))\s*(\d{1,2}(?:<ordinals>|\.)?|(?!<articles> )\p{Ll}{3,12}),?\s+(?:\p{Ll}+\.?\s+)?<editionSigns>(?!\p{L})\.?(?=,|\s*\(|\s\p{Lu})`,
    fields: ([, edition = '']) => ({ edition }),
    matches: [
      'Die Karolinger, 4. Aufl., Stuttgart 2006 → Die Karolinger, Stuttgart 2006',
      'Greece, 2nd ed. (Edinburgh, 1857) → Greece (Edinburgh, 1857)',
      'Greece, 3d ed. (Edinburgh, 1857) → Greece (Edinburgh, 1857)',
      'Greece, third edition (Edinburgh, 1857) → Greece (Edinburgh, 1857)',
      'Rome, nouvelle éd., Paris, 1857 → Rome, Paris, 1857',
      'Die Wehre, 3., erweiterte Aufl., Leipzig 1970 → Die Wehre, Leipzig 1970',
      'Города. 2-е изд. М.: Наука, 1956 → Города. М.: Наука, 1956',
    ],
    misses: ['Greece, the edition of 1857', 'Greece, 2nd ed. revised by J. Smith (London, 1857)'],
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
    // Behind an author and a title alone, before a place: a journal has no place, and its article a title of its own.
    pattern: ({ rx }) =>
      rx`(?<=^[^,‘’“”"«»]+, [^,‘’“”"«»]+),?\s<volumeSigns>\.?\s?(?:[ivxlc]+|[IVXLC]+|\d{1,3})\.?,?(?=\s\(\p{Lu}[^()\d]*[,:]\s[^()]*\d{4}\))`,
    // Which volume is meant is of the citation, as its page is, and not of the work.
    fields: () => ({ type: 'book' }),
    matches: [
      'T. Hodgkin, Italy and her Invaders, vol. i. (Oxford: Clarendon Press, 1880) → T. Hodgkin, Italy and her Invaders (Oxford: Clarendon Press, 1880)',
      'T. Hodgkin, Italy, vol. II (Oxford, 1880) → T. Hodgkin, Italy (Oxford, 1880)',
    ],
    misses: [
      'P. Keeper, Foreign Affairs, vol. 12, no. 3 (1990)',
      'P. Keeper, ‘In Flames,’ Foreign Affairs, vol. 12 (London, 1990)',
      'P. Keeper, In Flames, Foreign Affairs, vol. 12 (Spring, 1990)',
      'P. Keeper, In Flames, vol. 12 (1990)',
    ],
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
    pattern: ({ rx }) => rx`(?<=, <places>)\s\((\p{Lu}[^()\d,]{2,40})\)(?=\s\d{4}\b)`,
    fields: ([, publisher = '']) => ({ publisher }),
    matches: ['Herrscher und Reich, München (C. H. Beck) 2014 → Herrscher und Reich, München 2014'],
    misses: ['Herrscher und Reich (München 2014)', 'Ludwig der Fromme (Ludwig der Deutsche) 1987'],
  },
];

export interface Apart {
  /** What is left of the words. */
  text: string;
  fields: Partial<ParsedWork>;
  /**
   * Nothing is told for sure: editors or a volume stand right behind the first words, which are a title and nobody’s name; or
   * editors are left among the words.
   */
  isUnsure: boolean;
}

/** @param said a citation, as printed */
export function apart(said: string, rules: Rules): Apart {
  const out: Apart = { text: said, fields: {}, isUnsure: false };
  for (const { pattern, fields } of PRINTED_PARTS) {
    const own = pattern(rules.grammar);
    for (let match = own.exec(out.text); match; match = own.exec(out.text)) {
      out.fields = { ...fields(match, rules), ...out.fields };
      out.text = out.text.slice(0, match.index) + out.text.slice(match.index + match[0].length);
    }
  }
  const { rx } = rules.grammar;
  return {
    ...out,
    isUnsure: TITLED(rules.grammar).test(said) || rx`,\s*<editedBefore>\.?\s+\p{L}`.test(out.text),
  };
}

/** `Regesta Imperii, Bd. 13`, `Die Konstanzer Ratslisten, hg. von Konrad Beyerle` */
const TITLED = ({ rx }: Grammar): RegExp =>
  rx`^[^,.:]+,\s*(?:<volumeSigns>\.?\s?[\dIVXLC]|<editedBefore>\.?\s+\p{Lu})`;
