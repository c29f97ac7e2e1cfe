/** Gives each block its id and its class, and groups items into lists. */
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { BlockRecord } from '../model/records.ts';

/** Kinds that the element alone does not tell. */
const CLASSES = new Set<BlockRecord['kind']>(['byline', 'subtitle', 'marginal', 'gap']);

export function setBlock(element: Element, record: BlockRecord): Element {
  const classes = [
    ...(CLASSES.has(record.kind) ? [record.kind] : []),
    ...(record.continues ? ['continues'] : []),
  ];
  const supplied = { dataApparatus: '', title: 'Not in the file; supplied by the editor' };
  const folio =
    record.kind === 'heading' && record.folio
      ? [h('span', { className: ['folio'], dataApparatus: '' }, ` p. ${record.folio}`)]
      : [];
  return {
    ...element,
    properties: {
      ...element.properties,
      id: record.id,
      ...(record.supplied ? supplied : {}),
      ...(classes.length ? { className: classes } : {}),
    },
    children: [...element.children, ...folio],
  };
}

/** Neighbouring items stand in one list; each keeps its id. */
export function groupItems(elements: Element[], records: BlockRecord[]): Root {
  const out: Element[] = [];
  let list: Element | null = null;
  for (const [i, element] of elements.entries()) {
    if (records[i]?.kind !== 'item') {
      list = null;
      out.push(element);
      continue;
    }
    if (!list) out.push((list = h('ul', { className: ['items'], role: 'list' })));
    list.children.push({ ...element, tagName: 'li' });
  }
  return { type: 'root', children: out };
}
