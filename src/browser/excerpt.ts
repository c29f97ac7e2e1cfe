/** Words in context, and the marks on them. */
import { fold } from './query.ts';
import { stem } from './search.ts';

/** About forty words round the first place where one of the words stands. */
export function excerpt(content: string, words: string[]): string {
  const folded = fold(content);
  const places = words.map((word) => folded.indexOf(word)).filter((at) => at >= 0);
  const at = places.length ? Math.min(...places) : 0;
  const from = at < 120 ? 0 : content.indexOf(' ', at - 100) + 1;
  const piece = content.slice(from, from + 300);
  return `${from ? '… ' : ''}${piece}${from + 300 < content.length ? ' …' : ''}`;
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
