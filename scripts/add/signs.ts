/** What a file has in brackets within its text: words of the margin, `[Sidenote: …]`, and pictures, `[Illustration: …]`. */
import type { GrammarData, ListName } from '../../src/model/grammar.ts';
import { literally } from '../../src/model/pattern.ts';
import { wordsOf } from './slugs.ts';

/** A note may have its mark, in brackets of its own, within them. */
const WORDS = String.raw`(?<words>(?:[^\[\]]|\[[^\[\]]*\])+)`;

export interface SignsFound {
  /** Fields of the edition. */
  patterns: { margins?: string; pictures?: string };
  /** In words, with counts. */
  says: string[];
}

export function signsIn(text: string, languages: readonly GrammarData[]): SignsFound {
  const margins = wordsBefore(text, ':', languages, 'marginSigns');
  const pictures = wordsBefore(text, '[:\\]]', languages, 'pictureSigns');
  return {
    patterns: {
      ...(margins.count ? { margins: `\\[(?:${margins.words}): ${WORDS}\\]` } : {}),
      ...(pictures.count ? { pictures: `\\[(?:${pictures.words})(?::\\s*${WORDS})?\\]` } : {}),
    },
    says: [
      ...(margins.count ? [`margins       words of the margin: ${margins.count}`] : []),
      ...(pictures.count ? [`pictures      signs of pictures: ${pictures.count}`] : []),
    ],
  };
}

/** Those words of a list that open a bracket of the text, as the file has them, and how often. */
function wordsBefore(
  text: string,
  behind: string,
  languages: readonly GrammarData[],
  list: ListName,
): { words: string; count: number } {
  const all = wordsOf(languages, [list]).map(literally).join('|');
  const found = [...text.matchAll(new RegExp(`\\[(${all})(?=${behind})`, 'giu'))];
  return {
    words: [...new Set(found.map(([, sign = '']) => literally(sign)))].join('|'),
    count: found.length,
  };
}
