/** A regular expression among the data, as a string. */
import { z } from 'astro/zod';

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text, 'u'));
  } catch {
    return false;
  }
}

export const pattern = z.string().refine(isPattern, 'expected a regular expression');

/** A pattern with a group of this name. */
export const patternNaming = (group: string) =>
  pattern.refine((text) => text.includes(`(?<${group}>`), `expected a group (?<${group}>…) in the pattern`);

/** A pattern that a line must have from end to end, but for blanks and form feeds: a running head, a break of pages. */
export const wholeLine = (said: string): RegExp => new RegExp(`^\\s*(?:${said})\\s*$`, 'u');

/** Words as a pattern of just these words. */
export const literally = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The words of a list as a pattern of any of them: `*` stands for any ending, `[Cc]` for either letter, a blank for one or more. */
export function anyOf(words: readonly string[]): string {
  const patterns = words.map((word) =>
    word
      .replace(/[.+?^${}()|\\/]/g, '\\$&')
      .replace(/\*$/, '[\\p{L}\\p{M}-]*')
      .replace(/ /g, '\\s+'),
  );
  return patterns.length ? `(?:${patterns.join('|')})` : '(?!)';
}
