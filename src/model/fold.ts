/** Words in the form in which a search compares them. Titles are compared by `words.ts`, which forgives more. */

/** Small letters without diacritics; an apostrophe is one, typed or printed. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").toLowerCase();
}

/** Letters and digits alone, small, without diacritics; what stands between them parts words. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];
}
