/** Offers the place kept for each source, in the line that the page keeps free for it. */
import type { Place } from './reading/place.ts';
import { kept } from './store.ts';

for (const line of document.querySelectorAll<HTMLElement>('.resume[data-source]')) {
  const place = kept<Place>(`place:${line.dataset['source']}`);
  if (!place) continue;
  const link = document.createElement('a');
  link.href = `${place.path}#${place.id}`;
  link.textContent = `Go on reading: ${place.title.split(' · ')[0]}${place.page ? `, p. ${place.page}` : ''}`;
  line.append(link);
}
