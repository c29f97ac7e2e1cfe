/** The marks of what was searched, on the page that it led to: `3 of 21`, from one to the next, also over the pages that have it. */
import { leave, type Left } from '../marks.ts';
import { button } from '../made.ts';
import { rangesIn } from '../marked.ts';

const LIT = 'found';

/** @param target where the hit stands */
export function lightUp(article: Element, target: Element, left: Left): void {
  const ranges = rangesIn(article, left.marks);
  if (!ranges.length) return;
  CSS.highlights.set(LIT, new Highlight(...ranges));
  const first = ranges.findIndex((range) => target.contains(range.startContainer));
  document.querySelector('main')?.prepend(barOf(ranges, Math.max(0, first), left));
}

/** The addresses of what was found on the page before this one and on the next, as far as there are any. */
function around({ pages = [] }: Left): { before?: string | undefined; behind?: string | undefined } {
  const at = pages.findIndex(([first]) => new URL(first, location.href).pathname === location.pathname);
  return at < 0 ? {} : { before: pages[at - 1]?.[1], behind: pages[at + 1]?.[0] };
}

/** `3 of 21`, the way to the one before and the next, and the marks put away. */
function barOf(ranges: Range[], first: number, left: Left): HTMLElement {
  let at = first;
  const { before, behind } = around(left);
  const bar = document.createElement('p');
  bar.className = 'unmark';
  bar.role = 'group';
  bar.ariaLabel = 'Words that were searched';
  const where = document.createElement('span');
  where.role = 'status';
  /** The page that a step leads to; none where it stays on this one. */
  const other = (step: number) => (at + step < 0 ? before : at + step >= ranges.length ? behind : undefined);
  const go = (step: number) => {
    const address = other(step);
    if (address !== undefined) {
      leave({ ...left, path: new URL(address, location.href).pathname });
      return void location.assign(address);
    }
    at = (at + step + ranges.length) % ranges.length;
    say();
    const { top } = ranges[at]?.getBoundingClientRect() ?? { top: 0 };
    scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
  };
  const away = () => {
    CSS.highlights.delete(LIT);
    leave(null);
    bar.remove();
  };
  const back = button('‹', '', () => go(-1));
  const on = button('›', '', () => go(1));
  const hide = button('×', 'Hide the marks', away);
  const say = () => {
    where.textContent = ` ${at + 1} of ${ranges.length} `;
    back.textContent = other(-1) === undefined ? '‹' : '«';
    on.textContent = other(1) === undefined ? '›' : '»';
    back.ariaLabel = other(-1) === undefined ? 'The one before' : 'The one before, in another chapter';
    on.ariaLabel = other(1) === undefined ? 'The next one' : 'The next one, in another chapter';
  };
  bar.append(back, where, on, ' ', hide);
  say();
  addEventListener('keydown', ({ key, defaultPrevented }) => {
    const isOurs = key === 'Escape' && !defaultPrevented && bar.isConnected;
    if (isOurs && !document.querySelector('dialog[open], .preview, .panel')) away();
  });
  return bar;
}
