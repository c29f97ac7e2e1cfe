/**
 * Following a mark and coming back, by the note's own link or a step of the browser: the way ends at the exact line that was
 * left, with the mark shown as meant.
 */
import { NOTEREF } from '../../model/selectors.ts';

/** The mark that was left, how far it stood from the top of the window, in px, and the address of the page then. */
let left: { id: string; top: number; hash: string } | null = null;

const topOf = (id: string): number | undefined => document.getElementById(id)?.getBoundingClientRect().top;

/** Heights above it may have become known meanwhile: the mark is put back, not the scroll. */
function comeBack(): void {
  if (!left || ![left.hash, `#${left.id}`].includes(location.hash)) return;
  const { id, top: was } = left;
  left = null;
  const put = () => scrollBy({ top: (topOf(id) ?? was) - was, behavior: 'instant' });
  put();
  // A step of the browser scrolls after it is told.
  requestAnimationFrame(put);
}

const linkOf = ({ target }: Event): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest('a') : null;

export function watchWaysBack(): void {
  let top: number | undefined;
  // Before the page is laid out whole for who goes to another place in it (`lay-out.ts`).
  document.addEventListener('click', (event) => void (top = topOf(linkOf(event)?.id ?? '')), {
    capture: true,
  });
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (!link || event.defaultPrevented) return;
    if (link.matches(NOTEREF) && top !== undefined) left = { id: link.id, top, hash: location.hash };
    // Another note's way back leads to another place.
    else if (link.hash !== `#${left?.id}`) left = null;
  });
  addEventListener('hashchange', comeBack);
}
