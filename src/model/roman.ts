/** Roman numerals, as chapters and volumes are numbered. */

const VALUES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The pattern of such a numeral as it is written: `XIV`, `XXXX`; `CIVIL`, of the same letters, is a word. */
export const ROMAN = '(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})';

/** 14 for `XIV`. @param word of the letters I, V, X, L and C alone */
export const romanOf = (word: string): number =>
  [...word].reduce((sum, sign, i, all) => {
    const [own, next] = [VALUES[sign] ?? 0, VALUES[all[i + 1] ?? ''] ?? 0];
    return sum + (own < next ? -own : own);
  }, 0);
