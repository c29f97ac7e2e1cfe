/** A block of the text as a node of a Markdown tree. */
import type { BlockContent, Heading, List, Paragraph, PhrasingContent, RootContent, TableRow } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { empty, type Mapped } from '../mapped.ts';
import type { Block, Boxes, EditionSigns, Layout } from '../types.ts';
import { phrasing } from './phrasing.ts';

type Setter = (text: Mapped) => PhrasingContent[];

export const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

export function nodeOf(block: Block, signs: EditionSigns): RootContent {
  const set: Setter = (text) => phrasing(text, signs);
  const children: PhrasingContent[] =
    block.supplied === undefined ? set(block.text) : [{ type: 'text', value: block.supplied }];
  if (block.kind === 'gap')
    return { type: 'containerDirective', name: 'gap', attributes: {}, children: [paragraph(children)] };
  if (block.kind === 'break') return { type: 'thematicBreak' };
  if (block.kind === 'heading') return { type: 'heading', depth: depthOf(block.level ?? 1), children };
  if (block.layout) return float(block.kind, block.layout, block.text, set);
  if (block.kind === 'quotation') return { type: 'blockquote', children: [paragraph(children)] };
  return paragraph(children);
}

const DEPTHS = [1, 2, 3, 4, 5, 6] as const;

const depthOf = (level: number): Heading['depth'] => DEPTHS.find((depth) => depth >= level) ?? 6;

/** `:::table` holds its caption, its cells and its source; the attributes say which of them there are. */
function float(kind: string, layout: Layout, text: Mapped, set: Setter): ContainerDirective {
  const breaks = text.anchors.filter((a) => a.kind === 'pagebreak');
  const line = (mapped: Mapped): BlockContent => paragraph(set(mapped));
  return {
    type: 'containerDirective',
    name: kind,
    attributes: {
      head: String(layout.head.length),
      caption: layout.caption ? 'yes' : 'no',
      source: layout.source ? 'yes' : 'no',
      ...(layout.boxes?.shows ? { shows: layout.boxes.shows } : {}),
      ...(layout.lost === null ? {} : { lost: layout.lost }),
      ...(layout.picture ? { picture: layout.picture.file, shows: layout.picture.shows } : {}),
    },
    children: [
      ...(breaks.length ? [line({ text: '', runs: [], anchors: breaks })] : []),
      ...(layout.caption ? [line(layout.caption)] : []),
      ...(kind === 'table' ? [tableOf(layout, set)] : layout.boxes ? [listOf(layout.boxes, line)] : []),
      ...(layout.source ? [line(layout.source)] : []),
    ],
  };
}

/** A table of GFM must have a head: an empty one stands for none. */
function tableOf(layout: Layout, set: Setter): BlockContent {
  const row = (cells: Mapped[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: set(cell) })),
  });
  const width = Math.max(1, ...layout.rows.map((cells) => cells.length));
  const head = layout.head.length ? layout.head : [Array<Mapped>(width).fill(empty)];
  return { type: 'table', children: [...head, ...layout.rows].map(row) };
}

/** The boxes of a figure, one below the other and side by side. */
const listOf = ({ ordered, boxes }: Boxes, line: (text: Mapped) => BlockContent): List => ({
  type: 'list',
  ordered,
  spread: true,
  children: boxes.map(({ text, below }) => ({
    type: 'listItem',
    spread: true,
    children: [line(text), ...(below ? [listOf(below, line)] : [])],
  })),
});
