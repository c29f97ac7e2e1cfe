/** The block of a page at the upper third of its window: what is being read there. */
import { BLOCKS } from '../model/selectors.ts';

/** @param inner the window of the page */
export const blockRead = (inner: Window): HTMLElement | undefined =>
  [...inner.document.querySelectorAll<HTMLElement>(BLOCKS)].find(
    (block) => block.getBoundingClientRect().bottom > inner.innerHeight / 3,
  );
