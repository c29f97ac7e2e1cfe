/** Tables and figures: a container whose attributes tell its parts apart. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ContainerDirective } from 'mdast-util-directive';
import type { State } from 'mdast-util-to-hast';
import { wordsIn } from './words.ts';

export function tableOf(state: State, node: ContainerDirective): Element {
  const { breaks, caption, source } = partsOf(state, node);
  const table = node.children.find((child) => child.type === 'table');
  const heads = Number(node.attributes?.['head']);
  const rows = (table?.children ?? []).map((row, r) =>
    h(
      'tr',
      row.children.map((cell) =>
        r < heads ? h('th', { scope: 'col' }, state.all(cell)) : h('td', state.all(cell)),
      ),
    ),
  );
  return h('figure', { className: ['table'] }, [
    ...breaks,
    h(
      'div',
      {
        className: ['scroll'],
        tabIndex: 0,
        role: 'group',
        ariaLabel: caption ? wordsIn(caption).trim() : 'table',
      },
      [
        h('table', [
          ...(caption ? [h('caption', caption)] : []),
          ...(heads ? [h('thead', rows.slice(0, heads))] : []),
          // Without a head of its own, a table of GFM has an empty one.
          h('tbody', rows.slice(Math.max(heads, 1))),
        ]),
      ],
    ),
    ...(source ? [h('p', { className: ['source'] }, source)] : []),
    ...lostOf(node),
  ]);
}

/** What the file has lost of a table or a figure, where it would stand. */
function lostOf({ attributes }: ContainerDirective): Element[] {
  const lost = attributes?.['lost'];
  return lost ? [h('p', { className: ['gap'], dataApparatus: '' }, lost)] : [];
}

export function figureOf(state: State, node: ContainerDirective): Element {
  const { breaks, caption, source } = partsOf(state, node);
  const list = node.children.find((child) => child.type === 'list');
  const body = list ? [state.one(list, node)].flat().filter((child) => child !== undefined) : [];
  const shows = node.attributes?.['shows'];
  return h('figure', [
    ...breaks,
    ...(shows ? [h('p', { className: ['shows'], dataApparatus: '' }, shows)] : []),
    ...body.filter((child) => child.type === 'element'),
    ...lostOf(node),
    ...(source ? [h('p', { className: ['source'] }, source)] : []),
    ...(caption ? [h('figcaption', caption)] : []),
  ]);
}

interface Parts {
  breaks: ElementContent[];
  caption: ElementContent[] | null;
  source: ElementContent[] | null;
}

/** Behind page breaks, if there are any, stands the caption, then the body, then the source. */
function partsOf(state: State, { attributes, children }: ContainerDirective): Parts {
  const last = attributes?.['source'] === 'yes' ? children.at(-1) : undefined;
  const body = children.findIndex(
    (child) => child.type === 'table' || child.type === 'list' || child === last,
  );
  const before = body < 0 ? children : children.slice(0, body);
  const first = attributes?.['caption'] === 'yes' ? before.at(-1) : undefined;
  const all = (child: (typeof children)[number]): ElementContent[] => state.all(child);
  return {
    breaks: before.filter((child) => child !== first).flatMap(all),
    caption: first ? all(first) : null,
    source: last ? all(last) : null,
  };
}
