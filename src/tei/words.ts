/** Words in TEI: what stands within a paragraph, a heading, a cell or a note. */
import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { pageId } from '../model/ids.ts';

/** What the words of a unit ask for beside themselves. */
export interface Scribe {
  /** The `xml:id` of an id on the page of the unit: `chapter-3.l8125`. */
  id: (on: string) => string;
  /** The note of this number, where its mark stands. */
  note: (n: string) => ElementContent;
  /** Sets an editor's reason apart. @param target the `xml:id` of the words, if they have one @returns that `xml:id` */
  reason: (why: string, target?: string) => string;
  /** Where the print has the notes. */
  notes: 'foot' | 'end';
  /** Where the works, by their ids, and the places of a source lead. */
  work: (id: string, edition: string) => string;
  place: (to: string) => string;
  /** Where a picture stands on the site. */
  picture: (file: string) => string;
}

/** What was misread is not what was misprinted: the categories that `header.ts` defines. */
export const MISREAD = 'misread';
export const SLIP = 'slip';

const HI: Partial<Record<Nodes['type'], string>> = { emphasis: 'italic', strong: 'bold' };

/** The words of nodes; the text of the file, to the letter. */
export function wordsOf(nodes: (PhrasingContent | RootContent)[], scribe: Scribe): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text' || node.type === 'html') return [{ type: 'text', value: node.value }];
    if (node.type === 'break') return [x('lb')];
    if (node.type === 'footnoteReference') return [scribe.note(node.identifier)];
    if (node.type === 'textDirective') return directive(node, scribe);
    if (node.type === 'link') return [x('ref', { target: node.url }, wordsOf(node.children, scribe))];
    const rend = HI[node.type];
    const within = 'children' in node ? wordsOf((node as Parents).children as RootContent[], scribe) : [];
    return rend ? [x('hi', { rend }, within)] : within;
  });
}

function directive(node: TextDirective, scribe: Scribe): ElementContent[] {
  const attribute = (name: string) => node.attributes?.[name] ?? '';
  const words = wordsOf(node.children, scribe);
  const reasoned = (why: string) => ({ 'xml:id': scribe.reason(why) });
  switch (node.name) {
    case 'pb':
      return [x('pb', { n: attribute('folio'), 'xml:id': scribe.id(pageId(attribute('folio'))) })];
    case 'emended':
      return [
        x('choice', { ...reasoned(attribute('why')), ana: `#${MISREAD}` }, [
          x('sic', attribute('reads')),
          x('corr', words),
        ]),
      ];
    case 'sic':
      return [x('choice', { ana: `#${SLIP}` }, [x('sic', words), x('corr', emphasised(attribute('meant')))])];
    case 'abbr':
      return [x('choice', [x('abbr', words), x('expan', attribute('expand'))])];
    case 'doubt':
      return [x('unclear', { ...reasoned(attribute('why')), cert: 'low' }, words)];
    case 'foreign':
      return [x('foreign', { 'xml:lang': attribute('lang') }, words)];
    case 'lost':
      return [x('gap', { ...reasoned(attribute('why')), reason: 'illegible' })];
    case 'cite':
      return [citation(attribute, words, scribe)];
    case 'see':
      return [x('ref', { type: 'cross-reference', target: scribe.place(attribute('to')) }, words)];
    default:
      return [x('hi', { rend: 'superscript' }, words)];
  }
}

/** What is meant may have italics of its own, between asterisks. */
const emphasised = (words: string): ElementContent[] =>
  words
    .split('*')
    .map((part, i) => (i % 2 ? x('hi', { rend: 'italic' }, part) : { type: 'text' as const, value: part }));

/** A citation that leads to one work; or an open one, which names those it may mean. */
function citation(
  attribute: (name: string) => string,
  words: ElementContent[],
  scribe: Scribe,
): ElementContent {
  const works = attribute('works').split(' ').filter(Boolean);
  const target = works.map((id) => scribe.work(id, attribute('edition'))).join(' ') || undefined;
  const flag = attribute('flag');
  return x(
    'ref',
    {
      ...(flag ? { 'xml:id': scribe.reason(flag) } : {}),
      type: works.length === 1 ? 'citation' : 'open-citation',
      subtype:
        attribute('rule')
          .replace(/[^\w]+/g, '-')
          .replace(/-$/, '') || undefined,
      target,
    },
    words,
  );
}
