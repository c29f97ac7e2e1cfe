/** The language of a title, by letters and by words that only one language has: for `lang`, and for the filter of works. */

/** One of these words; `\b` would end a word before an umlaut. */
const word = (words: string): string => `(?<!\\p{L})(?:${words})(?!\\p{L})`;

const TELLS: [tag: string, test: RegExp][] = [
  ['kk', /[әғқңөұүһі]/iu],
  ['ru', /\p{Script=Cyrillic}/u],
  [
    'de',
    new RegExp(
      `^(?!.*${word('the|of|with|and')}).*${word('der|und|die|das|im|für|zur?|Deutsche|Politische|Kasachstan')}`,
      'u',
    ),
  ],
  [
    'ru-Latn',
    new RegExp(
      `${word('v|i|na|po|ob?|kak|li|iz|dlia|protiv|goda|Respubliki|Prezidenta|Vystuplenie|Poslanie|Zakon|Konstitutsiia|partii|vyborov|Kazakhstana|Kazakhstane|Kto')}|\\p{L}(?:skii|skoi|skogo|skaia|skie|ostoianiia|eskie|eskii|tsiia|tsii|izatsii)(?!\\p{L})`,
      'u',
    ),
  ],
  ['fr', /\b(?:les|des|et|dans|une)\b/],
];

/** @returns a BCP 47 tag; `en` where nothing tells */
export function languageOf(title: string): string {
  // An English translation in brackets says nothing of the title before it.
  const own = title.replace(/\s\([^()]*\)?/g, '');
  return TELLS.find(([, test]) => test.test(own))?.[0] ?? 'en';
}
