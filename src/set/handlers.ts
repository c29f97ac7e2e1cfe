/** How the nodes that Markdown has no HTML for are set: marks, page breaks, emendations, tables, figures, gaps. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FootnoteReference, Link } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import type { Handlers, State } from 'mdast-util-to-hast';
import { markId, noteId, pageId } from '../model/ids.ts';
import type { NoteRecord } from '../model/records.ts';
import { inWords, isRule } from '../model/rules.ts';
import { figureOf, tableOf } from './floats.ts';
import { markTitle } from './languages.ts';
import type { Links } from './links.ts';
import { unnested } from './unnest.ts';

/** @param notes by their numbers; made anew for each unit, since it counts the marks of each note */
export function handlers(notes: Map<string, NoteRecord>, links: Links): Handlers {
  const times = new Map<string, number>();
  return {
    footnoteReference: (_: State, { identifier }: FootnoteReference) => {
      const time = (times.get(identifier) ?? 0) + 1;
      times.set(identifier, time);
      return noteref(identifier, notes.get(identifier), time);
    },
    link: (state: State, node: Link) => h('a', { href: node.url }, state.all(node)),
    textDirective: (state: State, node: TextDirective) => {
      const children = state.all(node);
      if (node.name === 'cite') return citation(node, children, links);
      if (node.name === 'see') return crossReference(node, children, links);
      return setText(node, children);
    },
    containerDirective: (state: State, node: ContainerDirective) => {
      if (node.name === 'table') return tableOf(state, node);
      if (node.name === 'figure') return figureOf(state, node, links);
      const [words] = node.children;
      return h('p', { className: ['gap'], dataApparatus: '' }, words ? state.all(words) : []);
    },
  };
}

/** A mark. Left alone, mdast-util-to-hast would renumber it (syntax-tree/mdast-util-to-hast#32). */
function noteref(n: string, note: NoteRecord | undefined, time: number): Element {
  const { mark, raw = '', label = n } = note ?? {};
  // On what grounds stands with the note: read aloud in mid-sentence, it would drown the sentence.
  const says = `note ${label}${mark === 'inferred' ? ', mark put back' : mark === 'garbled' ? ', mark repaired' : ''}`;
  const link = h('a', {
    role: 'doc-noteref',
    id: markId(n, time),
    href: `#${noteId(n)}`,
    ariaLabel: says,
    ...(mark === 'inferred' ? { dataInferred: '' } : {}),
    ...(mark === 'garbled' ? { dataRaw: raw } : {}),
  });
  return h('sup', { className: ['mark'] }, { ...link, children: [{ type: 'text', value: label }] });
}

/** `see note 68` leads to the note that is meant, and says which where the printed number is a slip. */
function crossReference(node: TextDirective, children: ElementContent[], links: Links): Element {
  const attribute = attributesOf(node);
  const meant = attribute('meant');
  const href = links.place(attribute('to'));
  return h('a', { href, ...(meant ? { title: `leads to what is meant: ${meant}` } : {}) }, children);
}

const attributesOf =
  ({ attributes }: TextDirective) =>
  (name: string) =>
    attributes?.[name] ?? '';

/** The words of a citation lead to the work; where the work is a source of this site, a second link leads into it. */
function citation(node: TextDirective, children: ElementContent[], links: Links): ElementContent[] {
  const attribute = attributesOf(node);
  const [flag, rule] = [attribute('flag'), attribute('rule')];
  const works = attribute('works').split(' ').filter(Boolean);
  const [work] = works;
  if (work === undefined || works.length > 1) return [openReference(works, flag, children, links)];
  const { href, ...title } = links.work(work, attribute('edition') || undefined);
  const read = isRule(rule) ? inWords(rule) : rule;
  const link = h(
    'a',
    {
      role: 'doc-biblioref',
      href,
      dataRule: rule,
      ...(flag ? { dataFlag: flag, title: `${read}; ${flag}` } : {}),
    },
    markTitle(children, title),
  );
  const here = links.here(work);
  return here === null
    ? unnested(link)
    : [...unnested(link), h('a', { className: ['here'], href: here, dataApparatus: '' }, ' (read it here)')];
}

/** A reference that may mean several works, or that leads to none: it says so and links to none. */
function openReference(works: string[], flag: string, children: ElementContent[], links: Links): Element {
  const among = works.map((id) => links.work(id).title).join('”, or “');
  const says = among ? `open which is meant: “${among}”` : 'open: no work was found that it can mean';
  const title = flag ? `${says}; ${flag}` : says;
  return h(
    'span',
    { className: ['open'], tabIndex: 0, title, dataWorks: works.join(' '), dataFlag: flag || undefined },
    children,
  );
}

function setText(node: TextDirective, children: ElementContent[]): Element {
  const attribute = attributesOf(node);
  const [folio, reads, why] = [attribute('folio'), attribute('reads'), attribute('why')];
  switch (node.name) {
    case 'pb':
      // An element of our own means nothing but its role. On a `<span>` axe takes that role for none and the name for forbidden.
      return h('page-break', { role: 'doc-pagebreak', id: pageId(folio), ariaLabel: folio });
    case 'emended': {
      const title = `The file reads “${reads}”: ${why}`;
      return h('span', { className: ['emended'], dataReads: reads, tabIndex: 0, title }, children);
    }
    case 'lost':
      return h('span', { className: ['lost'], dataApparatus: '', tabIndex: 0, title: why }, '[lost]');
    case 'sic':
      return h('span', { dataMeant: attribute('meant') }, children);
    case 'foreign':
      return h('span', { lang: attribute('lang') }, children);
    case 'doubt':
      return h('span', { className: ['doubt'], tabIndex: 0, title: why }, children);
    case 'abbr':
      return h('abbr', { title: attribute('expand') }, children);
    default:
      return h('sup', children);
  }
}
