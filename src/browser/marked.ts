/** The words that were searched, marked where they are shown. */
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

/** Stretches of a text node's words that were searched. */
export function rangesIn(node: Text, marks: Marks): Range[] {
  return placesIn(node.data, marks).map(({ from, to }) => {
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, to);
    return range;
  });
}
