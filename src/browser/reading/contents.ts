/** The contents beside the text: on wide windows they stand open and are said to, on narrow ones they are a drawer. */

/** As in `contents.css`. */
const WIDE = '(width >= 66rem)';

export function watchContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>('.aside');
  const summary = contents?.querySelector('summary');
  if (!contents || !summary) return;
  const wide = matchMedia(WIDE);
  const fit = () => {
    contents.open = wide.matches;
    // Where it always stands open there is nothing to be opened.
    summary.tabIndex = wide.matches ? -1 : 0;
  };
  wide.addEventListener('change', fit);
  fit();
  // Who has chosen reads on.
  contents.addEventListener('click', ({ target }) => {
    if (!wide.matches && target instanceof Element && target.closest('a')) contents.open = false;
  });
}
