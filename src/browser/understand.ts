/** What a query means: names in all their spellings, a phrase as it was typed, other words in every spelling. */
import { wordsOf } from '../model/fold.ts';
import type { Knowledge, KnownName } from '../model/search-record.ts';
import { soundOf } from '../model/words.ts';
import { nameReader, type Reading } from './name-reader.ts';
import type { Query } from './query.ts';

/** A word that is asked for; a sign stands for a name. */
export interface Searched {
  word: string;
  weight: number;
  isSign?: boolean;
}

/** One thing that is looked for: any of these words. */
export interface Term {
  searched: Searched[];
  /** A word of a phrase: no passage without it. */
  must: boolean;
}

/** What is marked in a passage: words by their beginnings, forms of names whole. */
export interface Marks {
  words: string[];
  forms: string[];
}

export interface Understood {
  terms: Term[];
  marks: Marks;
  /** Names that the words of the query mean; two where they share a spelling. */
  names: KnownName[];
  /** Spellings of other words that were searched though nobody typed them. */
  added: string[];
  /** Words that were typed side by side, names apart: a name is found by its sign, however it is spelt. */
  pairs: string[];
}

/** What a spelling weighs that does not even sound like the word that was typed. */
const OTHER_SPELLING = 0.6;

export function understand(query: Query, { names, spellings }: Knowledge): Understood {
  const musts = [...new Set(query.phrases.flatMap(wordsOf))].map((word): Term => ({
    must: true,
    searched: [{ word, weight: 1 }],
  }));
  const readings = nameReader(names)(query.words);
  const words = readings.map((reading) => wordsMeant(reading, spellings));
  const terms = readings.map(({ names: meant }, i): Term => ({
    must: false,
    searched: [
      ...meant.map(({ sign }): Searched => ({ word: sign, weight: 1, isSign: true })),
      ...(words[i] ?? []),
    ],
  }));
  const meant = readings.flatMap((reading) => reading.names);
  const said = words.flatMap((all) => all.map(({ word }) => word));
  return {
    terms: [...musts, ...terms],
    marks: {
      words: said,
      forms: [...query.phrases, ...meant.flatMap(({ name, forms }) => [name, ...forms])],
    },
    names: meant,
    added: said.filter((word) => !query.words.includes(word)),
    pairs: pairsOf(readings),
  };
}

/** A single word that is no name, or that also means something else: itself, and its spellings where no name covers them. */
function wordsMeant({ words, names, isVague }: Reading, spellings: string[][]): Searched[] {
  const [word] = words;
  if (!isVague || words.length !== 1 || word === undefined) return [];
  const same = names.length ? [word] : spellingsOf(word, spellings);
  return same.map((other) => ({
    word: other,
    weight: other === word || soundsAlike(other, word) ? 1 : OTHER_SPELLING,
  }));
}

function pairsOf(readings: Reading[]): string[] {
  const plain = readings.map(({ words, names }) => (names.length ? undefined : words[0]));
  return plain.flatMap((word, i) => {
    const before = plain[i - 1];
    return word !== undefined && before !== undefined ? [`${before} ${word}`] : [];
  });
}

/** A word, and the spellings of the list that mean the same; of a word that is not on it, those of one that sounds the same. */
function spellingsOf(word: string, spellings: string[][]): string[] {
  const same =
    spellings.find((list) => list.includes(word)) ??
    spellings.find((list) => list.some((other) => soundsAlike(other, word)));
  return [...new Set([word, ...(same ?? [])])];
}

const soundsAlike = (a: string, b: string) => soundOf([a]) === soundOf([b]);
