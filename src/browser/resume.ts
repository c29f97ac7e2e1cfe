/** Offers the place kept for each source, in the line that the page keeps free for it. */
import { place as placeOf } from '../model/ids.ts';
import type { Place } from './reading/place.ts';
import { kept } from './store.ts';

for (const line of document.querySelectorAll<HTMLElement>('.resume[data-source]')) {
  const place = kept<Place>(`place:${line.dataset['source']}`);
  if (!place) continue;
  const link = document.createElement('a');
  link.href = placeOf(place.path, place.id);
  link.textContent = `Go on reading: ${place.title.replace(/ · .*/, '')}${place.page ? `, p. ${place.page}` : ''}`;
  line.append(link);
}
