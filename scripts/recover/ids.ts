/** The ids of blocks on the page of their unit. */
import { blockId, suppliedId } from '../../src/model/ids.ts';
import { linesOf } from './mapped.ts';
import { textsOf, type Block } from './types.ts';

/** In the order of the blocks: the line on which each begins; a second one on that line (von-hauff:2830) is `l2830-2`. */
export function blockIds(blocks: Block[]): string[] {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    const [line] = extentOf(block);
    const id = block.supplied ? suppliedId(line) : blockId(line);
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    return nth === 1 ? id : `${id}-${nth}`;
  });
}

/** The first and the last line that a block draws on, its cells included. */
export function extentOf(block: Block): [number, number] {
  const lines = textsOf(block)
    .filter((text) => text.runs.length)
    .map(linesOf);
  return lines.length ? [Math.min(...lines.map(([a]) => a)), Math.max(...lines.map(([, b]) => b))] : [0, 0];
}
