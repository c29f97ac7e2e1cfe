/** Following a mark and coming back: the way back leads to the exact line, where the reader came from a mark. */

let from: string | null = null;

export function watchWaysBack(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a') : null;
    if (!link || event.defaultPrevented) return;
    if (link.matches('[role=doc-noteref]')) from = link.id;
    if (!link.matches('[role=doc-backlink]') || link.hash !== `#${from}`) return;
    event.preventDefault();
    from = null;
    addEventListener(
      'popstate',
      () => document.querySelector<HTMLElement>(link.hash)?.focus({ preventScroll: true }),
      {
        once: true,
      },
    );
    history.back();
  });
}
