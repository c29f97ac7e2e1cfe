/** The notes of a text that nobody has described: in which forms they stand, and where. */
import { isBreak } from '../recover/text/signs.ts';
import { linesOf, pairsOf, placeOf, tryForms, type FormFound, type Pair, type Place } from './notes.ts';
import { inlineIn } from './read.ts';

/** What was found of the notes. */
export interface Noted {
  forms: FormFound[];
  pairs: Pair[];
  best: Pair | undefined;
  place: Place | undefined;
  /** First and last line of each stretch of notes. */
  blocks: [number, number][];
  /** The one block behind all units. */
  block: [number, number] | null;
}

export type Paired = Pick<Noted, 'forms' | 'pairs' | 'best'>;

/** The forms of labels that answer each other. */
export function pairedIn(lines: readonly string[]): Paired {
  const forms = tryForms(linesOf(lines));
  // Where notes stand within the text, another is an item of a list.
  const isInline = inlineIn(lines) > 1;
  const pairs = pairsOf(forms).filter(({ numbers }) => numbers.form === 'markdown' || !isInline);
  return { forms, pairs, best: pairs[0] };
}

/** @param pages how the file tells its printed pages */
export function notedIn(
  { forms, pairs, best }: Paired,
  lines: readonly string[],
  pages: Parameters<typeof placeOf>[1],
): Noted {
  const { place, blocks } = best ? placeOf(best, pages, lines) : { place: undefined, blocks: [] };
  const block = place === 'book end' ? blockOf(blocks[0] ?? [1, 1], lines) : null;
  return { forms, pairs, best, place, blocks, block };
}

/** The lines of a block of notes: from its first note to the two blank lines, the line of asterisks, the title of Markdown, or the end, behind its last. */
export function blockOf([from, last]: [number, number], lines: readonly string[]): [number, number] {
  let to = last;
  let blanks = 0;
  for (let n = last; n <= lines.length && blanks < 2; n++) {
    if (isBreak(lines[n - 1] ?? '') || (n > last && /^#{1,6} /.test(lines[n - 1] ?? ''))) break;
    blanks = lines[n - 1]?.trim() ? 0 : blanks + 1;
    if (!blanks) to = n;
  }
  return [from, to];
}
