/** What a person typed: words, phrases in quotation marks, and words that must not stand there. */
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

/** Letters and digits alone, small, without diacritics; what stands between them parts words. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];
}

export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The beginning that the forms of a word share: `parties` and `party`, `elections` and `election`. */
export function stem(word: string): string {
  return word.slice(0, Math.max(4, word.length - 3));
}

/** Behind this, a passage in the index has the signs of the names that it names. */
export const SIGNS = ' \u2042 ';

/** The sign of the nth name: a word that no text has, and of which no other sign is the beginning. */
export function signOf(n: number): string {
  const letters = [n / 676, n / 26, n].map((digit) => String.fromCharCode(97 + (Math.floor(digit) % 26)));
  return `qq${letters.join('')}qq`;
}
