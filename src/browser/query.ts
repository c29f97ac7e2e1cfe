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
    else if (phrase !== undefined && wordsOf(said).length > 1) query.phrases.push(said);
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
