/** The words of a text as the search counts them. */
import { fold } from './fold.ts';

/** A word: letters and digits, with apostrophes inside. What else stands between them parts words. */
export const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’ʹ][\p{L}\p{M}]+)*/gu;

/** A word as it is compared: small, without diacritics, without the `'s` of a possessive. */
export const keyOfWord = (word: string): string => fold(word).replace(/'s$/, '');

/** The words of a text as they are compared, in its order. */
export const keysOf = (text: string): string[] => [...text.matchAll(TOKEN)].map(([word]) => keyOfWord(word));
