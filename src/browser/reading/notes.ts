/** One note, many shapes: the list at the end of the page is the only copy in the HTML; all others are made from it. */

/** The entry of the list that a mark leads to. */
export function noteOf(mark: HTMLAnchorElement): HTMLElement | null {
  return document.getElementById(decodeURIComponent(mark.hash.slice(1)));
}

/** The note's contents for another place: no ids, and no way back, since one is there already. */
export function copyOf(note: HTMLElement): DocumentFragment {
  const copy = note.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  copy.querySelector('[role=doc-backlink]')?.remove();
  const out = document.createDocumentFragment();
  out.append(...copy.childNodes);
  return out;
}

export const marks = (): HTMLAnchorElement[] => [
  ...document.querySelectorAll<HTMLAnchorElement>('.unit a[role=doc-noteref]'),
];
