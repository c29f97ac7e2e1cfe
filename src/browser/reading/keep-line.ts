/** The line that is read stays where it was when type, measure or window change, also where a chapter is not laid out whole yet. */
import { ARTICLE } from '../../model/selectors.ts';
import { layOutAll } from './lay-out.ts';
import { blockHere, LINE } from './place.ts';

/** After a scroll, and after a change for what comes late, in ms. */
const SOON = 150;

/** A letter, or the block where there is none, and how far it is from the top of the window, in px. */
interface Held {
  at: Range | HTMLElement;
  top: number;
}

let held: Held | null = null;

/** The letter at a point; null where none stands there. */
function letterAt(x: number, y: number): Range | null {
  // The standard's name, and the one that WebKit has.
  const old = document as { caretRangeFromPoint?: (x: number, y: number) => Range | null };
  const at =
    'caretPositionFromPoint' in document
      ? document.caretPositionFromPoint(x, y)
      : placeOf(old.caretRangeFromPoint?.(x, y));
  if (!(at?.offsetNode instanceof Text)) return null;
  const letter = document.createRange();
  const from = Math.min(at.offset, Math.max(0, at.offsetNode.length - 1));
  letter.setStart(at.offsetNode, from);
  letter.setEnd(at.offsetNode, Math.min(from + 1, at.offsetNode.length));
  // Blanks between blocks have no box.
  return letter.getBoundingClientRect().height ? letter : null;
}

const placeOf = (range: Range | null | undefined) =>
  range ? { offsetNode: range.startContainer, offset: range.startOffset } : null;

function hold(article: HTMLElement): void {
  // In the middle of a line: at its ends a blank may belong to either line.
  const { left, width } = article.getBoundingClientRect();
  const letter = letterAt(left + width / 2, innerHeight * LINE);
  const at = letter && article.contains(letter.startContainer) ? letter : blockHere();
  held = at && scrollY > 0 ? { at, top: at.getBoundingClientRect().top } : null;
}

function restore(): void {
  if (!held) return;
  const moved = held.at.getBoundingClientRect().top - held.top;
  if (Math.abs(moved) > 1) scrollBy({ top: moved, behavior: 'instant' });
}

export function keepLine(): void {
  const article = document.querySelector<HTMLElement>(ARTICLE);
  if (!article) return;
  let scrolled = 0;
  let changed = 0;
  addEventListener('scroll', () => {
    clearTimeout(scrolled);
    // What a change scrolls is no move of the reader's.
    if (changed) return;
    scrolled = window.setTimeout(() => {
      scrolled = 0;
      hold(article);
    }, SOON);
  });
  // Who moves on meanwhile is not called back.
  for (const move of ['wheel', 'touchmove'])
    addEventListener(move, () => void (held = null), { passive: true });
  let width = innerWidth;
  addEventListener('resize', ({ isTrusted }) => {
    // A phone's own bar comes and goes with each scroll: the lines stay as long as they are.
    if (isTrusted && innerWidth === width) return;
    width = innerWidth;
    // Since the last hold the reader has moved; who chooses in the settings has not.
    if (scrolled && isTrusted) held = null;
    clearTimeout(scrolled);
    clearTimeout(changed);
    scrolled = 0;
    layOutAll();
    restore();
    requestAnimationFrame(restore);
    changed = window.setTimeout(() => {
      restore();
      hold(article);
      // The scroll of this moment is told after it.
      requestAnimationFrame(() => (changed = 0));
    }, SOON);
  });
}
