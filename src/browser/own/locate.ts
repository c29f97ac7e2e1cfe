/** Where a mark stands on a page as it is now. */
import { APPARATUS, ARTICLE, BACKLINK, NOTEREF } from '../../model/selectors.ts';
import { wordsIn } from '../ranges.ts';
import { find, type Anchor } from '../../model/quote.ts';
import type { Own } from './record.ts';

/** What is none of the words of a passage. */
const NO_WORDS = `${NOTEREF}, ${APPARATUS}, ${BACKLINK}, .number`;

/** The words of a passage; of a note, those of the note. */
export const wordsOfBlock = (block: Element) => wordsIn(block, NO_WORDS);

export interface Located {
  block: Element;
  from: number;
  to: number;
  /** Whether the words there are others than those that were marked. */
  isChanged: boolean;
}

/** @param page of the site, also one that is not shown */
export function locate(page: Document, anchor: Anchor): Located | null {
  const at = (block: Element | null, isExact = false): Located | null => {
    const place = block && find(wordsOfBlock(block).text, anchor, isExact);
    return place ? { block, ...place } : null;
  };
  const here = at(page.getElementById(anchor.block));
  if (here) return here;
  // An editor may have parted or joined paragraphs: the same words elsewhere on the page, if there is one such place.
  const elsewhere = [...page.querySelectorAll(`${ARTICLE} [id^="l"], ${ARTICLE} li[id^="fn-"]`)]
    .map((block) => at(block, true))
    .filter((one) => one !== null);
  return elsewhere.length === 1 ? (elsewhere[0] ?? null) : null;
}

export type State = 'here' | 'changed' | 'lost';

/** How a mark fares on its page. */
export function stateOf(page: Document, { parts }: Own): State {
  const places = parts.map((part) => locate(page, part));
  if (places.every((place) => place === null)) return 'lost';
  return places.every((place) => place?.isChanged === false) ? 'here' : 'changed';
}
