/** The languages of words, as far as they tell. */
import { readWords } from './model/content/grammar.ts';
import type { SourceData } from './model/source.ts';
import { languagesOf } from './model/languages.ts';

export const LANGUAGES = languagesOf(readWords().languages);

/** The language of the words of a unit, where it is not plain English, as the interface is. */
export function languageOfText(
  source: Pick<SourceData, 'language' | 'units'>,
  unit?: string,
): string | undefined {
  const tag = source.units.find(({ slug }) => slug === unit)?.language ?? source.language;
  return tag === 'en' ? undefined : tag;
}
