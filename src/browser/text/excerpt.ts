/** The words of a passage around what was found in it, with the places to be marked. */
import type { Corpus } from './corpus.ts';
import type { TextHit } from './answer.ts';

/** How much of a passage is shown, in signs. */
const LENGTH = 300;
/** How much stands before the first place. */
const LEAD = 60;

/** A piece of text, marked or not. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** Where what was found stands in the text of the passage. */
export const spansOf = (
  corpus: Corpus,
  { stretches }: Pick<TextHit, 'stretches'>,
): [from: number, to: number][] =>
  stretches.map(([from, to]) => [corpus.begins[from] ?? 0, corpus.ends[to - 1] ?? 0]);

export function excerptOf(corpus: Corpus, hit: TextHit): Piece[] {
  const { text } = hit.record;
  const spans = spansOf(corpus, hit);
  // The window that has the most places in it, the first of those that have as many.
  const counts = spans.map(
    ([from]) => spans.filter(([start, end]) => start >= from && end <= from + LENGTH - LEAD).length,
  );
  const [anchor = 0] = spans[counts.indexOf(Math.max(0, ...counts))] ?? [];
  let from = text.length <= LENGTH ? 0 : Math.max(0, Math.min(anchor - LEAD, text.length - LENGTH));
  if (from > 0) from = text.indexOf(' ', from) + 1;
  let to = Math.min(text.length, from + LENGTH);
  if (to < text.length) to = text.lastIndexOf(' ', to);
  const pieces: Piece[] = [{ text: from ? '… ' : '', isMarked: false }];
  let at = from;
  for (const [start, end] of spans) {
    if (start < from || end > to) continue;
    pieces.push(
      { text: text.slice(at, start), isMarked: false },
      { text: text.slice(start, end), isMarked: true },
    );
    at = end;
  }
  pieces.push({ text: `${text.slice(at, to)}${to < text.length ? ' …' : ''}`, isMarked: false });
  return pieces.filter((piece) => piece.text);
}

/** The words that were found, as they stand there, each once: what the page that is opened marks. */
export const wordsFound = (corpus: Corpus, hit: TextHit): string[] => [
  ...new Set(spansOf(corpus, hit).map(([from, to]) => hit.record.text.slice(from, to))),
];
