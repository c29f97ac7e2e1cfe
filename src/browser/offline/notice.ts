/** Says that what is kept is of an older edition than the page that is read, and takes the new one where a reader wants it. */
import { button, made } from '../made.ts';
import { keepSource, NotKept } from './keep.ts';
import type { Kept } from './stores.ts';

export function offerNew(old: Kept[]): void {
  const place = made('p', { className: 'newer', role: 'status' });
  const titles = old.map(({ title }) => title).join(', ');
  place.append(`A newer edition of what you keep is here: ${titles}. `);
  place.append(
    button('Take it', '', () => all(place, old)),
    ' ',
    button('Not now', '', () => place.remove()),
  );
  document.querySelector('header.site')?.after(place);
}

async function all(place: HTMLElement, old: Kept[]): Promise<void> {
  try {
    for (const { source, title } of old) {
      place.textContent = `Taking ${title} …`;
      await keepSource(source, () => undefined, new AbortController().signal);
    }
    place.textContent = 'What you keep is of this edition now.';
  } catch (error) {
    place.textContent = `The older edition stays. ${error instanceof NotKept ? error.message : 'The connection broke.'}`;
  }
}
