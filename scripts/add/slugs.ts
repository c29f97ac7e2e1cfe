/** Addresses of units, by their titles. */
import type { GrammarData } from '../../src/model/grammar.ts';
import { romanOf } from '../../src/model/roman.ts';
import { wordsOf } from './words.ts';

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
