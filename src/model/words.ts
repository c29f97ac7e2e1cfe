/** Words of titles and names in a form in which spellings, diacritics and small slips of OCR do not matter. */

/** A title or a name, folded as far as two spellings of one are the same; the search folds less (`fold.ts`). */
export function foldTitle(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/ß/g, 'ss')
      // Digits that OCR set for letters inside a word: `O1cott` (isaacs-thesis:6407).
      .replace(/(?<=\p{L})1(?=\p{L})/gu, 'l')
      .replace(/(?<=\p{L})0(?=\p{L})/gu, 'o')
  );
}

/** Letters and digits, word by word; an apostrophe inside a word is no letter (`Abdil'din`, `party's`). */
export const titleWords = memo(
  (text: string): readonly string[] =>
    foldTitle(text)
      .replace(/(\p{L})['’`](\p{L})/gu, '$1$2')
      .match(/[\p{L}\p{N}]+/gu) ?? [],
);

/** Spellings of one sound in transliterated names: `Nazarbayev`, `Nazarbaev`; `Rukhaniiat`, `Rukhaniyat`. */
export const nameKey = memo((name: string): string =>
  foldTitle(name)
    .replace(/^the /, '')
    .replace(/[^\p{L}]/gu, '')
    .replace(/[yji]+/g, 'i')
    .replace(/kh/g, 'h')
    .replace(/ai?e/g, 'ae')
    .replace(/(.)\1/g, '$1'),
);

/** Words by their sounds. Short ones sound like too many others: they stand for themselves. */
export const soundOf = (words: string[]): string =>
  words.map((word) => (word.length > 4 ? nameKey(word) : word)).join(' ');

/** The same few thousand titles and names are compared over and over. */
function memo<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = of(text);
    known.set(text, made);
    return made;
  };
}

/** Whether two words are one, but for a slip: one letter in a word of five or more, two in one of nine or more. */
export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const size = Math.min(a.length, b.length);
  if (size < 5 || Math.abs(a.length - b.length) > 2) return false;
  if (a.charCodeAt(0) !== b.charCodeAt(0) && a.charCodeAt(1) !== b.charCodeAt(1)) return false;
  return isWithin(a, b, size >= 9 ? 2 : 1);
}

/** Whether so few letters are left out, added or exchanged. */
function isWithin(a: string, b: string, most: number): boolean {
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  let [m, n] = [a.length, b.length];
  while (m > i && n > i && a.charCodeAt(m - 1) === b.charCodeAt(n - 1)) [m, n] = [m - 1, n - 1];
  if (m === i || n === i) return Math.max(m, n) - i <= most;
  if (most === 0) return false;
  const [x, y] = [a.slice(i, m), b.slice(i, n)];
  return (
    isWithin(x.slice(1), y, most - 1) ||
    isWithin(x, y.slice(1), most - 1) ||
    isWithin(x.slice(1), y.slice(1), most - 1)
  );
}
