/** Coming from the search: its words are marked where they stand, without touching the text; and can be put away. */
import { elementAt } from './astray.ts';
import type { Marks } from '../understand.ts';
import { keep, kept } from '../store.ts';

export async function showFound(): Promise<void> {
  const target = elementAt(location.hash);
  if (!target || !('highlights' in CSS)) return;
  const found = kept<{ path: string; marks: Marks }>('marks', 'sessionStorage');
  if (found?.path !== location.pathname) return;
  const { rangesIn } = await import('../marked.ts');
  const ranges = rangesIn(target, found.marks);
  if (!ranges.length) return;
  CSS.highlights.set('found', new Highlight(...ranges));
  const button = Object.assign(document.createElement('button'), {
    className: 'unmark',
    type: 'button',
    textContent: 'Hide the marks',
  });
  button.addEventListener('click', () => {
    CSS.highlights.delete('found');
    keep('marks', null, 'sessionStorage');
    button.remove();
  });
  document.querySelector('main')?.prepend(button);
}
