/** Following a mark and coming back: the way back ends at the exact line that was left, with the mark shown as meant. */
import { BACKLINK, NOTEREF } from '../../model/selectors.ts';

let left: { id: string; y: number } | null = null;

export function watchWaysBack(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a') : null;
    if (!link || event.defaultPrevented) return;
    if (link.matches(NOTEREF)) left = { id: link.id, y: scrollY };
    if (!left || !link.matches(BACKLINK) || link.hash !== `#${left.id}`) return;
    const { y } = left;
    left = null;
    addEventListener('hashchange', () => scrollTo(0, y), { once: true });
  });
}
