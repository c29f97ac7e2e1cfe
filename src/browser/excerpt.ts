/** Words in context, and the marks on them. */
import { fold } from './query.ts';
import { stem } from './search.ts';

/** How much of a passage is shown. */
const LENGTH = 300;

/** The piece of a passage that has the most of the words, from a little before the first of them. */
export function excerpt(content: string, words: string[]): string {
  const stems = words.map(stem);
  const places = [...content.matchAll(/[\p{L}\p{N}'’]+/gu)].flatMap(({ 0: word, index }) => {
    const which = stems.findIndex((start) => fold(word).startsWith(start));
    return which < 0 ? [] : [{ at: index, which }];
  });
  const reach = ({ at }: (typeof places)[0]) =>
    new Set(places.filter((p) => p.at >= at && p.at < at + LENGTH - 120).map(({ which }) => which)).size;
  const best = places.reduce((a, b) => (reach(b) > reach(a) ? b : a), places[0] ?? { at: 0, which: 0 });
  const from = best.at < 120 ? 0 : content.indexOf(' ', best.at - 100) + 1;
  const piece = content.slice(from, from + LENGTH);
  return `${from ? '… ' : ''}${piece}${from + LENGTH < content.length ? ' …' : ''}`;
}

/** The text with the words that were searched in `<mark>`. */
export function marked(text: string, words: string[]): Node[] {
  const stems = words.map(stem);
  return text.split(/([\p{L}\p{N}'’]+)/u).map((piece) => {
    if (!stems.some((stem) => fold(piece).startsWith(stem))) return document.createTextNode(piece);
    const mark = document.createElement('mark');
    mark.textContent = piece;
    return mark;
  });
}

/** Stretches of a text node's words that were searched. */
export function rangesIn(node: Text, words: string[]): Range[] {
  const stems = words.map(stem);
  return [...node.data.matchAll(/[\p{L}\p{N}'’]+/gu)]
    .filter(([word]) => stems.some((stem) => fold(word).startsWith(stem)))
    .map((match) => {
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      return range;
    });
}
