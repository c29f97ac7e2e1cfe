/** Addresses of units, by their titles. */
import type { GrammarData, ListName } from '../../src/model/grammar.ts';

/** The words of some lists of all languages, in small letters. */
export const wordsOf = (languages: readonly GrammarData[], lists: readonly ListName[]): string[] =>
  languages.flatMap((language) => lists.flatMap((list) => language[list].map((word) => word.toLowerCase())));

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanOf(word: string): number {
  return [...word].reduce((sum, sign, i, all) => {
    const [own, next] = [ROMAN[sign] ?? 0, ROMAN[all[i + 1] ?? ''] ?? 0];
    return sum + (own < next ? -own : own);
  }, 0);
}

/** `CHAPTER IV` → `chapter-4`; else the first words of the title. */
export function slugOf({ words }: { words: string }, languages: readonly GrammarData[]): string {
  const [, head, number] = /^(?:(\p{L}+)\s+)?(\d+|[IVXLC]+)\b\.?/u.exec(words) ?? [];
  const isHead = head === undefined || wordsOf(languages, ['unitHeads']).includes(head.toLowerCase());
  if (number !== undefined && isHead)
    return `chapter-${/\d/.test(number) ? Number(number) : romanOf(number)}`;
  const slug = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .split('-')
    .slice(0, 4)
    .join('-');
  return slug || 'part';
}
