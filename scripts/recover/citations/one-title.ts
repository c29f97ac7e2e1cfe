/** Whether two citations in full name one work by their titles. Asked only where not every work is read (`works: full`). */
import { alike, titleWords } from '../../../src/model/words.ts';
import type { Grammar } from '../grammar.ts';
import type { ParsedWork, Work } from './work.ts';

/** Kinds that are another work than a book of the same title. */
const PART = /^(?:article|thesis)/;

/** The words of a title without the article before it, and without what a sign may stand for: `Custom & Conflict`. */
const wordsOf = (title: string, { has, rxg }: Grammar): string[] =>
  // In small letters and within it: `Elizabeth I` ends with no Russian `i`.
  titleWords(title.replace(rxg`\s<and>(?=\s)`, '')).filter((word, i) => i > 0 || !has('articles', word));

/**
 * The same words, or those of the one up to its subtitle: `Lloyd George` is not `Lloyd George Family Letters`, `A History of Europe`
 * not `A History of Europe in the Twentieth Century`, and an article of 1925 no edition of the book of 1927. Titles that differ
 * by a spelling are one.
 */
export function isOneTitle(work: Work, wanted: ParsedWork, grammar: Grammar): boolean {
  const isSameYear = work.year === undefined || wanted.year === undefined || work.year === wanted.year;
  const isOfOneKind = work.type === wanted.type || (!PART.test(work.type) && !PART.test(wanted.type));
  const isThesis = work.type === 'thesis' || wanted.type === 'thesis';
  if ((!isSameYear || isThesis) && !isOfOneKind) return false;
  return work.titles.some((title) => areOne(title, wanted.title, isSameYear, grammar));
}

/** Of works whose titles begin alike, the one whose whole title is said: `Roberts, A History of Europe`, not `… since 1789`. */
export function saidWhole(works: Work[], said: string, grammar: Grammar): Work[] {
  const words = wordsOf(said, grammar).join(' ');
  const whole = works.filter(({ titles }) =>
    titles.some((title) => wordsOf(title, grammar).join(' ') === words),
  );
  return whole.length === 1 ? whole : works;
}

function areOne(a: string, b: string, isSameYear: boolean, grammar: Grammar): boolean {
  const [short, long] = wordsOf(a, grammar).length <= wordsOf(b, grammar).length ? [a, b] : [b, a];
  const [words, others] = [wordsOf(short, grammar), wordsOf(long, grammar)];
  if (!words.length || !words.every((word, i) => alike(word, others[i] ?? ''))) return false;
  if (words.length === others.length) return true;
  const stop = isSameYear ? /[:.?!;,(]| [–—-] / : /[:.?!;(]| [–—-] /;
  return long
    .split(stop)
    .some((_, i, parts) => wordsOf(parts.slice(0, i + 1).join(' '), grammar).length === words.length);
}
