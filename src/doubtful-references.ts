/** References of a note that are open, or that lead elsewhere than they print, with what the reader should know, as text. */
import type { ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { wordsIn } from './set/words.ts';

export interface DoubtfulReference {
  /** As the note has them. */
  words: string;
  /** Those that may be meant, where it is open which is. */
  works: string[];
  why: string;
}

/** @param nodes the contents of a note, as they are set */
export function doubtsIn(nodes: ElementContent[]): DoubtfulReference[] {
  const out: DoubtfulReference[] = [];
  visit({ type: 'root', children: nodes }, 'element', (node) => {
    const { dataWorks, dataFlag } = node.properties;
    if (dataWorks === undefined && dataFlag === undefined) return;
    out.push({
      words: wordsIn(node.children),
      works: String(dataWorks ?? '')
        .split(' ')
        .filter(Boolean),
      why: String(dataFlag ?? ''),
    });
  });
  return out;
}
