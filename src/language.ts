/** The languages of words, as far as they tell. */
import { readWords } from './model/content/grammar.ts';
import { languagesOf } from './model/languages.ts';

export const LANGUAGES = languagesOf(readWords().languages);
