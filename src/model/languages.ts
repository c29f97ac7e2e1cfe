/** The language of a title, by letters and by words that only one language has: for `lang`, and for the filter of works. */

/** One of these words; `\b` would end a word before an umlaut. */
const word = (words: string): string => `(?<!\\p{L})(?:${words})(?!\\p{L})`;

const ENGLISH = new RegExp(word('the|of|with|and|for|from|on'), 'u');

const CYRILLIC: [tag: string, test: RegExp][] = [
  ['kk', /[әғқңөұүһі]/iu],
  ['ru', /\p{Script=Cyrillic}/u],
];

/** Words and endings that English has not. They are asked only of titles without an English word. */
const WORDS: [tag: string, test: RegExp][] = [
  ['de', new RegExp(word('[Dd]er|und|[Dd]as|im|für|zur?|Deutsche|Politische|Kasachstan'), 'u')],
  [
    'ru-Latn',
    new RegExp(
      word(
        'v|i|na|po|ob?|ne|k|kak|li|iz|dlia|protiv|goda|[Oo]t|Respubliki|Prezidenta|Vystuplenie|Poslanie|Zakon|Konstitutsiia|partii|vyborov|Kazakhstana|Kazakhstane|Kto|Lidery?|Vremia|Khronika|Moi|Moia|Programma|Vremeni|Pochemu',
      ),
      'u',
    ),
  ],
  [
    'ru-Latn',
    /\p{L}(?:skii|skoi|skogo|aia|skie|ostoianiia|eskie|eskii|skij|tsiia|tsii|izatsii|tiia|tiiu|nyi|[vknm]oe|\p{L}enie|[eo]mu|stvo|aetsia|aiut|ovat')(?!\p{L})/u,
  ],
  // `V ozhidamii peremen`, `K ugolovnoi otvetstvennosti`; an initial has a full stop.
  ['ru-Latn', /^[VKO]\s\p{L}/u],
  // A soft sign: `Prem'er`, `Bol'shaia`; no genitive or short form.
  [
    'ru-Latn',
    /\p{L}['’](?!(?:s|t|re|ve|ll|d|m)(?!\p{L}))(?:\p{Ll}{2,}|(?<=[bcdfghklmnprstvz]['’])(?!\p{L}))/u,
  ],
];

/** The language of words in Cyrillic letters. */
export const languageOfCyrillic = (words: string): string =>
  CYRILLIC.find(([, test]) => test.test(words))?.[0] ?? 'ru';

/** A title without what stands in English behind it: a translation in brackets, an occasion (`…, Report to the Second Congress`). */
export function ownWords(title: string): string {
  const [own] = title.split(/\s\((?=[^()]*\s)/) as [string];
  const parts = own.split(/(?=,\s)/);
  const english = parts.findIndex((part) => ENGLISH.test(part));
  return english > 0 ? parts.slice(0, english).join('') : own;
}

/** @returns a BCP 47 tag; `en` where nothing tells */
export function languageOf(title: string): string {
  const own = ownWords(title);
  const tells = ENGLISH.test(own) ? CYRILLIC : [...CYRILLIC, ...WORDS];
  return tells.find(([, test]) => test.test(own))?.[0] ?? 'en';
}
