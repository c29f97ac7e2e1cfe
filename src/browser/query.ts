/** What a person typed: words, phrases in quotation marks, and words that must not stand there. */
import { wordsOf } from '../model/fold.ts';

export interface Query {
  words: string[];
  phrases: string[];
  without: string[];
}

/** `"party of power" Otan -Asar` → the phrase, the word, the word to leave out. */
export function parseQuery(typed: string): Query {
  const query: Query = { words: [], phrases: [], without: [] };
  for (const match of typed.matchAll(/(-?)(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/gu)) {
    const [, minus, phrase, word] = match;
    const said = (phrase ?? word ?? '').trim();
    if (!/[\p{L}\p{N}]/u.test(said)) continue;
    if (minus) query.without.push(said);
    else if (phrase !== undefined) query.phrases.push(said);
    else query.words.push(...wordsOf(said));
  }
  return query;
}

/** The beginning that the forms of a word share: `parties` and `party`, `elections` and `election`. */
export function stem(word: string): string {
  return word.slice(0, Math.max(4, word.length - 3));
}
