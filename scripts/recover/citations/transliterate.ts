/** Cyrillic in Latin letters, for addresses. */
import { foldTitle } from '../../../src/model/words.ts';

/** After the Library of Congress, without its diacritics. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  'а a|б b|в v|г g|д d|е e|ж zh|з z|и i|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х kh|ц ts|ч ch|ш sh|щ shch|ъ |ы y|ь |э e|ю iu|я ia'
    .split('|')
    .map((pair): [string, string] => {
      const [letter = '', latin = ''] = pair.split(' ');
      return [letter, latin];
    }),
);

/** The folded text in Latin letters; a Cyrillic letter that is not on the list is left out. */
export const toLatin = (text: string): string =>
  foldTitle(text).replace(/\p{Script=Cyrillic}/gu, (char) => LATIN[char] ?? '');
