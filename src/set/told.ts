/** Behind a passage that another source tells of too: a quiet sign, no note, which leads there. */
import type { Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

export interface Sign {
  href: string;
  /** `von Hauff 2016, p. 131` */
  where: string;
  /** How many other accounts there are beside that one. */
  more: number;
  /** Whether that one differs. */
  differs: boolean;
}

/** @param signs by the ids of the passages; the tree is changed in place */
export function addSigns(tree: Root, signs: Map<string, Sign>): void {
  visit(tree, 'element', (node) => {
    const sign = signs.get(String(node.properties['id']));
    if (!sign) return;
    const { href, where, more, differs } = sign;
    const says = `${differs ? 'differs' : 'also'} in ${where}${more ? `, ${more} more` : ''}`;
    node.children.push(
      { type: 'text', value: ' ' },
      h('a', { className: ['told'], href, dataApparatus: '' }, says),
    );
  });
}
