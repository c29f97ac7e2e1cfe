/** The words of the grammars of all languages: a file's own language is not known yet. */
import type { GrammarData, ListName } from '../../src/model/grammar.ts';
import { anyOf } from '../../src/model/pattern.ts';

/** The words of some lists, in small letters. */
export const wordsOf = (languages: readonly GrammarData[], lists: readonly ListName[]): string[] =>
  languages.flatMap((language) => lists.flatMap((list) => language[list].map((word) => word.toLowerCase())));

/** A pattern of any word of a list, for flag `i`. */
export const oneOf = (languages: readonly GrammarData[], list: ListName): string =>
  anyOf(wordsOf(languages, [list]));
