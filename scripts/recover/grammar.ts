/** The words of all languages as patterns: rules name lists of words, and know none themselves. */
import type { Words } from '../../src/model/content/grammar.ts';
import { LISTS, type ListName } from '../../src/model/grammar.ts';
import { languagesOf, type Languages } from '../../src/model/languages.ts';
import type { Lexicon } from '../../src/model/lexicon.ts';
import { anyOf } from '../../src/model/pattern.ts';
import { ROMAN, romanOf } from '../../src/model/roman.ts';
import { nameKey } from '../../src/model/words.ts';

export interface Grammar extends Languages {
  lexicon: Lexicon;
  /** Whether a word is one of a list. */
  has: (list: ListName, word: string) => boolean;
  /**
   * A pattern, with flag `u`, in which `<month>` or the name of a list stands for any of its words. Every other sign is that
   * of a regular expression. @throws Error for a name that is no list
   */
  rx: (parts: TemplateStringsArray) => RegExp;
  /** The same, with capitals and small letters alike. */
  rxi: (parts: TemplateStringsArray) => RegExp;
  /** The same, for all places of a text. */
  rxg: (parts: TemplateStringsArray) => RegExp;
  /** 1 to 12 for the month, 21 to 24 for the season (EDTF) that stands in a text; 0 where none does. */
  monthIn: (text: string) => number;
  /** 4 for `4`, `IV`, `Four`; 0 where none of these stands. */
  numberOf: (text: string) => number;
  /** A name as it is compared: one for all spellings of a body's name. */
  nameKey: (name: string) => string;
}

/** The edge of a word, whatever its letters: `\b` knows those of English alone, and has one within `Fußnote`. */
const EDGE = String.raw`(?:(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]))`;

const made = new WeakMap<Words, Grammar>();

/** Made once for the same words. */
export function grammarOf(words: Words): Grammar {
  const grammar = made.get(words) ?? make(words);
  made.set(words, grammar);
  return grammar;
}

function make({ languages, lexicon }: Words): Grammar {
  const patterns = patternsOf({ languages, lexicon });
  const lists = new Map(Object.keys(LISTS).map((name) => [name, membership(patterns.get(name) ?? '')]));
  const months = monthsOf({ languages, lexicon });
  const fill = (source: string) =>
    source.replaceAll(String.raw`\b`, EDGE).replace(/(?<!\(\?|\\k)<([a-z][A-Za-z]*)>/g, (_, name: string) => {
      const pattern = patterns.get(name);
      if (pattern === undefined) throw new Error(`<${name}>: no list of words of that name`);
      return pattern;
    });
  const aliases = new Map(
    lexicon.sameBody.flatMap(([first = '', ...others]) =>
      others.map((name) => [nameKey(name), nameKey(first)]),
    ),
  );
  return {
    ...languagesOf(languages),
    lexicon,
    has: (list, word) => lists.get(list)?.(word) ?? false,
    rx: once((parts) => new RegExp(fill(String.raw(parts)), 'u')),
    rxi: once((parts) => new RegExp(fill(String.raw(parts)), 'iu')),
    rxg: once((parts) => new RegExp(fill(String.raw(parts)), 'gu')),
    monthIn: (text) => {
      const [form] = new RegExp(`(?<!\\p{L})${anyOf([...months.keys()])}(?!\\p{L})`, 'u').exec(text) ?? [];
      return months.get(form ?? '') ?? 0;
    },
    numberOf: (text) =>
      /^\d+$/.test(text)
        ? Number(text)
        : new RegExp(`^${ROMAN}$`).test(text)
          ? romanOf(text)
          : Math.max(0, ...languages.map(({ cardinals }) => cardinals.indexOf(text) + 1)),
    nameKey: (name) => {
      const key = nameKey(name);
      return aliases.get(key) ?? key;
    },
  };
}

/** A pattern is made once for each place in the code that has it: the parts of a template are one object there. */
function once(compile: Grammar['rx']): Grammar['rx'] {
  const patterns = new WeakMap<TemplateStringsArray, RegExp>();
  return (parts) => {
    const pattern = patterns.get(parts) ?? compile(parts);
    patterns.set(parts, pattern);
    return pattern;
  };
}

/** Whether a word is one of a list; the same few thousand are asked for over and over. */
function membership(pattern: string): (word: string) => boolean {
  const whole = new RegExp(`^${pattern}$`, 'u');
  const known = new Map<string, boolean>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const is = whole.test(word);
    known.set(word, is);
    return is;
  };
}

/** The months in all languages, each form with its number, and the seasons from 21 on (EDTF); the longest forms first. */
function monthsOf({ languages, lexicon }: Words): Map<string, number> {
  const forms = languages.flatMap(({ months, seasons }) => [
    ...(months ?? []).flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
    ...(seasons ?? []).flatMap((names, i) => names.map((name) => [name, i + 21] as const)),
  ]);
  const misread = forms.flatMap(([name, n]) =>
    (lexicon.misread[name] ?? []).map((other) => [other, n] as const),
  );
  return new Map([...forms, ...misread].sort(([a], [b]) => b.length - a.length));
}

/** By the names of lists; `month` with an optional full stop, `ordinalSigns` as OCR left them, `year` of
 * four digits, `printedYear` of whatever was printed, `page` the sign before the number of one, `fullName` a name of a person, `town` a
 * place whatever its name. */
function patternsOf({ languages, lexicon }: Words): Map<string, string> {
  const wordsOf = (list: ListName): string[] => {
    const words = [...languages.flatMap((one) => one[list]), ...lexicon.words[list]];
    return [...words, ...words.flatMap((word) => lexicon.misread[word] ?? [])].sort(
      (a, b) => b.length - a.length,
    );
  };
  const lists = Object.keys(LISTS).map((name) => [name, anyOf(wordsOf(name as ListName))] as const);
  const letters = [...new Set(wordsOf('ordinals').join(''))].filter((sign) => /\p{L}/u.test(sign)).join('');
  return new Map([
    ...lists,
    ['month', `(?:${anyOf([...monthsOf({ languages, lexicon }).keys()])}\\.?)`],
    ['ordinalSigns', `(?:[${letters}'"\`’*°]{1,3})`],
    [
      'town',
      `(?:(?:${anyOf(wordsOf('places'))}|\\p{Lu}\\p{Ll}[\\p{L}-]*)(?: ${anyOf(wordsOf('placeLinks'))}\\s?\\p{Lu}\\p{L}*\\.?|/\\p{Lu}\\.?(?!\\p{L}))?)`,
    ],
    ['year', '(?:1[89]\\d\\d|20[0-4]\\d)'],
    ['printedYear', '(?:1[5-9]|20)\\d\\d'],
    ['page', `(?:(?<![\\p{L}\\d])${lists.find(([name]) => name === 'shortPageSigns')?.[1]}\\.?\\s?)`],
    [
      'fullName',
      `(?:\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:\\p{Lu}[\\p{L}.'’-]*|${lists.find(([name]) => name === 'particles')?.[1]}(?!\\p{L})))*)`,
    ],
  ]);
}
