/**
 * The bar of small windows: contents, where one is, the search, the settings. It goes when one reads on, and comes back when
 * one scrolls back.
 */

/** As in `bar.css`. */
const narrow = matchMedia('(width < 66rem)');

/** Less is no move of the reader's, in px. */
const SLIGHT = 12;

/** The settings of the page's head stand in the bar, which is always at hand, where there is one. */
function takeSettings(bar: HTMLElement): void {
  const settings = document.querySelector('details.settings');
  const head = document.querySelector('header.site');
  if (!settings || !head) return;
  const fit = () => {
    const home = narrow.matches ? bar : head;
    if (settings.parentElement === home) return;
    // What is moved loses the focus.
    const focused = document.activeElement;
    home.append(settings);
    if (focused instanceof HTMLElement && settings.contains(focused)) focused.focus();
  };
  narrow.addEventListener('change', fit);
  fit();
}

function watchScroll(bar: HTMLElement): void {
  let from = scrollY;
  addEventListener(
    'scroll',
    () => {
      if (Math.abs(scrollY - from) < SLIGHT) return;
      bar.classList.toggle('away', scrollY > from && scrollY > innerHeight / 2);
      from = scrollY;
    },
    { passive: true },
  );
}

export function watchBar(): void {
  const bar = document.querySelector<HTMLElement>('.bar');
  if (!bar) return;
  takeSettings(bar);
  watchScroll(bar);
}
