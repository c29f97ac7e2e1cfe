/** Plain words of a set text. */
import type { Element, ElementContent } from 'hast';

/** The words of the source, without marks, page numbers and what the site adds. */
export function wordsIn(nodes: ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type !== 'element' || isAside(node) || isMark(node) ? '' : wordsIn(node.children);
    })
    .join('');
}

/** What the site adds. */
export const isAside = ({ properties }: Element): boolean => properties['dataApparatus'] !== undefined;

/** The mark of a note, in the element that raises it. */
export const isMark = ({ children: [child] }: Element): boolean =>
  child?.type === 'element' && child.properties['role'] === 'doc-noteref';
