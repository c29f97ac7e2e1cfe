/** The authors that a citation begins with, in each of the ways in which the sources write them. */
import type { Person } from '../../../src/model/csl.ts';
import type { Grammar } from '../grammar.ts';
import type { Examples } from '../../../src/model/examples.ts';
import { cyrillicNames, type PeopleRules } from './people.ts';
import { BEFORE_COLON, ROW, rowOfPeople, rowSigns } from './rows.ts';

export interface Taken {
  authors: Person[];
  /** What stands behind them. */
  rest: string;
}

/** One way to write authors. An example: the citation, and behind `→` the authors, `Family, Given` or a body, parted by `;`. */
export interface AuthorRow extends Examples {
  /** What it reads, or null where the text is not written so. */
  read: (text: string, rules: AuthorRules) => Taken | null;
}

/** What the ways of writing authors must know. */
export interface AuthorRules {
  grammar: Grammar;
  people: PeopleRules;
}

/**
 * `Gabriel A. Almond and Sidney Verba, The Civic Culture` → two people and the rest; without authors, the whole text.
 * Bodies that are known are tried before names, and names with a sure end before those without.
 */
export function takeAuthors(text: string, rules: AuthorRules): Taken {
  for (const { read } of AUTHORS) {
    const taken = read(text, rules);
    if (taken) return taken;
  }
  return { authors: [], rest: text };
}

/** `Sally Cummings and Ole Nørgaard 'Conceptualising …'`: the title in quotation marks ends the names. */
const beforeQuotation = ({ rx }: Grammar): RegExp =>
  rx`^((?:\p{Lu}[\p{L}.'-]* ){1,3}\p{Lu}[\p{L}'-]+)(?: <and> ((?:\p{Lu}[\p{L}.'-]* ){1,3}\p{Lu}[\p{L}'-]+))?,? (?=[‘\x60“"]|'(?=\p{Lu}))`;

const behind = (text: string, [whole]: RegExpExecArray, ...authors: Person[]): Taken => ({
  authors,
  rest: text.slice(whole.length),
});

/** A name of a body: words that begin with capitals, and small ones between them. */
const isNamed = (text: string, { rx }: Grammar): boolean =>
  rx`^\p{Lu}\S*(?:\s(?:\p{Lu}\S*|<bodyWords>|\([^)]*\)|\d+))*$`.test(text);

