/** What readers may ask for: the signs of the file where the page has them as a printer sets them; the author's slips marked. */
import { ours } from '../ours.ts';
import type { OnDemand } from '../../model/on-demand.ts';
import { APPARATUS, BACKLINK, NOTEREF, NOTES } from '../../model/selectors.ts';

interface Placed {
  text: Text;
  /** Where it begins in the words of its block or note. */
  start: number;
}

/** The texts of a block or a note, without marks and what the site adds. */
function textsOf(element: Element): Placed[] {
  const aside = `${APPARATUS}, ${BACKLINK}, ${NOTEREF}`;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement?.closest(aside) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Placed[] = [];
  let start = 0;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    texts.push({ text, start });
    start += text.data.length;
  }
  return texts;
}

/** Does something at each place, from the last to the first: what was not touched yet stands where it did. */
function at<Row extends [at: number, ...rest: unknown[]]>(
  rows: Record<string, Row[]>,
  touch: (text: Text, offset: number, row: Row) => void,
  reaches: (text: Placed, at: number) => boolean,
): void {
  for (const [id, places] of Object.entries(rows)) {
    const block = document.getElementById(id);
    // The words of a note stand in a paragraph of its item.
    const element = block?.matches(NOTES) ? block.querySelector('p') : block;
    const texts = element ? textsOf(element) : [];
    for (const row of places.toReversed()) {
      const found = texts.findLast((text) => reaches(text, row[0]));
      if (found) touch(found.text, row[0] - found.start, row);
    }
  }
}

function markSlip(text: Text, offset: number, meant: string): void {
  const sic = Object.assign(document.createElement('span'), {
    className: 'sic',
    textContent: ' [sic]',
    title: `meant is “${meant}”`,
  });
  sic.dataset['apparatus'] = '';
  text.splitText(offset).before(sic);
}

/** @param wanted what the reader chose @returns when the page has it */
export async function show({ signs, slips }: DOMStringMap): Promise<void> {
  const answer = await ours('on-demand.json').catch(() => null);
  if (!answer?.ok) return;
  const asked = (await answer.json()) as OnDemand;
  // Slips first: their places are those of the words as they are set.
  if (slips === 'sic')
    at(
      asked.slips,
      (text, offset, [, meant]) => markSlip(text, offset, meant),
      ({ start }, place) => start < place,
    );
  if (signs === 'file')
    at(
      asked.signs,
      (text, offset, [, length, file]) => text.replaceData(offset, length, file),
      ({ start }, place) => start <= place,
    );
}
