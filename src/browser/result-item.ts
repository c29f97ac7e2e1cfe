/** A hit as the page of search shows it: where it is, and its words. */
import { inPages } from '../model/folios.ts';
import { excerpt } from './excerpt.ts';
import { marked } from './marked.ts';
import { leave } from './marks.ts';
import type { Hit } from './ranking.ts';
import type { Marks } from './understand.ts';

interface Titles {
  /** By `source/unit`. */
  units: Record<string, string>;
  sources: Record<string, string>;
}

/** @param n its place in the list, from 1 */
export function itemOf(hit: Hit, marks: Marks, n: number, titles: Titles): HTMLLIElement {
  const li = Object.assign(document.createElement('li'), { id: `hit-${n}` });
  const source = hit.filters['source']?.[0] ?? '';
  const chapter = titles.units[`${source}/${hit.filters['unit']?.[0]}`];
  const title = Object.assign(document.createElement('a'), {
    href: hit.url,
    textContent: hit.meta['title'] || (chapter ?? ''),
  });
  title.dataset['result'] = '';
  title.addEventListener('click', () => {
    // The page that it opens marks the words there; whoever comes back finds the hit by the address.
    leave({ path: title.pathname, marks });
    history.replaceState(null, '', `#${li.id}`);
  });
  const where = Object.assign(document.createElement('span'), {
    className: 'where',
    textContent: chapter
      ? `${[...new Set([chapter, titles.sources[source]])].join(' · ')}${hit.meta['page'] ? `, ${inPages(hit.meta['page'])}` : ''}`
      : 'Works cited',
  });
  const words = excerpt(hit.content, marks);
  const shown = marked(words, marks);
  // A heading is its own title, and is said once.
  if (words === title.textContent) {
    title.replaceChildren(...shown);
    li.append(title, where);
  } else {
    const text = document.createElement('p');
    text.append(...shown);
    li.append(title, where, text);
  }
  return li;
}
