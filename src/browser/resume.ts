/** Offers the place kept for each source, in the line that the page keeps free for it. */
import { place as placeOf } from '../model/ids.ts';
import type { Place } from './reading/place.ts';
import { kept } from './store.ts';

function offer(line: HTMLElement): void {
  const place = kept<Place>(`place:${line.dataset['source']}`);
  if (!place) return;
  const link = document.createElement('a');
  link.href = placeOf(place.path, place.id);
  link.textContent = `Go on reading: ${place.title.replace(/ · .*/, '')}${place.page ? `, p. ${place.page}` : ''}`;
  line.replaceChildren(link);
}

function offerAll(): void {
  for (const line of document.querySelectorAll<HTMLElement>('.resume[data-source]')) offer(line);
}

offerAll();
// Also where the browser kept the page as it was.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) offerAll();
});
