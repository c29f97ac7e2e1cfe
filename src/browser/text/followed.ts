/** Who follows a hit finds its words marked, goes on from one to the next over the pages, and comes back to it. */
import { leave } from '../marks.ts';
import type { Library, TextHit } from './answer.ts';
import { wordsFound } from './excerpt.ts';

const pathOf = ({ record }: TextHit): string => record.url.replace(/#.*/, '');

/**
 * @param id of the hit in the list; empty where it is none
 * @param all that was found
 */
export function followed(
  anchor: HTMLAnchorElement,
  { corpus }: Library,
  hit: TextHit,
  id: string,
  all: TextHit[],
): void {
  anchor.addEventListener('click', () => {
    const alike = all.filter(({ isFull, record }) => isFull === hit.isFull && record.kind !== 'work');
    const forms = [...new Set([hit, ...alike].flatMap((one) => wordsFound(corpus, one)))];
    const byPage = Map.groupBy(
      alike.toSorted((a, b) => a.n - b.n),
      pathOf,
    );
    const pages = [...byPage.values()].map((own): [string, string] => [
      own[0]?.record.url ?? '',
      own.at(-1)?.record.url ?? '',
    ]);
    leave({ path: anchor.pathname, marks: { words: [], forms }, pages });
    if (id) history.replaceState(null, '', `#${id}`);
  });
}
