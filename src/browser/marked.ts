/** The words that were searched, marked where they are shown. */
import { NOTEREF } from '../model/selectors.ts';
import { placesIn } from './excerpt.ts';
import type { Marks } from './understand.ts';

/** The text with the words that were searched in `<mark>`. */
export function marked(text: string, marks: Marks): Node[] {
  const out: Node[] = [];
  let at = 0;
  for (const { from, to } of placesIn(text, marks)) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(from, to);
    out.push(document.createTextNode(text.slice(at, from)), mark);
    at = to;
  }
  return [...out, document.createTextNode(text.slice(at))];
}

/** Stretches of an element's words that were searched, also where a word runs through several tags; marks of notes part none. */
export function rangesIn(element: Element, marks: Marks): Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement?.closest(NOTEREF) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts: { node: Text; start: number }[] = [];
  let words = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    texts.push({ node, start: words.length });
    words += node.data;
  }
  return placesIn(words, marks).flatMap(({ from, to }) => {
    const first = texts.findLast(({ start }) => start <= from);
    const last = texts.findLast(({ start }) => start < to);
    if (!first || !last) return [];
    const range = new Range();
    range.setStart(first.node, from - first.start);
    range.setEnd(last.node, to - last.start);
    return [range];
  });
}
