/** Words in context, and the marks on them. */
import { fold, stem, wordsOf } from './query.ts';
import type { Marks } from './search.ts';

/** How much of a passage is shown. */
const LENGTH = 300;

/** Where a text has what is marked: from, to, and which of the marks it is. */
interface Place {
  from: number;
  to: number;
  which: string;
}

function placesIn(text: string, { words, forms }: Marks): Place[] {
  const stems = [...new Set(words.map(stem))];
  const sequences = [...new Set(forms.map((form) => wordsOf(form).join(' ')))].map((form) => form.split(' '));
  const here = [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)*/gu)].map(({ 0: said, index }) => ({
    said: fold(said),
    from: index,
    to: index + said.length,
  }));
  const is = (said: string | undefined, word: string) =>
    said === word || said === `${word}'s` || said === `${word}’s`;
  const out: Place[] = [];
  for (let i = 0; i < here.length; i++) {
    const { said, from, to } = here[i]!;
    const [form] = sequences
      .filter((sequence) => sequence.every((word, j) => is(here[i + j]?.said, word)))
      .sort((a, b) => b.length - a.length);
    const start = stems.find((beginning) => said.startsWith(beginning));
    if (form) {
      i += form.length - 1;
      out.push({ from, to: here[i]!.to, which: form.join(' ') });
    } else if (start) out.push({ from, to, which: start });
  }
  return out;
}

/** The piece of a passage that has the most of the marks, from a little before the first of them. */
export function excerpt(content: string, marks: Marks): string {
  const places = placesIn(content, marks);
  const reach = ({ from }: Place) =>
    new Set(places.filter((p) => p.from >= from && p.from < from + LENGTH - 120).map(({ which }) => which))
      .size;
  const best = places.length ? places.reduce((a, b) => (reach(b) > reach(a) ? b : a)).from : 0;
  const from = best < 120 ? 0 : content.indexOf(' ', best - 100) + 1;
  if (content.length <= from + LENGTH) return `${from ? '… ' : ''}${content.slice(from)}`;
  const gap = content.lastIndexOf(' ', from + LENGTH);
  return `${from ? '… ' : ''}${content.slice(from, gap > from ? gap : from + LENGTH)} …`;
}

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
