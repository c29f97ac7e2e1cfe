/** Puts an answer of the whole text on the page of search: what is said of it, where it stands, and the hits or their lines. */
import type { KnownName } from '../../model/search-record.ts';
import { saidOfNames } from '../said-of-names.ts';
import { link } from '../search-links.ts';
import { answer, type Answer, type Library } from './answer.ts';
import type { Order } from './lines.ts';
import { itemOf, said, type Titles } from './show.ts';
import { dispersionOf } from './dispersion.ts';
import { orderWanted, views } from './views.ts';

/** A question as the page has it. */
export interface Question {
  q: string;
  filters: Record<string, string>;
  isExact: boolean;
}

export interface Place {
  said: HTMLElement;
  list: HTMLOListElement;
  titles: Titles;
  base: string;
  names: KnownName[];
  /** Whether the question still stands. */
  isAsked: () => boolean;
  /** How many hits stand there at once, and then with each scroll. */
  atOnce: number;
  atATime: number;
  /** Called when the reader comes near the end of the list. */
  atTheEnd: (then: () => void) => void;
  /** Called when the address has changed. */
  again: () => void;
}

/** All that was found, counted, the best first; more of it as one scrolls. */
export async function present(library: Library, question: Question, place: Place): Promise<void> {
  const { q, filters, isExact } = question;
  const { list, titles } = place;
  const found = answer(library, q, filters, isExact);
  place.said.replaceChildren(
    ...said(library, q, found, titles, place.base),
    ...saidOfNames(
      found.names.map(({ name }) => name),
      place.names,
    ),
    ...everywhere(library, question),
    ...views(found.hits.length),
  );
  place.said.dataset['hits'] = String(found.hits.length);
  const isOpen = document.querySelector<HTMLDetailsElement>('.dispersion')?.open ?? false;
  document.querySelectorAll('.lines, .dispersion').forEach((shown) => shown.remove());
  const picture = dispersionOf(
    library,
    found.total ? found.hits.filter(({ isFull }) => isFull) : found.hits,
    titles,
  );
  if (picture) {
    picture.open = isOpen;
    document.querySelector('.where-in')?.append(picture);
  }
  list.replaceChildren();
  const order = orderWanted();
  if (order !== null) return await showLines(library, found, order, place);
  const more = (least: number): void => {
    for (const hit of found.hits.slice(list.children.length, least))
      list.append(itemOf(library, hit, list.children.length + 1, titles, found.hits));
    if (list.children.length === found.hits.length) return;
    place.atTheEnd(() => {
      if (place.isAsked()) more(list.children.length + place.atATime);
    });
  };
  more(place.atOnce);
}

/** What shows them is fetched when it is wanted. */
async function showLines(library: Library, found: Answer, order: Order, place: Place): Promise<void> {
  const { linesView } = await import('./lines-view.ts');
  if (!place.isAsked()) return;
  const view = linesView(library, found, place.titles, order, (other) => {
    const address = new URL(location.href);
    address.searchParams.set('order', other);
    history.replaceState(null, '', address);
    place.again();
  });
  place.list.before(view);
}

/** What was narrowed may be widened: how many there are then. */
function everywhere(library: Library, { q, filters, isExact }: Question): (string | Node)[] {
  if (!Object.keys(filters).length) return [];
  const { total } = answer(library, q, {}, isExact);
  const fields: [string, string][] = isExact ? [['exact', '1']] : [];
  return [' ', link([['q', q], ...fields], 'Search everything'), ` (${total.toLocaleString('en')}).`];
}
