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

/** Words as a pattern of just these words. */
export const literally = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
