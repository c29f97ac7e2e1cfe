/** Sets a unit: from the trees that were read to the tree of a page, with the links given in. */
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Root, RootContent } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { sure } from '../model/sure.ts';
import type { ReadUnit } from '../read/unit.ts';
import { groupItems, setBlock } from './blocks.ts';
import { handlers } from './handlers.ts';
import { cyrillicMarked, markCyrillic } from './languages.ts';
import type { Links } from './links.ts';

export interface SetUnit {
  text: HastRoot;
  /** The contents of each note, by its number; empty for one that is not in the file. */
  notes: Map<number, ElementContent[]>;
}

/** @param deeper by how many levels its headings stand below those of the page; there is none below the sixth */
export function setUnit(unit: ReadUnit, links: Links, deeper = 0): SetUnit {
  const records = new Map(unit.notes.map(({ record }) => [String(record.n), record]));
  const toHast = (children: RootContent[]): Element[] => {
    const root: Root = { type: 'root', children };
    const set = unified()
      .use(remarkRehype, { handlers: handlers(records, links) })
      .runSync(root);
    return set.children.filter((node) => node.type === 'element');
  };
  const blocks = unit.blocks.map(({ node, record }) => {
    const [element] = toHast([node]);
    return setBlock(markCyrillic(sure(element, 'every block is set as one element')), record);
  });
  const text = groupItems(
    blocks,
    unit.blocks.map(({ record }) => record),
  );
  if (deeper) deepen(text, deeper);
  const notes = unit.notes.map(
    ({ record, nodes }) => [record.n, cyrillicMarked(inner(toHast(nodes)))] as const,
  );
  return { text, notes: new Map(notes) };
}

function deepen(tree: HastRoot, by: number): void {
  visit(tree, 'element', (node) => {
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level) node.tagName = `h${Math.min(6, Number(level) + by)}`;
  });
}

/** A note is one paragraph; its contents alone are kept. */
function inner(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => (node.type === 'element' ? node.children : [node]));
}
