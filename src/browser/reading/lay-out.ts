/**
 * The styles have the browser lay out what is near the window first (`content-visibility`), so that a chapter of a hundred
 * pages shows at once. The rest follows here until no height is a guess any more: in idle moments on narrow windows, which are
 * those of slow machines; on wide ones as soon as the first view is drawn, since notes stand beside the text by its heights.
 */
import { elementAt } from './astray.ts';

/** What waits, as `reading.css` has it: the first blocks never do. */
const WAITING = ':scope > :is(p, figure, .notes):nth-child(n + 13), .notes li';

/** Blocks laid out in one idle moment: on a slow phone far within the 50 ms after which a tap would have to wait. */
const SOME = 4;
/** For so long the first view has the page to itself, in ms. */
const FIRST = 1500;

/** The type for all words of the page: a face that came later would have everything laid out once more. */
async function type(article: Element): Promise<void> {
  const italics = [...article.querySelectorAll('em, i, cite')].map(({ textContent }) => textContent).join('');
  await Promise.all([
    document.fonts.load('1em Literata', article.textContent),
    document.fonts.load('italic 1em Literata', italics),
  ]);
}

/** Who goes to another place of the page goes to its true height: all is laid out before. */
export function layOutAll(): void {
  const { classList } = document.documentElement;
  if (!classList.contains('near-first')) return;
  // What is read stays where it is, whatever is above it turns out to need.
  const held = scrollY > 0 ? document.elementFromPoint(innerWidth / 2, innerHeight / 3) : null;
  const before = held?.getBoundingClientRect().top ?? 0;
  classList.remove('near-first');
  if (held) scrollBy({ top: held.getBoundingClientRect().top - before, behavior: 'instant' });
}

/** Also those who go there by a link. */
function watchLinks(): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link?.hash && link.pathname === location.pathname) layOutAll();
    },
    { capture: true },
  );
  // Also who comes there otherwise: the place was sought among heights that were guessed.
  addEventListener('hashchange', () => {
    if (!document.documentElement.classList.contains('near-first')) return;
    layOutAll();
    elementAt(location.hash)?.scrollIntoView();
  });
}

export function layOutTheRest(): void {
  // Who comes back to this entry of the history, or loads it anew, gets the page whole (`before-paint.ts`): the browser then finds
  // the place by its height.
  history.replaceState('shown', '');
  watchLinks();
  if (matchMedia('(width < 50rem)').matches) setTimeout(begin, FIRST);
  else requestAnimationFrame(() => setTimeout(layOutWhole));
}

/** Who has jumped meanwhile, among heights that were guessed, stays there: what is held in view then may be no word at all. */
function layOutWhole(): void {
  if (!document.documentElement.classList.contains('near-first')) return;
  const place = elementAt(location.hash);
  const { top, bottom } = place?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  const isThere = bottom > 0 && top < innerHeight;
  layOutAll();
  if (isThere) place?.scrollIntoView();
}

function begin(): void {
  const article = document.querySelector('.unit article');
  const blocks = [...(article?.querySelectorAll<HTMLElement>(WAITING) ?? [])];
  if (!article || !blocks[0] || getComputedStyle(blocks[0]).contentVisibility !== 'auto') return;
  const go = (): void => {
    for (const block of blocks.splice(0, SOME)) block.style.contentVisibility = 'visible';
    // Asked for its height, the browser does the work within this moment.
    document.body.getBoundingClientRect();
    if (blocks.length) requestIdleCallback(go);
  };
  // Type that fails to come holds nothing up.
  void type(article).finally(() => requestIdleCallback(go));
}
