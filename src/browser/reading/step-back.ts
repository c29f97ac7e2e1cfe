/**
 * On a phone the step back shuts what lies over the text, and leaves the page only then. For that an entry of the history
 * stands for what is open; it is taken back when that is shut otherwise, also by a link, so that no step does nothing.
 */
const phone = matchMedia('(width < 40rem)');

/** Shuts what is open. */
let shut: (() => void) | null = null;
/** Whether an entry of the history stands for it. */
let stands = false;
/** Where to go once that entry is taken back. */
let onward = '';

/** Goes to an address, from what is open too. */
export function goTo(address: string): void {
  if (!stands) return void location.assign(address);
  onward = address;
  history.back();
}

/** @param shutting called by the step back */
export function opened(shutting: () => void): void {
  if (!phone.matches) return;
  shut = shutting;
  if (stands) return;
  stands = true;
  // The step back does not move the text, which may have been scrolled meanwhile.
  history.scrollRestoration = 'manual';
  history.pushState(history.state, '');
}

/** What was open was shut otherwise than by the step back. */
export function wasShut(): void {
  if (!shut) return;
  shut = null;
  // By then something else may have been opened in its place, or a link was followed.
  setTimeout(() => {
    if (stands && !shut && !onward) history.back();
  });
}

function settle(): void {
  if (!stands) history.scrollRestoration = 'auto';
  if (onward) location.assign(onward);
  onward = '';
}

export function watchStepBack(): void {
  // Loaded anew, or come back to, the page is where it was left.
  addEventListener('pagehide', () => (history.scrollRestoration = 'auto'));
  addEventListener('popstate', () => {
    if (!stands) return;
    stands = false;
    const shutting = shut;
    shut = null;
    shutting?.();
    // The browser puts the scroll back after it told of the step, if it may.
    requestAnimationFrame(() => setTimeout(settle));
  });
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!stands || !link?.href || event.defaultPrevented) return;
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(link.href);
  });
}
