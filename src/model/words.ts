/** Words of titles and names in a form in which spellings, diacritics and small slips of OCR do not matter. */

export function fold(text: string): string {
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
export const wordsOf = memo((text: string): string[] => {
  return (
    fold(text)
      .replace(/(\p{L})['’`](\p{L})/gu, '$1$2')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
});

/** Spellings of one sound in transliterated names: `Nazarbayev`, `Nazarbaev`; `Rukhaniiat`, `Rukhaniyat`. */
export const nameKey = memo((name: string): string =>
  fold(name)
    .replace(/^the /, '')
    .replace(/[^\p{L}]/gu, '')
    .replace(/^(?:osce)?odi+hr$/, 'odihr')
    .replace(/^(?:osce)?odiiir$/, 'odihr')
    .replace(/[yji]+/g, 'i')
    .replace(/kh/g, 'h')
    .replace(/ai?e/g, 'ae')
    .replace(/(.)\1/g, '$1'),
);

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
  if (a.charCodeAt(0) !== b.charCodeAt(0) && a.charCodeAt(1) !== b.charCodeAt(1)) return false;
  const size = Math.min(a.length, b.length);
  return size >= 5 && Math.abs(a.length - b.length) <= 2 && distance(a, b) <= (size >= 9 ? 2 : 1);
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

const SMALL = new Set(
  'a an the of in on and or to for from with by at as is und der die das des v i na o po ot s iz za s'.split(
    ' ',
  ),
);

/** The words that tell a title from others. */
export const significant = (words: string[]) => words.filter((word) => !SMALL.has(word));

/** Share of the words of the shorter title that the longer one has. */
export function titleLikeness(a: string, b: string): { share: number; common: number } {
  const [short, long] = [significant(wordsOf(a)), significant(wordsOf(b))].sort(
    (x, y) => x.length - y.length,
  ) as [string[], string[]];
  if (!short.length) return { share: 0, common: 0 };
  const left = [...long];
  let common = 0;
  for (const word of short) {
    const at = left.findIndex((other) => alike(word, other));
    if (at < 0) continue;
    left.splice(at, 1);
    common++;
  }
  return { share: common / short.length, common };
}

const LATIN: Record<string, string> = Object.fromEntries(
  'а a|б b|в v|г g|д d|е e|ж zh|з z|и i|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х kh|ц ts|ч ch|ш sh|щ shch|ъ |ы y|ь |э e|ю iu|я ia'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Cyrillic in Latin letters, after the Library of Congress, without its diacritics: for addresses. */
export const toLatin = (text: string) =>
  fold(text).replace(/\p{Script=Cyrillic}/gu, (char) => LATIN[char] ?? '');
