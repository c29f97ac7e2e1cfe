/** The contents beside the text: on wide windows they stand open and are said to, on narrow ones they are a drawer. */

import { opened, wasShut } from './step-back.ts';

/** As in `contents.css`. */
const wide = matchMedia('(width >= 66rem)');

/** Who has chosen reads on: a drawer shuts behind them. */
export function shutDrawer(contents: HTMLDetailsElement): void {
  if (!wide.matches) contents.open = false;
}

export function watchContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>('.aside');
  const summary = contents?.querySelector('summary');
  if (!contents || !summary) return;
  const fit = () => {
    contents.open = wide.matches;
    // Where it always stands open there is nothing to be opened.
    summary.inert = wide.matches;
  };
  wide.addEventListener('change', fit);
  fit();
  contents.addEventListener('toggle', () => {
    if (contents.open) opened(() => (contents.open = false));
    else wasShut();
  });
  // What gets the focus does not stand behind it.
  contents.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !contents.contains(relatedTarget)) shutDrawer(contents);
  });
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || wide.matches || !contents.open) return;
    contents.open = false;
    summary.focus();
  });
  contents.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) shutDrawer(contents);
  });
}
