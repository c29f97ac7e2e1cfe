/** The author's own slips: out of the page, and kept for readers who want them marked. */
import type { ElementContent } from 'hast';
import type { Slip } from '../model/on-demand.ts';
import { isAside, isMark } from './words.ts';

/** @returns the nodes without the elements that mark slips, and the slips, in the order of the text */
export function takeSlips(nodes: ElementContent[]): { nodes: ElementContent[]; slips: Slip[] } {
  const slips: Slip[] = [];
  let at = 0;
  const take = (node: ElementContent): ElementContent[] => {
    if (node.type === 'text') at += node.value.length;
    if (node.type !== 'element' || isAside(node) || isMark(node)) return [node];
    node.children = node.children.flatMap(take);
    const { dataMeant: meant } = node.properties;
    if (meant === undefined) return [node];
    slips.push([at, String(meant)]);
    return node.children;
  };
  return { nodes: nodes.flatMap(take), slips };
}
