/** Coming from the search: its words are marked where they stand, without touching the text, and lead from one to the next. */
import { elementAt } from './astray.ts';
import { ARTICLE } from '../../model/selectors.ts';
import type { Marks } from '../understand.ts';
import { keep, kept } from '../store.ts';

const LIT = 'found';

export async function showFound(): Promise<void> {
  const target = elementAt(location.hash);
  const article = document.querySelector(ARTICLE);
  if (!target || !article || !('highlights' in CSS)) return;
  const found = kept<{ path: string; marks?: Marks }>('marks', 'sessionStorage');
  if (found?.path !== location.pathname || !found.marks) return;
  const { rangesIn } = await import('../marked.ts');
  const ranges = rangesIn(article, found.marks);
  if (!ranges.length) return;
  CSS.highlights.set(LIT, new Highlight(...ranges));
  const first = ranges.findIndex((range) => target.contains(range.startContainer));
  document.querySelector('main')?.prepend(barOf(ranges, Math.max(0, first)));
}

/** `3 of 21`, the way to the one before and the next, and the marks put away. */
function barOf(ranges: Range[], first: number): HTMLElement {
  let at = first;
  const bar = document.createElement('p');
  bar.className = 'unmark';
  bar.role = 'group';
  bar.ariaLabel = 'Words that were searched';
  const where = document.createElement('span');
  where.role = 'status';
  const say = () => (where.textContent = ` ${at + 1} of ${ranges.length} `);
  const go = (step: number) => {
    at = (at + step + ranges.length) % ranges.length;
    say();
    const { top } = ranges[at]?.getBoundingClientRect() ?? { top: 0 };
    scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
  };
  const away = () => {
    CSS.highlights.delete(LIT);
    keep('marks', null, 'sessionStorage');
    bar.remove();
  };
  const button = (text: string, label: string, does: () => void) => {
    const one = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: text,
      ariaLabel: label,
    });
    one.addEventListener('click', does);
    return one;
  };
  bar.append(
    button('‹', 'The one before', () => go(-1)),
    where,
    button('›', 'The next one', () => go(1)),
    ' ',
    button('×', 'Hide the marks', away),
  );
  say();
  addEventListener('keydown', ({ key, defaultPrevented }) => {
    if (
      key === 'Escape' &&
      !defaultPrevented &&
      bar.isConnected &&
      !document.querySelector('dialog[open], .preview')
    )
      away();
  });
  return bar;
}
