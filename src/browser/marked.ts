/** The words that were searched, marked where they are shown. */
import { NOTEREF } from '../model/selectors.ts';
import { placesIn } from './excerpt.ts';
import { wordsIn } from './ranges.ts';
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
  const { text, range } = wordsIn(element, NOTEREF);
  return placesIn(text, marks).flatMap(({ from, to }) => range(from, to) ?? []);
}
