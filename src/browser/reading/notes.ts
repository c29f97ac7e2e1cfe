/** One note, many shapes: the list at the end of the page is the only copy in the HTML; all others are made from it. */

import { elementAt } from './astray.ts';
import { noteId, numberIn } from '../../model/ids.ts';
import { BACKLINK, NOTEREF } from '../../model/selectors.ts';

/** The entry of the list that a mark leads to. */
export function noteOf(mark: HTMLAnchorElement): HTMLElement | null {
  return elementAt(mark.hash);
}

/** What is printed before the note of a number. */
export const labelOf = (n: number): string => document.getElementById(noteId(n))?.dataset['n'] ?? String(n);

/** The note's contents for another place: no ids, and no way back, since one is there already. */
export function copyOf(note: HTMLElement): DocumentFragment {
  const copy = note.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  copy.querySelector(BACKLINK)?.remove();
  const out = document.createDocumentFragment();
  out.append(...copy.childNodes);
  return out;
}

/** The number of the note that a preview or a sidenote shows, for what stands in it. */
export function noteShown(element: Element): number | null {
  const mark = element.closest('.preview')?.previousElementSibling?.querySelector('a');
  return (
    (mark ? numberIn(mark.hash.slice(1)) : null) ??
    numberIn(element.closest<HTMLElement>('.sidenote')?.dataset['of'] ?? '')
  );
}

export const MARKS = `.unit ${NOTEREF}`;

export const marks = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>(MARKS)];
