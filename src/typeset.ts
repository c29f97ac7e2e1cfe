/** Words of the sources on pages of the site, with signs as a printer sets them. */
import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { LANGUAGES } from './language.ts';
import { typeset } from './model/typography.ts';
import { setSigns } from './set/signs.ts';

export const asSet = (words: string): string => typeset(words, LANGUAGES.isSoftSign);

/** The same of words with markup. */
export function htmlAsSet(html: string): string {
  const { children } = fromHtml(html, { fragment: true });
  setSigns(children as ElementContent[], LANGUAGES.isSoftSign);
  return toHtml(children);
}
