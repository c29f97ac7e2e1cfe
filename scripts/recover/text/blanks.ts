/** Blanks between words: a program that justifies its lines with them says nothing by their number. */
import { concat, slice, type Mapped } from '../mapped.ts';

/** The text with one blank between words, wherever several stand. */
export function withOneBlank(text: Mapped): Mapped {
  const runs = [...text.text.matchAll(/(?<=\S) {2,}(?=\S)/g)];
  if (!runs.length) return text;
  const starts = [0, ...runs.map(({ 0: run, index }) => index + run.length)];
  const ends = [...runs.map(({ index }) => index + 1), text.text.length];
  return concat(starts.map((from, i) => slice(text, from, ends[i])));
}
