/** Addresses of units, by their titles. */
import type { GrammarData } from '../../src/model/grammar.ts';
import { ROMAN, romanOf } from '../../src/model/roman.ts';
import { toLatin } from '../recover/citations/transliterate.ts';
import { wordsOf } from './words.ts';

/** A number at the head of a title, with the word before it. */
const NUMBERED = new RegExp(`^(?:(\\p{L}+)\\s+)?(\\d+|${ROMAN})(?![\\p{L}\\p{N}])`, 'u');

/** `CHAPTER IV` → `chapter-4`; else the first words of the title. */
export function slugOf({ words }: { words: string }, languages: readonly GrammarData[]): string {
  const [, head, number] = NUMBERED.exec(words) ?? [];
  const isHead = head === undefined || wordsOf(languages, ['unitHeads']).includes(head.toLowerCase());
  if (number !== undefined && isHead)
    return `chapter-${/\d/.test(number) ? Number(number) : romanOf(number)}`;
  const slug = toLatin(words)
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
