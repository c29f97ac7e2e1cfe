/** Cyrillic in Latin letters, for addresses. */
import { LATIN } from '../../../src/model/transliteration.ts';
import { foldTitle } from '../../../src/model/words.ts';

/** The folded text in Latin letters; a Cyrillic letter that is not on the list is left out. */
export const toLatin = (text: string): string =>
  foldTitle(text).replace(/\p{Script=Cyrillic}/gu, (char) => LATIN[char] ?? '');
