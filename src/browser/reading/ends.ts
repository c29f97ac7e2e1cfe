/** The words at either end of a quotation, by which its address finds it. */

/** In text without markup: here a note mark stood, here a paragraph, a row or a cell of a table ended. */
export const MARK = '\u2028';
export const END = '\u2029';
export const ROW = '\u001E';
export const CELL = '\u001F';
export const SIGNS = /[\u2028\u2029\u001E\u001F]/g;

/**
 * A browser finds words only within one paragraph, and none that a mark is glued to: the words at either end of a quotation
 * come from before the first mark and from behind the last one.
 */
export function endsOf(text: string): string[] {
  const runs = [...text.matchAll(/[^\u2028\u2029\u001E\u001F]+/gu)].flatMap(({ 0: run, index }) => {
    const words = run.trim().split(/\s+/);
    const isGlued = text[index + run.length] === MARK && /[\p{L}\p{N}]$/u.test(run);
    if (isGlued) words.pop();
    return words.some((word) => /[\p{L}\p{N}]/u.test(word)) ? [words] : [];
  });
  const [first, last] = [runs[0] ?? [], runs.at(-1) ?? []];
  const ends = runs.length === 1 && first.length <= 12 ? [first] : [first.slice(0, 5), last.slice(-5)];
  return ends.map((words) => words.join(' ')).filter(Boolean);
}
