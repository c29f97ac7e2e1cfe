/** How the nodes that Markdown has no HTML for are set: marks, page breaks, emendations, tables, figures, gaps. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FootnoteReference, Link, Parents, Table } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import type { Handlers, State } from 'mdast-util-to-hast';
import type { Rule } from '../../scripts/recover/citations/context.ts';
import type { NoteRecord } from '../../scripts/recover/markdown.ts';
import { markId, noteId, pageId, sourcePath, workPath } from '../links.ts';
import { inWords } from '../rules.ts';
import { sourceThatIs, workOf } from '../works.ts';
import { markTitle } from './languages.ts';

export function handlers(notes: Map<string, NoteRecord>): Handlers {
  return {
    footnoteReference: (_: State, node: FootnoteReference) => noteref(notes.get(node.identifier)!),
    link: (state: State, node: Link) => h('a', { href: node.url }, state.all(node)),
    textDirective: (state: State, node: TextDirective) =>
      node.name === 'cite' ? citation(node, state.all(node)) : TEXT[node.name]!(node, state.all(node)),
    containerDirective: (state: State, node: ContainerDirective) => FLOATS[node.name]!(state, node),
  };
}

/** A mark. Left alone, mdast-util-to-hast would renumber it (syntax-tree/mdast-util-to-hast#32). */
function noteref(note: NoteRecord): Element {
  const { n, mark, raw, why } = note;
  const says =
    mark === 'inferred'
      ? `note ${n}, its mark put back by the editor; ${why}`
      : mark === 'garbled'
        ? `note ${n}; the file has ${raw}`
        : `note ${n}`;
  const link = h(
    'a',
    { role: 'doc-noteref', id: markId(n), href: `#${noteId(n)}`, ariaLabel: says },
    String(n),
  );
  if (mark === 'inferred') link.properties['dataInferred'] = '';
  if (mark === 'garbled') link.properties['dataRaw'] = raw ?? '';
  return h('sup', { className: ['mark'] }, link);
}

/** The words of a citation lead to the work; where the work is a source of this site, a second link leads into it. */
function citation(node: TextDirective, children: ElementContent[]): Element[] {
  const { flag } = node.attributes!;
  const rule = node.attributes!['rule'] as Rule;
  const works = node.attributes!['works']!.split(' ').filter(Boolean);
  if (works.length !== 1) return [openReference(works, flag ?? undefined, children)];
  const [work] = works;
  const link = h(
    'a',
    {
      role: 'doc-biblioref',
      href: workPath(work!),
      // What stands there in full needs no word of how it was read.
      dataRule: rule === 'full' ? undefined : rule,
    },
    markTitle(children, workOf(work!)),
  );
  if (flag) {
    link.properties['dataFlag'] = flag;
    link.properties['title'] = `${inWords(rule)}; ${flag}`;
  }
  const here = sourceThatIs(work!);
  if (!here) return [link];
  return [
    link,
    h('a', { className: ['here'], href: sourcePath(here), dataApparatus: '' }, ' (read it here)'),
  ];
}

/** A reference that may mean several works, or that leads to none: it says so and links to none. */
function openReference(works: string[], flag: string | undefined, children: ElementContent[]): Element {
  const among = works.map((id) => workOf(id).title).join('”, or “');
  const says = among ? `open which is meant: “${among}”` : 'open: no work was found that it can mean';
  return h('span', { className: ['open'], tabIndex: 0, title: flag ? `${says}; ${flag}` : says }, children);
}

type Setter = (node: TextDirective, children: ElementContent[]) => Element;

const TEXT: Record<string, Setter> = {
  pb: (node) => {
    const folio = node.attributes!['folio']!;
    // No `span`: axe does not look at roles of DPUB-ARIA there, and finds a label on an element without a role. The role
    // that is given replaces the one of `dfn` for every reader.
    return h('dfn', { role: 'doc-pagebreak', id: pageId(folio), ariaLabel: folio });
  },
  emended: (node, children) =>
    h(
      'span',
      {
        className: ['emended'],
        dataReads: node.attributes!['reads']!,
        tabIndex: 0,
        title: `The file reads “${node.attributes!['reads']}”: ${node.attributes!['why']}`,
      },
      children,
    ),
  doubt: (node, children) =>
    h('span', { className: ['doubt'], tabIndex: 0, title: node.attributes!['why']! }, children),
  abbr: (node, children) => h('abbr', { title: node.attributes!['expand']! }, children),
  sup: (_, children) => h('sup', children),
};

type Float = (state: State, node: ContainerDirective) => Element;

const FLOATS: Record<string, Float> = {
  table: (state, node) => {
    const { caption, source, breaks } = partsOf(state, node);
    const table = node.children.find((child): child is Table => child.type === 'table')!;
    const heads = Number(node.attributes!['head']);
    const rows = table.children.map((row, r) =>
      h(
        'tr',
        row.children.map((cell) =>
          h(r < heads ? 'th' : 'td', r < heads ? { scope: 'col' } : {}, state.all(cell)),
        ),
      ),
    );
    return h('figure', { className: ['table'] }, [
      ...breaks,
      h('div', { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: 'table' }, [
        h('table', [
          ...(caption ? [h('caption', caption)] : []),
          ...(heads ? [h('thead', rows.slice(0, heads))] : []),
          h('tbody', rows.slice(Math.max(heads, 1))),
        ]),
      ]),
      ...(source ? [h('p', { className: ['source'] }, source)] : []),
    ]);
  },
  figure: (state, node) => {
    const { caption, body, source, breaks } = partsOf(state, node);
    return h('figure', [
      ...breaks,
      ...(body ? [body] : []),
      ...(source ? [h('p', { className: ['source'] }, source)] : []),
      ...(caption ? [h('figcaption', caption)] : []),
    ]);
  },
  gap: (state, node) =>
    h('p', { className: ['gap'], dataApparatus: '' }, state.all(node.children[0] as Parents)),
};

interface Parts {
  breaks: ElementContent[];
  caption: ElementContent[] | null;
  body: Element | null;
  source: ElementContent[] | null;
}

/** The children of a float, told apart by its attributes: page breaks, caption, body, source. */
function partsOf(state: State, node: ContainerDirective): Parts {
  const captioned = node.attributes!['caption'] === 'yes';
  const sourced = node.attributes!['source'] === 'yes';
  const end = node.children.length - (sourced ? 1 : 0);
  const found = node.children.findIndex((child) => child.type === 'table' || child.type === 'list');
  const at = found < 0 ? end : found;
  const before = node.children.slice(0, at);
  const after = sourced ? node.children.at(-1) : undefined;
  const all = (child: (typeof before)[number]) => state.all(child as Parents);
  const list = node.children[at]?.type === 'list' ? (state.one(node.children[at], node) as Element) : null;
  return {
    breaks: before.slice(0, captioned ? -1 : undefined).flatMap(all),
    caption: captioned ? all(before.at(-1)!) : null,
    body: list,
    source: after ? all(after) : null,
  };
}
