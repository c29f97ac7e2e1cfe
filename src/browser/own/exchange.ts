/** A reader's own marks as files: the W3C's Web Annotations, which can be read again, Markdown with citations, and a table. */
import type { Anchor } from '../../model/quote.ts';
import { inOrder, isColour, placeOfOwn, quoteOf, type Own } from './record.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

interface Body {
  type: 'TextualBody';
  value: string;
  purpose: 'commenting' | 'tagging';
}

interface Target {
  source: string;
  'dcterms:title'?: string;
  selector: { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string } & {
    refinedBy?: { type: 'TextPositionSelector'; start: number; end: number };
  };
}

interface Annotation {
  '@context': typeof CONTEXT;
  id: string;
  type: 'Annotation';
  motivation: 'highlighting' | 'commenting';
  created: string;
  modified: string;
  body: Body[];
  target: Target[];
  /** The place within the site, wherever that stands, and what is shown of it: chapter, author and year, pages. */
  'kz:where': { page: string; chapter: string; brief: string; pages: string; label?: string };
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** @param site where the site stands, `https://host/reader/` */
export function toAnnotations(all: Own[], site: string): Annotation[] {
  return all.toSorted(inOrder).map((own): Annotation => ({
    '@context': CONTEXT,
    id: UUID.test(own.id) ? `urn:uuid:${own.id}` : own.id,
    type: 'Annotation',
    motivation: own.note ? 'commenting' : 'highlighting',
    created: own.created,
    modified: own.modified,
    body: [
      { type: 'TextualBody', value: own.colour, purpose: 'tagging' },
      ...(own.note ? [{ type: 'TextualBody', value: own.note, purpose: 'commenting' } as const] : []),
    ],
    target: own.parts.map(({ block, exact, prefix, suffix, from }) => ({
      source: `${site}${own.page}#${block}`,
      selector: {
        type: 'TextQuoteSelector',
        exact,
        prefix,
        suffix,
        refinedBy: { type: 'TextPositionSelector', start: from, end: from + exact.length },
      },
    })),
    'kz:where': {
      page: own.page,
      chapter: own.chapter,
      brief: own.brief,
      pages: own.pages,
      ...(own.label === undefined ? {} : { label: own.label }),
    },
  }));
}

export interface Read {
  own: Own[];
  /** What was in the file and is no mark of this site, each with the reason. */
  left: string[];
}

/**
 * @param site where this site stands: marks that another program made of it have nothing but its addresses
 * @throws SyntaxError where the file is no JSON, Error where it is no list of annotations
 */
export function fromAnnotations(file: string, site: string): Read {
  const read: unknown = JSON.parse(file);
  if (!Array.isArray(read)) throw new Error('Expected a list of Web Annotations.');
  const out: Read = { own: [], left: [] };
  for (const [i, one] of read.entries()) {
    const own = ownFrom(one, site);
    if (typeof own === 'string') out.left.push(`Number ${i + 1}: ${own}.`);
    else out.own.push(own);
  }
  return out;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const field = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined;
const text = (of: unknown, name: string): string => {
  const value = field(of, name);
  return isText(value) ? value : '';
};

const PAGE = /^[\w-]+\/(?:[\w-]+\/)?$/;

/** @returns a mark, or why it is none */
function ownFrom(one: unknown, site: string): Own | string {
  const targets = [field(one, 'target')].flat();
  const where = field(one, 'kz:where');
  const [address = ''] = text(targets[0], 'source').split('#');
  const page = text(where, 'page') || (address.startsWith(site) ? address.slice(site.length) : '');
  const blocks = targets.map((target) => /#([\w-]+)$/.exec(text(target, 'source'))?.[1]);
  if (!PAGE.test(page) || blocks.includes(undefined)) return 'it has no place of this site';
  const parts = targets.map((target, i): Anchor => {
    const selector = [field(target, 'selector')].flat().find((one) => text(one, 'exact') !== '');
    return {
      block: blocks[i] ?? '',
      exact: text(selector, 'exact'),
      prefix: text(selector, 'prefix'),
      suffix: text(selector, 'suffix'),
      from: Number(field(field(selector, 'refinedBy'), 'start')) || 0,
    };
  });
  if (parts.some(({ exact }) => !exact.trim())) return 'it has no words';
  const id = text(one, 'id').replace(/^urn:uuid:/i, '');
  if (!id) return 'it has no id';
  const bodies = [field(one, 'body')].flat();
  const said = (purpose: string) =>
    text(
      bodies.find((body) => field(body, 'purpose') === purpose),
      'value',
    );
  // Other programs say what they note without a purpose, or as bare words.
  const plain = bodies.find((body) => isText(body) || text(body, 'purpose') === '');
  const bare = isText(plain) ? plain : text(plain, 'value') || text(one, 'bodyValue');
  const day = (name: string) => (Number.isNaN(Date.parse(text(one, name))) ? '' : text(one, name));
  const colour = said('tagging');
  return {
    id,
    page,
    parts,
    colour: isColour(colour) ? colour : 'yellow',
    note: said('commenting') || bare,
    chapter: text(where, 'chapter'),
    brief: text(where, 'brief'),
    pages: text(where, 'pages'),
    ...(text(where, 'label') ? { label: text(where, 'label') } : {}),
    created: day('created'),
    modified: day('modified') || day('created'),
  };
}

/** `Isaacs ca. 2009, p. 119, n. 7`: the note by what is printed before it. */
export const citeOwn = ({ brief, pages, label, parts: [first] }: Own): string => {
  const note = label ?? /^fn-(\d+)$/.exec(first?.block ?? '')?.[1];
  return [brief, pages, note && `n. ${note}`].filter(Boolean).join(', ');
};

/** Signs of Markdown in words are words. */
const asMarkdown = (words: string): string =>
  words
    .replace(/[\\`*_[\]<>#]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();

export function toMarkdown(all: Own[], site: string): string {
  const byPage = Map.groupBy(all.toSorted(inOrder), ({ page }) => page);
  const parts = [...byPage.values()].map((own) => {
    const [{ chapter, brief } = { chapter: '', brief: '' }] = own;
    const items = own.map(
      (one) =>
        `> “${asMarkdown(quoteOf(one))}” ([${asMarkdown(citeOwn(one))}](${site}${placeOfOwn(one)}))\n${one.note && `\n${one.note.trim()}\n`}`,
    );
    return `## ${asMarkdown(chapter)} (${asMarkdown(brief)})\n\n${items.join('\n')}`;
  });
  return `# My marks and notes\n\n${parts.join('\n')}`;
}

/** As RFC 4180 has it; a cell that a spreadsheet would take for a formula is kept from being one. */
const cell = (words: string): string => `"${words.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`;

export function toTable(all: Own[], site: string): string {
  const rows = all
    .toSorted(inOrder)
    .map((one) => [
      one.brief,
      one.chapter,
      one.pages,
      quoteOf(one),
      one.note,
      one.colour,
      one.created,
      site + placeOfOwn(one),
    ]);
  const head = ['source', 'chapter', 'pages', 'words', 'note', 'colour', 'made', 'address'];
  return `${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
