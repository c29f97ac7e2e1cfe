/** From the Markdown of one unit and of its notes to HTML: the text block by block, the notes one by one. */
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { CONTINUE, visit } from 'unist-util-visit';
import { parse } from 'yaml';
import type { BlockRecord, NoteRecord } from '../../scripts/recover/markdown.ts';
import { groupItems, setBlock } from './blocks.ts';
import { handlers } from './handlers.ts';
import { cyrillicMarked, markCyrillic } from './languages.ts';
import { sentencesOf, wordsIn } from './sentences.ts';

interface RenderedNote extends NoteRecord {
  html: string;
  /** Its words without markup. */
  words: string;
  /** The sentence that its mark ends, or stands in; empty where the mark is lost. */
  sentence: string;
}

export interface RenderedUnit {
  title: string;
  kind: string;
  lines: [number, number];
  folios: string[];
  html: string;
  /** The unit's own title as printed, which stands in `html`; false where the page must supply one. */
  hasTitle: boolean;
  /** Which lines of `source.txt` stand where, in the order of the print. */
  places: { id: string; lines: [number, number] }[];
  headings: { id: string; level: number; title: string; folio?: string }[];
  notes: RenderedNote[];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

/**
 * @param text Markdown with front matter, as `npm run recover` writes it to `content/texts/`
 * @param notes the same from `content/notes/`
 */
export function renderUnit(text: string, notes: string): RenderedUnit {
  const unit = parts<{
    title: string;
    kind: string;
    lines: [number, number];
    folios: string[];
    blocks: BlockRecord[];
  }>(text);
  const apparatus = parts<{ notes: NoteRecord[] }>(notes);
  // One document, since a call without its definition would not be read as a call.
  const tree = parser.parse(`${unit.body}\n\n${apparatus.body}`);
  unnestLinks(tree);
  const isNote = (node: RootContent): node is FootnoteDefinition => node.type === 'footnoteDefinition';
  const blocks = tree.children.filter((node) => !isNote(node));
  if (blocks.length !== unit.data.blocks.length)
    throw new Error(
      `${unit.data.title}: ${blocks.length} blocks in the Markdown, ${unit.data.blocks.length} in its front matter`,
    );
  const records = new Map(apparatus.data.notes.map((note) => [String(note.n), note]));
  const toHast = (children: RootContent[]): Element[] => {
    const run = unified()
      .use(remarkRehype, { handlers: handlers(records) })
      .runSync({ type: 'root', children } as Root) as HastRoot;
    return run.children.filter((node) => node.type === 'element');
  };
  const set = blocks.map((block, i) => setBlock(markCyrillic(toHast([block])[0]!), unit.data.blocks[i]!));
  const written = new Map(
    tree.children.filter(isNote).map((node) => {
      const children = cyrillicMarked(inner(toHast(node.children as RootContent[])));
      return [node.identifier, { html: toHtml(children), words: wordsIn(children) }];
    }),
  );
  const sentences = new Map(set.flatMap((element) => [...sentencesOf(element)]));
  return {
    title: unit.data.title,
    kind: unit.data.kind,
    lines: unit.data.lines,
    folios: unit.data.folios,
    html: toHtml(groupItems(set, unit.data.blocks)),
    hasTitle: unit.data.blocks.some((block) => block.kind === 'heading' && block.level === 1),
    headings: unit.data.blocks.flatMap((b) =>
      b.kind === 'heading' && b.level! > 1
        ? [{ id: b.id, level: b.level!, title: b.title!, ...(b.folio ? { folio: b.folio } : {}) }]
        : [],
    ),
    places: unit.data.blocks.map(({ id, lines }) => ({ id, lines })),
    notes: apparatus.data.notes.map((note) => ({
      ...note,
      ...(note.number === 'missing' ? { html: '', words: '' } : written.get(String(note.n))!),
      sentence: sentences.get(note.n) ?? '',
    })),
  };
}

/** GFM makes links of bare addresses, also inside links; the outer one stays. */
function unnestLinks(tree: Root): void {
  visit(tree, 'link', (outer) => {
    visit(outer, 'link', (inner, index, parent) => {
      if (inner === outer || !parent || index === undefined) return CONTINUE;
      parent.children.splice(index, 1, ...inner.children);
      return index;
    });
  });
}

/** A note is one paragraph; its contents alone are kept. */
function inner(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => (node.type === 'element' ? node.children : [node]));
}

function parts<T>(markdown: string): { data: T; body: string } {
  const end = markdown.indexOf('\n---\n', 4);
  return { data: parse(markdown.slice(4, end + 1)) as T, body: markdown.slice(end + 5) };
}
