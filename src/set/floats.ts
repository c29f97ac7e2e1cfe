/** Tables and figures: a container whose attributes tell its parts apart. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ContainerDirective } from 'mdast-util-directive';
import type { State } from 'mdast-util-to-hast';
import { partsIn, type FloatParts } from '../read/floats.ts';
import type { Links, Picture } from './links.ts';
import { wordsIn } from './words.ts';

export function tableOf(state: State, node: ContainerDirective): Element {
  const { breaks, body, ...parts } = partsIn(node);
  const caption = parts.caption && state.all(parts.caption);
  const heads = Number(node.attributes?.['head']);
  const rows = (body?.type === 'table' ? body.children : []).map((row, r) =>
    h(
      'tr',
      row.children.map((cell) =>
        r < heads ? h('th', { scope: 'col' }, state.all(cell)) : h('td', state.all(cell)),
      ),
    ),
  );
  return h('figure', { className: ['table'] }, [
    ...all(state, breaks),
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
    ...sourceOf(state, parts.source),
    ...lostOf(node),
  ]);
}

const sourceOf = (state: State, source: FloatParts['source']): Element[] =>
  source ? [h('p', { className: ['source'] }, state.all(source))] : [];

/** What the file has lost of a table or a figure, where it would stand. */
function lostOf({ attributes }: ContainerDirective): Element[] {
  const lost = attributes?.['lost'];
  return lost ? [h('p', { className: ['gap'], dataApparatus: '' }, lost)] : [];
}

export function figureOf(state: State, node: ContainerDirective, { picture }: Links): Element {
  const { breaks, body, caption, source } = partsIn(node);
  const boxes = body ? [state.one(body, node)].flat().filter((child) => child !== undefined) : [];
  const { shows, picture: file } = node.attributes ?? {};
  return h('figure', [
    ...all(state, breaks),
    ...(file ? [imageOf(picture(file), shows ?? '')] : []),
    ...(shows && !file ? [h('p', { className: ['shows'], dataApparatus: '' }, shows)] : []),
    ...boxes.filter((child) => child.type === 'element'),
    ...lostOf(node),
    ...sourceOf(state, source),
    ...(caption ? [h('figcaption', state.all(caption))] : []),
  ]);
}

const imageOf = ({ href, width, height }: Picture, shows: string): Element =>
  h('img', { src: href, width, height, alt: shows, loading: 'lazy', decoding: 'async' });

const all = (state: State, nodes: FloatParts['breaks']): ElementContent[] =>
  nodes.flatMap((node) => state.all(node));
