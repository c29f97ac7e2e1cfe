/** Sets a unit: from the trees that were read to the tree of a page, with the links given in. */
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Root, RootContent } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { noteId } from '../model/ids.ts';
import type { OnDemand } from '../model/on-demand.ts';
import { sure } from '../model/sure.ts';
import type { IsSoftSign } from '../model/typography.ts';
import type { ReadUnit } from '../read/unit.ts';
import { groupItems, setBlock } from './blocks.ts';
import { setCapitals } from './capitals.ts';
import { handlers } from './handlers.ts';
import { cyrillicMarked, markCyrillic } from './languages.ts';
import type { Links } from './links.ts';
import { setSigns } from './signs.ts';
import { takeSlips } from './slips.ts';

export interface SetUnit {
  text: HastRoot;
  /** The contents of each note, by its number; empty for one that is not in the file. */
  notes: Map<number, ElementContent[]>;
  onDemand: OnDemand;
}

/**
 * @param isSoftSign as `languages.ts` tells it
 * @param deeper by how many levels its headings stand below those of the page; there is none below the sixth
 */
export function setUnit(unit: ReadUnit, links: Links, isSoftSign: IsSoftSign, deeper = 0): SetUnit {
  const records = new Map(unit.notes.map(({ record }) => [String(record.n), record]));
  const own = handlers(records, links);
  const toHast = (children: RootContent[]): Element[] => {
    const root: Root = { type: 'root', children };
    const set = unified().use(remarkRehype, { handlers: own }).runSync(root);
    return set.children.filter((node) => node.type === 'element');
  };
  const onDemand: OnDemand = { signs: {}, slips: {} };
  const finished = (id: string, set: ElementContent[]): ElementContent[] => {
    const signs = setSigns(set, isSoftSign);
    if (signs.length) onDemand.signs[id] = signs;
    const { nodes, slips } = takeSlips(set);
    if (slips.length) onDemand.slips[id] = slips;
    return nodes;
  };
  const blocks = unit.blocks.map(({ node, record }) => {
    const element = markCyrillic(sure(toHast([node])[0], 'every block is set as one element'));
    const set = { ...element, children: finished(record.id, element.children) };
    return setBlock(record.kind === 'heading' ? setCapitals(set, unit.record.title) : set, record);
  });
  const text = groupItems(
    blocks,
    unit.blocks.map(({ record }) => record),
  );
  if (deeper) deepen(text, deeper);
  const notes = unit.notes.map(({ record, nodes }) => {
    const words = cyrillicMarked(inner(toHast(nodes)));
    return [record.n, finished(noteId(record.n), words)] as const;
  });
  return { text, notes: new Map(notes), onDemand };
}

function deepen(tree: HastRoot, by: number): void {
  visit(tree, 'element', (node) => {
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level) node.tagName = `h${Math.min(6, Number(level) + by)}`;
  });
}

/** What parts the paragraphs of a note: its words stand in lines of others, so they are no paragraphs of HTML. */
const PARTED: ElementContent = {
  type: 'element',
  tagName: 'span',
  properties: { className: ['parted'] },
  children: [{ type: 'text', value: ' ' }],
};

/** The contents of the paragraphs of a note. */
const inner = (paragraphs: Element[]): ElementContent[] =>
  paragraphs.flatMap(({ children }, i) => (i ? [structuredClone(PARTED), ...children] : children));
