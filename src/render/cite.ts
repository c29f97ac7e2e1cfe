/** How to cite, in words: rehype-citation renders the entry of one item in a style. */
import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import rehypeCitation from 'rehype-citation';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { CslItem } from '../citable.ts';

/** rehype-citation reads its bibliography from a file, and all of it for each document: so each gets its one item. */
const folder = mkdtempSync(path.join(tmpdir(), 'citable-'));

/** @returns the bibliography entry as HTML @throws when the style made none of it */
export async function howToCite(item: CslItem): Promise<string> {
  const file = `${item.id.replaceAll('/', '-')}.json`;
  writeFileSync(path.join(folder, file), JSON.stringify([{ ...item, id: 'this' }]));
  // It sets the bibliography behind the last element, so there must be one.
  const root: Root = { type: 'root', children: [h('div')] };
  const plugin = rehypeCitation as unknown as (
    options: object,
  ) => (tree: Root, file: object) => Promise<void>;
  const tree = await unified()
    .use(() => plugin({ bibliography: file, path: folder, csl: 'chicago', noCite: ['@*'] }) as never)
    .run(root);
  let entry: Element | null = null;
  visit(tree as Root, 'element', (node) => {
    const classes = node.properties['className'];
    if (!Array.isArray(classes) || !classes.includes('csl-entry')) return;
    entry = node;
    return SKIP;
  });
  if (!entry) throw new Error(`${item.id}: no citation was rendered`);
  return toHtml((entry as Element).children);
}
