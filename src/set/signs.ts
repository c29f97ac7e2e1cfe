/** Signs as a printer sets them, on a text that is set; and what the file has instead, for readers who want that. */
import type { ElementContent, Text } from 'hast';
import { changesIn, MARK, type Change, type IsSoftSign } from '../model/typography.ts';
import type { SetSign } from '../model/on-demand.ts';
import { isAside, isMark } from './words.ts';

/** A text of an element, or the place of a mark. */
type Piece = Text | typeof MARK;

/** Elements that end a text: a quotation does not go on in the next cell. */
const BLOCKS = new Set(
  'p li td th tr caption figcaption figure table div ul ol blockquote h1 h2 h3 h4 h5 h6'.split(' '),
);

/** Sets the signs in elements, whose texts it changes. @returns what it changed, in the order of the text */
export function setSigns(nodes: ElementContent[], isSoftSign: IsSoftSign): SetSign[] {
  const out: SetSign[] = [];
  let at = 0;
  for (const run of runsIn(nodes)) {
    const text = run.map((piece) => (piece === MARK ? MARK : piece.value)).join('');
    const changes = changesIn(text, isSoftSign);
    let start = 0;
    run.forEach((piece, i) => {
      if (piece === MARK) {
        start += MARK.length;
        return;
      }
      const end = start + piece.value.length;
      const isLast = i === run.length - 1;
      const here = changes.filter((change) => isIn(change, start, end, isLast));
      const { value, signs } = changed(piece.value, here, start, at);
      piece.value = value;
      out.push(...signs);
      at += value.length;
      start = end;
    });
  }
  return out;
}

/** Whether a change touches the characters from `start` to before `end`; what is set between two texts belongs to the second. */
const isIn = ({ from, to }: Change, start: number, end: number, isLast: boolean): boolean =>
  from === to ? start <= from && (from < end || (isLast && from === end)) : from < end && to > start;

/** @param start where the value begins in its run @param at where it begins in the words of the element */
function changed(
  value: string,
  changes: Change[],
  start: number,
  at: number,
): { value: string; signs: SetSign[] } {
  const signs: SetSign[] = [];
  let out = '';
  let done = 0;
  for (const { from, to, as } of changes) {
    const [first, last] = [Math.max(0, from - start), Math.min(value.length, to - start)];
    // A change over two texts is set in the first.
    const set = from < start ? '' : as;
    out += value.slice(done, first);
    signs.push([at + out.length, set.length, value.slice(first, last)]);
    out += set;
    done = last;
  }
  return { value: out + value.slice(done), signs };
}

/** The texts of elements, those of one block together. */
function runsIn(nodes: ElementContent[]): Piece[][] {
  const runs: Piece[][] = [[]];
  const go = (node: ElementContent): void => {
    if (node.type === 'text') runs.at(-1)?.push(node);
    else if (node.type !== 'element' || isAside(node)) return;
    else if (isMark(node)) runs.at(-1)?.push(MARK);
    else {
      const isBlock = BLOCKS.has(node.tagName);
      if (isBlock) runs.push([]);
      node.children.forEach(go);
      if (isBlock) runs.push([]);
    }
  };
  nodes.forEach(go);
  return runs.filter((run) => run.some((piece) => piece !== MARK));
}
