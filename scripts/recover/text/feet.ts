/** Pages whose ends are known, each parted into its body and the notes at its foot. */
import type { Line, Page } from '../types.ts';
import { breaksOff, startsInside } from './signs.ts';

export interface Feet {
  pages: Page[];
  /** Lines at which the last note of the foot before goes on. */
  carried: Line[];
}

/**
 * From the first note, or the rule above it, on all is foot, but for what a person called a heading. Where the last note of a foot
 * breaks off within a sentence, the paragraph above the next foot that begins within one goes it on.
 *
 * @param opens what begins a foot: a note, a rule, an editor's word
 * @param isApart whether an editor says that a paragraph begins at a line
 */
export function feetOf(
  whole: Page[],
  opens: (line: Line) => boolean,
  isApart: (line: Line) => boolean,
  closed: ReadonlySet<number>,
): Feet {
  const carried: Line[] = [];
  let before = '';
  const pages = whole.map((page): Page => {
    const { body } = page;
    const found = body.findIndex(opens);
    const end = found < 0 ? body.length : found;
    const rest = breaksOff(before) ? restAbove(body, end, closed) : null;
    const line = rest === null ? undefined : body[rest];
    const isCarried = line !== undefined && !isApart(line);
    if (isCarried) carried.push(line);
    const at = isCarried && rest !== null ? rest : end;
    const below = body.slice(at);
    const foot = below.filter(({ n }) => !closed.has(n));
    before = foot.findLast(hasWords)?.text.text ?? '';
    return { ...page, body: [...body.slice(0, at), ...below.filter(({ n }) => closed.has(n))], foot };
  });
  return { pages, carried };
}

const hasWords = ({ text }: Line): boolean => text.text.trim() !== '';

/** Where the paragraph above the foot begins, if that is within a sentence and it is not the first of the page. */
function restAbove(body: Line[], end: number, closed: ReadonlySet<number>): number | null {
  const last = body.slice(0, end).findLastIndex(hasWords);
  if (last < 0) return null;
  const from = body.slice(0, last).findLastIndex((line) => !hasWords(line)) + 1;
  const first = body[from];
  const isRest = first && startsInside(first.text.text) && body.slice(0, from).some(hasWords);
  return isRest && !body.slice(from, last + 1).some(({ n }) => closed.has(n)) ? from : null;
}
