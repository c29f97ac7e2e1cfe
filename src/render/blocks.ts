/** Gives each block its id and its class, and groups items into lists. */
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { BlockRecord } from '../../scripts/recover/markdown.ts';

export function setBlock(element: Element, record: BlockRecord): Element {
  element.properties['id'] = record.id;
  const classes = [
    ...(record.kind === 'byline' || record.kind === 'subtitle' ? [record.kind] : []),
    ...(record.continues ? ['continues'] : []),
    ...(record.kind === 'gap' ? ['gap'] : []),
  ];
  if (record.supplied) {
    element.properties['dataApparatus'] = '';
    element.properties['title'] = 'Not in the file; supplied by the editor';
  }
  if (classes.length) element.properties['className'] = classes;
  if (record.kind === 'heading' && record.folio)
    element.children.push(h('span', { className: ['folio'], dataApparatus: '' }, ` p. ${record.folio}`));
  return element;
}

/** Neighbouring items stand in one list; each keeps its id. */
export function groupItems(elements: Element[], records: BlockRecord[]): Root {
  const out: Element[] = [];
  let list: Element | null = null;
  elements.forEach((element, i) => {
    if (records[i]!.kind !== 'item') {
      list = null;
      return void out.push(element);
    }
    if (!list) out.push((list = h('ul', { className: ['items'], role: 'list' })));
    list.children.push({ ...element, tagName: 'li' });
  });
  return { type: 'root', children: out };
}
