/** Headings of a unit that stands below others on its page. */
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/** @param by how many levels deeper; there is none below the sixth */
export function deepened(html: string, by: number): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node) => {
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level) node.tagName = `h${Math.min(6, Number(level) + by)}`;
  });
  return toHtml(tree);
}
