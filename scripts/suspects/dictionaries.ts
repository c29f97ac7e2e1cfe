/** What is a word: of the dictionaries of English and German, of the names, of the works' authors. */
import german from 'dictionary-de';
import american from 'dictionary-en';
import british from 'dictionary-en-gb';
import nspell from 'nspell';
import { fold } from '../../src/model/fold.ts';
import { spelt, type Name } from '../../src/model/names.ts';
import type { Work } from '../recover/citations/work.ts';

export interface Dictionaries {
  /** Of English or German, or a name. */
  isWord: (word: string) => boolean;
  /** The words of names and of authors, folded. */
  names: Set<string>;
}

/** @param names the authority list @param works those that are cited */
export function dictionariesOf(names: readonly Name[], works: readonly Work[]): Dictionaries {
  const spellers = [british, american, german].map(({ aff, dic }) =>
    nspell(Buffer.from(aff), Buffer.from(dic)),
  );
  const said = [
    ...names.flatMap(({ name, expand, forms }) => [name, expand?.says ?? '', ...forms.map(spelt)]),
    ...works
      .flatMap(({ authors, editors, translators = [], containerAuthors = [] }) => [
        ...authors,
        ...editors,
        ...translators,
        ...containerAuthors,
      ])
      .map(({ family = '', given = '', literal = '' }) => `${family} ${given} ${literal}`),
  ];
  const known = new Set(said.flatMap((words) => words.match(/\p{L}+/gu) ?? []).map(fold));
  const isSpelt = (word: string) => spellers.some((speller) => speller.correct(word));
  const isWord = (word: string): boolean =>
    known.has(fold(word)) ||
    isSpelt(word) ||
    // `PARTIES` in a heading; `Kazakhstan's`, `l'Etat`, where each part is one.
    (word === word.toUpperCase() && isSpelt(word.toLowerCase())) ||
    (/['’]/.test(word) &&
      word.split(/['’]/).every((part) => part.length < 3 || known.has(fold(part)) || isSpelt(part)));
  return { isWord, names: known };
}
