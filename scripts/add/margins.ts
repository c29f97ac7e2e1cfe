/** Words of the margin that a file has in brackets: `[Sidenote: The keeper leaves]`. */
import type { GrammarData } from '../../src/model/grammar.ts';
import { literally } from '../../src/model/pattern.ts';
import { wordsOf } from './slugs.ts';

/** What tells such words, with the words before their colon that the file has, and how many there are; null where there are none. */
export function marginsIn(
  text: string,
  languages: readonly GrammarData[],
): { margins: string; says: string } | null {
  const all = wordsOf(languages, ['marginSigns']).map(literally).join('|');
  const found = [...text.matchAll(new RegExp(`\\[(?<sign>${all}): `, 'giu'))];
  if (!found.length) return null;
  const signs = [...new Set(found.map(({ groups }) => literally(groups?.['sign'] ?? '')))].join('|');
  return {
    // A note may have its mark, in brackets of its own, within them.
    margins: `\\[(?:${signs}): (?<words>(?:[^\\[\\]]|\\[[^\\[\\]]*\\])+)\\]`,
    says: `words of the margin: ${found.length}`,
  };
}
