/** A panel beside the text, or a sheet over it where the window is narrow: one at a time, shut by Escape, `×` and the step back. */
import { ARTICLE } from '../../model/selectors.ts';
import { button, made } from '../made.ts';
import { opened, wasShut } from './step-back.ts';

interface Open {
  box: HTMLElement;
  /** Where the focus goes when it is shut. */
  opener: HTMLElement | null;
  after: () => void;
}
let open: Open | null = null;

/**
 * @param label what a screen reader is told of it @param before what stands in its bar before the button that shuts it
 * @param after called when it has been shut
 */
export function openPanel(
  label: string,
  before: Node[],
  content: Node[],
  opener: HTMLElement | null,
  after: () => void = () => undefined,
): HTMLElement {
  shutPanel();
  const box = made('section', { className: 'panel', tabIndex: -1, role: 'dialog', ariaLabel: label });
  const bar = made('p', { className: 'panel-bar' });
  bar.append(...before, button('×', 'Close', shutPanel));
  box.append(bar, ...content);
  open = { box, opener, after };
  if (opener) opener.ariaExpanded = 'true';
  // Whoever follows a link of it comes back to the passage.
  box.dataset['of'] = opener?.closest('[id]')?.id ?? '';
  widen(box);
  document.body.append(box);
  box.focus({ preventScroll: true });
  opened(shutPanel);
  return box;
}

function shutPanel(): void {
  if (!open) return;
  const { box, opener, after } = open;
  open = null;
  box.remove();
  if (opener) opener.ariaExpanded = null;
  opener?.focus({ preventScroll: true });
  after();
  wasShut();
}

/** Beside the text, as wide as there is room; over it where there is little. */
function widen(box: HTMLElement): void {
  const { right } = document.querySelector(ARTICLE)?.getBoundingClientRect() ?? { right: innerWidth };
  box.style.setProperty('--room', `${innerWidth - right - 32}px`);
}

addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !open || document.querySelector('.preview, dialog[open]')) return;
  event.preventDefault();
  shutPanel();
});
addEventListener('resize', () => {
  if (open) widen(open.box);
});
// Who comes back to the page does not come back to a panel.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) shutPanel();
});
