/** A unit in TEI: its blocks under their headings, each with the lines of the file it stands on, its notes at their marks. */
import type { Paragraph, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { BlockRecord } from '../model/records.ts';
import { partsIn } from '../read/floats.ts';
import type { ReadUnit } from '../read/unit.ts';
import { wordsOf, type Scribe } from './words.ts';

/** Lines of the file as a fragment of plain text (RFC 5147), which counts the places between lines. */
export const linesAt = ([first, last]: readonly [number, number]): string =>
  `source.txt#line=${first - 1},${last}`;

/**
 * @param named puts the names into the words of a passage
 * @returns a division with one division for each heading in it
 */
export function divisionOf(
  unit: ReadUnit,
  scribe: Scribe,
  named: (id: string, words: ElementContent[]) => ElementContent[],
): Element {
  const root = x('div', { type: unit.record.kind, 'xml:id': unit.record.unit });
  const open = [{ level: 1, div: root }];
  /** The last one: what a quotation has cut goes on it. */
  let paragraph: Element | null = null;
  for (const { record, node } of unit.blocks) {
    const { level = 1 } = record;
    if (record.kind === 'heading' && level > 1) {
      while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
      const div = x('div', { type: 'section' });
      add(open.at(-1)?.div, div);
      open.push({ level, div });
    }
    const element = blockOf(record, node, unit.record.kind, scribe);
    const set = { ...element, children: named(record.id, element.children) };
    const parent = open.at(-1)?.div;
    const last = parent?.children.at(-1);
    // Neighbouring items stand in one list.
    if (record.kind !== 'item' || set.name !== 'item') add(parent, set);
    else if (last?.type === 'element' && last.name === 'list') add(last, set);
    else add(parent, x('list', [set]));
    if (record.continues && paragraph) {
      paragraph.attributes['part'] ??= 'I';
      set.attributes['part'] = 'F';
    }
    if (set.name === 'p') paragraph = set;
  }
  return root;
}

/** Each on a line of its own: white space between divisions and paragraphs says nothing. */
export function add(parent: Element | undefined, child: ElementContent): void {
  parent?.children.push({ type: 'text', value: '\n' }, child);
}

function blockOf(record: BlockRecord, node: RootContent, of: string, scribe: Scribe): Element {
  const own = {
    'xml:id': scribe.id(record.id),
    facs: record.supplied ? undefined : linesAt(record.lines),
  };
  const words = () => wordsOf([node], scribe);
  if (node.type === 'containerDirective') return container(node, own, scribe);
  switch (record.kind) {
    case 'heading':
      return x('head', own, record.supplied ? [x('supplied', words())] : words());
    case 'subtitle':
      return x('head', { ...own, type: 'sub' }, words());
    case 'byline':
      return x('byline', own, words());
    case 'marginal':
      return x('note', { ...own, place: 'margin' }, words());
    case 'quotation':
      return x('quote', own, words());
    case 'item':
      return x('item', own, words());
    case 'break':
      return x('milestone', { ...own, unit: 'section' });
    default:
      if (of === 'bibliography') return x('bibl', own, words());
      return x('p', own, words());
  }
}

type Own = Record<string, string | undefined>;

function container(node: ContainerDirective, own: Own, scribe: Scribe): Element {
  if (node.name === 'table') return table(node, own, scribe);
  if (node.name === 'figure') return figure(node, own, scribe);
  const [words] = node.children;
  return x('gap', { ...own, reason: 'missing' }, words ? [x('desc', wordsOf([words], scribe))] : []);
}

/** What the file has lost of a table or a figure. */
const lostOf = ({ attributes }: ContainerDirective): Element[] =>
  attributes?.['lost'] ? [x('gap', { reason: 'lost' }, [x('desc', attributes['lost'])])] : [];

function table(node: ContainerDirective, own: Own, scribe: Scribe): Element {
  const { breaks, caption, body, source } = partsIn(node);
  const heads = Number(node.attributes?.['head']);
  const all = body?.type === 'table' ? body.children : [];
  // Without a head of its own, a table of GFM has an empty one.
  const rows = heads ? all : all.slice(1);
  return x('table', own, [
    ...wordsOf(breaks, scribe),
    ...(caption ? [x('head', wordsOf([caption], scribe))] : []),
    ...rows.map((row, r) =>
      x(
        'row',
        r < heads ? { role: 'label' } : {},
        row.children.map((cell) => x('cell', wordsOf(cell.children, scribe))),
      ),
    ),
    ...lostOf(node),
    ...(source ? [x('trailer', wordsOf([source], scribe))] : []),
  ]);
}

function figure(node: ContainerDirective, own: Own, scribe: Scribe): Element {
  const { breaks, caption, body, source } = partsIn(node);
  const { shows, picture } = node.attributes ?? {};
  return x('figure', own, [
    ...wordsOf(breaks, scribe),
    ...(picture ? [x('graphic', { url: scribe.picture(picture) })] : []),
    ...(shows ? [x('figDesc', shows)] : []),
    ...(body ? boxes([body], scribe) : []),
    ...lostOf(node),
    ...(source ? [x('p', { rend: 'source' }, wordsOf([source], scribe))] : []),
    ...(caption ? [x('head', wordsOf([caption], scribe))] : []),
  ]);
}

/** Lists in lists, each item with its words first. */
function boxes(nodes: RootContent[], scribe: Scribe): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] =>
    node.type === 'list'
      ? [x('list', { rend: node.ordered ? 'numbered' : 'bulleted' }, boxes(node.children, scribe))]
      : node.type === 'listItem'
        ? [x('item', boxes(node.children, scribe))]
        : wordsOf((node as Paragraph).children, scribe),
  );
}
