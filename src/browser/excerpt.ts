/** Words in context, and the marks on them. */
import { fold, wordsOf } from '../model/fold.ts';
import { stem } from './query.ts';
import type { Marks } from './understand.ts';

/** How much of a passage is shown. */
const LENGTH = 300;

/** Where a text has what is marked: from, to, and which of the marks it is. */
export interface Place {
  from: number;
  to: number;
  which: string;
}

export function placesIn(text: string, { words, forms }: Marks): Place[] {
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
  let end = 0;
  for (const [i, { said, from, to }] of here.entries()) {
    if (i < end) continue;
    const [form] = sequences
      .filter((sequence) => sequence.every((word, j) => is(here[i + j]?.said, word)))
      .sort((a, b) => b.length - a.length);
    const start = stems.find((beginning) => said.startsWith(beginning));
    if (form) {
      end = i + form.length;
      out.push({ from, to: here[end - 1]?.to ?? to, which: form.join(' ') });
    } else if (start !== undefined) out.push({ from, to, which: start });
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
