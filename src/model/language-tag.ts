/** The tag of a language, as sources and rows of editors name it (BCP 47). */
import { z } from 'astro/zod';

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function isLanguage(tag: string): boolean {
  try {
    return NAMES.of(tag) !== undefined;
  } catch {
    return false;
  }
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** The tag of a language by its English name: `German` → `de`. */
function tagOf(name: string): string | undefined {
  const two = LETTERS.flatMap((a) => LETTERS.map((b) => a + b));
  const known = [...two, 'tlh', 'grc', 'chu', 'ota'];
  return known.find((tag) => NAMES.of(tag)?.toLowerCase() === name.trim().toLowerCase());
}

export const language = z.string().superRefine((tag, context) => {
  if (isLanguage(tag)) return;
  const meant = tagOf(tag);
  const hint = meant === undefined ? '' : `: did you mean \`${meant}\`?`;
  context.addIssue({
    code: 'custom',
    message: `expected a tag of BCP 47 such as en, de, ru, la, found "${tag}"${hint}`,
  });
});
