/** What was asked before, and the way through the hits by keys. */
import { keep, kept } from './store.ts';

const MOST = 12;

/** What else may stand there is dropped. */
function recent(): string[] {
  const all = kept<unknown>('recent');
  return Array.isArray(all) ? all.filter((one) => typeof one === 'string') : [];
}

/** @param box the list of suggestions of the field */
export const offerRecent = (box: Element): void => box.replaceChildren(...recent().map((q) => new Option(q)));

export function remember(q: string, box: Element): void {
  if (!q) return;
  keep('recent', [q, ...recent().filter((other) => other !== q)].slice(0, MOST));
  offerRecent(box);
}

/** Arrows go through the hits, Escape goes back to the field. */
export function watchArrows(list: HTMLElement, field: HTMLElement): void {
  addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'Escape' && at >= 0) field.focus();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (at < 0 && document.activeElement !== field) return;
    const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next && at !== 0) return;
    event.preventDefault();
    (next ?? field).focus();
  });
}
