/** The language of a title, by letters and by words that only one language has: for `lang`, and for the filter of works. */
import type { GrammarData } from './grammar.ts';
import type { IsSoftSign } from './typography.ts';

const CYRILLIC: [tag: string, test: RegExp][] = [
  ['kk', /[әғқңөұүһі]/iu],
  ['ru', /\p{Script=Cyrillic}/u],
];

/** The language of words in Cyrillic letters. */
export const languageOfCyrillic = (words: string): string =>
  CYRILLIC.find(([, test]) => test.test(words))?.[0] ?? 'ru';

/** `O'Donnell`, `D'Anieri`, `d'Ivoire`: what is left out there is a vowel; `D'iachenko` has a soft sign. */
const ELIDED = /^(?:[OD]'\p{Lu}|[dl]'[aeiouhAEIOUH])/u;

/** `l'année`, `d'un`: what is left of an article of French or Italian. */
const ARTICLE = String.raw`(?<!\p{L})[dlcjmnDLCJMN]['’](?!i[aeu])[aeiouhàâéèêîôAEIOUHÀÉÈ]`;

/** One of these words; `\b` would end a word before an umlaut, and the `v.` of a case is no `v`. */
const wordOf = (words: string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L}|\\.\\s\\p{Lu})`, 'u');

/** What tells a language; a list that is empty tells nothing. */
function testsOf({ words, endings, letters, noSoftSigns }: NonNullable<GrammarData['tells']>): RegExp[] {
  const none = noSoftSigns.join('|');
  return [
    ...(words.length ? [wordOf(words)] : []),
    ...(endings.length ? [new RegExp(`\\p{L}(?:${endings.join('|')})(?!\\p{L})`, 'u')] : []),
    // `V ozhidamii peremen`, `K ugolovnoi otvetstvennosti`; an initial has a full stop.
    ...(letters.length ? [new RegExp(`^(?:${letters.join('|')})\\s\\p{L}`, 'u')] : []),
    // A soft sign: `Prem'er`, `Bol'shaia`; no genitive or short form, and no article: `l'année`.
    ...(none
      ? [
          new RegExp(
            `(?!${ARTICLE})\\p{L}['’](?!(?:${none})(?!\\p{L}))(?:\\p{Ll}{2,}|(?<=[bcdfghklmnprstvz]['’])(?!\\p{L}))`,
            'u',
          ),
        ]
      : []),
  ];
}

export interface Languages {
  /** @returns a BCP 47 tag; `en` where nothing tells */
  languageOf: (title: string) => string;
  /** The same; undefined where nothing tells. */
  toldLanguageOf: (title: string) => string | undefined;
  /** Whether town and house stand between commas behind a title of its language. */
  hasTownAndHouse: (title: string) => boolean;
  /** A title without what stands in English behind it: a translation in brackets, an occasion (`…, Report to the Second Congress`). */
  ownWords: (title: string) => string;
  /** Whether an apostrophe between these letters, or behind the last, is a soft or hard sign: `Abdil'din`, `vlast'`. */
  isSoftSign: IsSoftSign;
}

/** @param grammars the words of the languages; those of English are asked first */
export function languagesOf(grammars: GrammarData[]): Languages {
  const known = grammars.flatMap(({ tells }) => (tells ? [{ tag: tells.tag, tests: testsOf(tells) }] : []));
  const english = known.find(({ tag }) => tag === 'en')?.tests ?? [];
  const others = known.filter(({ tag }) => tag !== 'en');
  const isEnglish = (words: string) => english.some((test) => test.test(words));
  const ownWords = (title: string): string => {
    const own = title.replace(/\s\((?=[^()]*\s).*/, '');
    const parts = own.split(/(?=,\s)/);
    const at = parts.findIndex(isEnglish);
    return at > 0 ? parts.slice(0, at).join('') : own;
  };
  const signs = grammars.flatMap(({ tells }) => (tells?.softSigns.length ? [tells] : []));
  const tails = new Set(signs.flatMap(({ noSoftSigns }) => noSoftSigns));
  const ends = new Set(signs.flatMap(({ softSigns }) => softSigns));
  const isSoftSign: IsSoftSign = (before, behind) => {
    if (!signs.length || !before) return false;
    if (!behind) return ends.has(before.toLowerCase());
    return !tails.has(behind.toLowerCase()) && !ELIDED.test(`${before}'${behind}`);
  };
  return {
    isSoftSign,
    ownWords,
    languageOf: (title) => told(title) ?? 'en',
    hasTownAndHouse: (title) =>
      grammars.some(({ tells }) => tells?.townAndHouse && tells.tag === told(title)),
    toldLanguageOf: told,
  };

  function told(title: string): string | undefined {
    // A mark that ends a quotation is no soft sign.
    const own = ownWords(title).replace(/‘([^‘’]*)’(?!\p{L})/gu, '$1');
    const script = CYRILLIC.find(([, test]) => test.test(own))?.[0];
    if (script !== undefined) return script;
    if (isEnglish(own)) return 'en';
    // `des` is a word of two languages: the one of which more stands there has it.
    const [most] = others
      .map(({ tag, tests }) => ({ tag, times: timesIn(own, tests) }))
      .sort((a, b) => b.times - a.times);
    return most?.times ? most.tag : undefined;
  }
}

/** How often the words of a title tell a language. */
const timesIn = (title: string, tests: readonly RegExp[]): number =>
  tests.reduce(
    (sum, { source, flags }) => sum + (title.match(new RegExp(source, `${flags}g`))?.length ?? 0),
    0,
  );
