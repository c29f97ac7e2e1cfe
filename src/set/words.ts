/** Plain words of a set text. */
import type { Element, ElementContent } from 'hast';

/** The words of the source, without marks, page numbers and what the site adds. */
export function wordsIn(nodes: ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type !== 'element' || isApparatus(node) ? '' : wordsIn(node.children);
    })
    .join('');
}

const isApparatus = ({ properties }: Element) =>
  properties['dataApparatus'] !== undefined || properties['role'] === 'doc-noteref';