const BODIES: AuthorRow[] = [
  {
    name: 'body of the lexicon',
    matches: [
      'Freedom House, Nations in Transit → Freedom House',
      'Xinhua News Agency, Oktober 15 → Xinhua News Agency',
    ],
    misses: ['Freedom Houses, Nations in Transit'],
    read: (text, { grammar }) => {
      const starts = grammar.lexicon.bodies.filter(
        (name) => text.startsWith(name) && /^(?:[\s,:;('‘“"]|\.\s|\.?$)/.test(text.slice(name.length)),
      );
      const [body] = starts.sort((a, b) => b.length - a.length);
      if (body === undefined) return null;
      const end = /^[^,.:'‘“"]*?[,.:]\s*/.exec(text.slice(body.length))?.[0] ?? '';
      const literal = (body + end).replace(/[,.:]\s*$/, '').trim();
      return {
        authors: [{ literal: literal.length < 120 ? literal : body }],
        rest: text.slice(body.length + end.length).trim(),
      };
    },
  },
  {
    name: 'inverted names in a row',
    matches: [
      'Dimitrova, Antoaneta; Pridham, Geoffrey. "International Actors" → Dimitrova, Antoaneta; Pridham, Geoffrey',
    ],
    misses: ['Dimitrova, Antoaneta. "International Actors"'],
    read: (text) => {
      const row =
        /^((?:\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}. -]*?; )+\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}. -]*?)\.\s+/u.exec(
          text,
        );
      const names = row?.[1]?.split('; ').map((one) => one.split(', ')) ?? [];
      return row ? behind(text, row, ...names.map(([family = '', given = '']) => ({ family, given }))) : null;
    },
  },
  {
    name: 'site, capitals, or a body before a quotation',
    matches: [
      'GlobalSecurity.org. Military. → GlobalSecurity.org',
      'OSDP, Za Novyi Kazakhstana! → OSDP',
      'IRIN Humanitarian News and Analysis. "Tajikistan" → IRIN Humanitarian News and Analysis',
    ],
    misses: ['R. Dahl, On Democracy', 'Sally Cummings. "Kazakhstan"'],
    read: (text, { grammar, people }) => {
      const site =
        grammar.rx`^([\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.<topLevels>)[.,]\s+`.exec(text) ??
        /^(\p{Lu}{3,9}),\s+/u.exec(text) ??
        /^([^,.:;‘'“"*(]{4,90})\.\s+(?=[“"])/u.exec(text);
      const literal = site?.[1] ?? '';
      const isBody = (isNamed(literal, grammar) || literal.includes('.')) && !people.isName(literal);
      return site && isBody ? behind(text, site, { literal }) : null;
    },
  },
  {
    name: 'body by one of its words',
    matches: ['The Uzbek State Statistics Committee. Tashkent → The Uzbek State Statistics Committee'],
    misses: ['Sally Cummings, The Committee', 'a committee of sorts, Title'],
    read: (text, { grammar }) => {
      const place = /^([^,.:;‘'“"*(]{4,90}?)(?:,|\.(?=\s)|:)\s+/.exec(text);
      const literal = place?.[1]?.trim() ?? '';
      return place && grammar.rx`\b<bodies>\b|\.<topLevels>$`.test(literal) && isNamed(literal, grammar)
        ? behind(text, place, { literal })
        : null;
    },
  },
];

const PEOPLE: AuthorRow[] = [
  BEFORE_COLON,
  {
    name: 'inverted name',
    matches: ['Bohr, Annete. Nations in Transit 2010 → Bohr, Annete'],
    misses: ['Kazakhstan, Political Parties. Title', 'Linz, Juan and Alfred Stepan, Title'],
    read: (text, { grammar, people }) => {
      const name =
        grammar.rx`^(\p{Lu}[\p{L}'’-]+), ((?:\p{Lu}[\p{L}.'-]*\s?){1,3})(?:,\s*(?=<and> )|\. |, (?=\p{Lu})(?!\p{L}+ <and> ))`.exec(
          text,
        );
      const [, family = '', second = ''] = name ?? [];
      const given = second.trim();
      // Unless more than one person is read before the first title.
      const isTitle =
        people.opensTitle(given.replace(/ .*/, '')) ||
        rowOfPeople(text.split(/,\s+/), people, rowSigns(grammar)).people.length > 1;
      return name && !isTitle ? behind(text, name, { family, given: given.replace(/\.$/, '') }) : null;
    },
  },
  ROW,
  {
    name: 'name without the comma behind it',
    matches: ['Martha Brill Olcott The Kazakhs → Olcott, Martha Brill'],
    misses: ['Martha The Kazakhs', 'Martha Brill Olcott Kazakhs'],
    read: (text, { people }) => {
      const words = text.split(' ');
      const until = words.findIndex((word) => !people.isNameWord(word));
      return until >= 2 && until <= 4 && people.opensTitle(words[until] ?? '')
        ? { authors: [people.personOf(words.slice(0, until).join(' '))], rest: words.slice(until).join(' ') }
        : null;
    },
  },
  {
    name: 'names before a quotation',
    matches: [
      "Sally Cummings and Ole Nørgaard 'Conceptualising' → Cummings, Sally; Nørgaard, Ole",
      "Maurice Duverger 'Political Parties' → Duverger, Maurice",
    ],
    misses: ["Political Parties 'in Kazakhstan'"],
    read: (text, { grammar, people }) => {
      const match = beforeQuotation(grammar).exec(text);
      const names = (match?.slice(1) ?? []).filter((name: string | undefined) => name !== undefined);
      return match && names.every(people.isName) ? behind(text, match, ...names.map(people.personOf)) : null;
    },
  },
  {
    name: 'names in Cyrillic',
    matches: [
      'Брудный А., Сыдыкбекова М. Выборы → Брудный, А.; Сыдыкбекова, М.',
      'Т. Назаров, Таджикистан → Назаров, Т.',
    ],
    misses: ['Послание Президента, Казахстан'],
    read: (text) => {
      const names =
        /^((?:\p{Script=Cyrillic}\.\s?)*\p{Script=Cyrillic}+ (?:\p{Script=Cyrillic}\.\s?){1,2},?\s*(?:\p{Script=Cyrillic}+ (?:\p{Script=Cyrillic}\.\s?){1,2},?\s*)*|(?:\p{Script=Cyrillic}\.\s?){1,2}\p{Script=Cyrillic}+,\s*)(?=\p{Lu})/u.exec(
          text,
        );
      return names ? behind(text, names, ...cyrillicNames(names[0])) : null;
    },
  },
  {
    name: 'name before a stop',
    matches: ['Roman Szporluk. The Ukraine → Szporluk, Roman', 'Martha Olcott: The Kazakhs → Olcott, Martha'],
    misses: ['Political Parties. The West', 'Martha. The Kazakhs'],
    read: (text, { people }) => {
      const name =
        /^((?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)(?: (?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)){1,3})[.:] (?=\p{Lu})/u.exec(
          text,
        );
      return name && people.isName(name[1] ?? '') ? behind(text, name, people.personOf(name[1] ?? '')) : null;
    },
  },
];

/** In the order in which they are tried. */
export const AUTHORS: readonly AuthorRow[] = [...BODIES, ...PEOPLE];
