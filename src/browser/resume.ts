/** Offers the place kept for each source, in the line that the page keeps free for it. */
import { place as placeOf } from '../model/ids.ts';
import type { Place } from './reading/place.ts';
import { kept } from './store.ts';

/** What else may be kept under its name is none. */
function placeIn(source: string | undefined): Place | null {
  const place = kept<Partial<Place> | null>(`place:${source}`);
  return place?.path && place.id && place.title ? (place as Place) : null;
}

/** Where the reader was last, in any of the sources of the page. */
function latest(): Place | null {
  const all = [...document.querySelectorAll<HTMLElement>('.resume[data-source]')].map(({ dataset }) =>
    placeIn(dataset['source']),
  );
  return all.reduce((last, one) => (one && (one.at ?? 0) > (last?.at ?? -1) ? one : last), null);
}

function offer(line: HTMLElement): void {
  const place = line.matches('.latest') ? latest() : placeIn(line.dataset['source']);
  if (!place) return;
  const link = document.createElement('a');
  link.href = placeOf(place.path, place.id);
  link.textContent = `Go on reading: ${place.title.replace(/ · .*/, '')}${place.page ? `, p. ${place.page}` : ''}`;
  line.replaceChildren(link);
}

function offerAll(): void {
  for (const line of document.querySelectorAll<HTMLElement>('.resume')) offer(line);
}

offerAll();
// Also where the browser kept the page as it was.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) offerAll();
});
