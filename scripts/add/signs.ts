/** What a file has in brackets within its text: words of the margin, `[Sidenote: …]`, and pictures, `[Illustration: …]`. */
import type { GrammarData, ListName } from '../../src/model/grammar.ts';
import { literally } from '../../src/model/pattern.ts';
import { oneOf } from './words.ts';

/** A note may have its mark, in brackets of its own, within them. */
const WORDS = String.raw`(?<words>(?:[^\[\]]|\[[^\[\]]*\])+)`;

export interface SignsFound {
  /** Fields of the edition. */
  patterns: { margins?: string; pictures?: string };
  /** In words, with counts. */
  says: string[];
}

export function signsIn(text: string, languages: readonly GrammarData[]): SignsFound {
  const margins = wordsBefore(text, '[:\\s]', languages, 'marginSigns');
  const pictures = wordsBefore(text, '[:\\]]', languages, 'pictureSigns');
  return {
    patterns: {
      ...(margins.count ? { margins: `\\[(?:${margins.words}):?\\s+${WORDS}\\]` } : {}),
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
  const found = [...text.matchAll(new RegExp(`\\[(${oneOf(languages, list)})(?=${behind})`, 'giu'))];
  return {
    words: [...new Set(found.map(([, sign = '']) => literally(sign)))].join('|'),
    count: found.length,
  };
}

/** The lines with blanks in the place of such signs and their words: what they look like is no note. */
export function withoutSigns(lines: readonly string[], { patterns }: SignsFound): string[] {
  const text = Object.values(patterns).reduce(
    (all, pattern) => all.replace(new RegExp(pattern, 'gu'), (words) => words.replace(/[^\n]/g, ' ')),
    lines.join('\n'),
  );
  return text.split('\n');
}
