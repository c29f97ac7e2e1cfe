/** Says that what is kept is of an older edition than the page that is read, and takes the new one where a reader wants it. */
import { made } from '../made.ts';
import { keepSource, NotKept } from './keep.ts';
import type { Kept } from './stores.ts';

export function offerNew(old: Kept[]): void {
  const place = made('p', { className: 'newer', role: 'status' });
  const titles = old.map(({ title }) => title).join(', ');
  place.append(`A newer edition of what you keep is here: ${titles}. `);
  const take = made('button', { type: 'button', textContent: 'Take it' });
  take.addEventListener('click', () => void all(place, old));
  const later = made('button', { type: 'button', textContent: 'Not now' });
  later.addEventListener('click', () => place.remove());
  place.append(take, ' ', later);
  document.querySelector('header.site')?.after(place);
}

async function all(place: HTMLElement, old: Kept[]): Promise<void> {
  const stop = new AbortController();
  try {
    for (const { source, title } of old) {
      place.textContent = `Taking ${title} …`;
      await keepSource(source, () => undefined, stop.signal);
    }
    place.textContent = 'What you keep is of this edition now.';
  } catch (error) {
    place.textContent = `The older edition stays. ${error instanceof NotKept ? error.message : 'The connection broke.'}`;
  }
}
