/** Reads the Markdown of one unit and of its notes, as recovery writes it, into trees with their records. */
import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { CONTINUE, visit } from 'unist-util-visit';
import { parse } from 'yaml';
import type { BlockRecord, NoteRecord, UnitRecord } from '../model/records.ts';

/** A unit as trees that know nothing of pages. */
export interface ReadUnit {
  record: UnitRecord;
  blocks: { record: BlockRecord; node: RootContent }[];
  /** A note that is not in the file has no nodes. */
  notes: { record: NoteRecord; nodes: RootContent[] }[];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

/**
 * @param text Markdown with front matter, from `content/texts/`
 * @param notes the same from `content/notes/`
 * @throws Error where nodes and records do not match
 */
export function readUnit(text: string, notes: string): ReadUnit {
  const own = partsOf<UnitRecord>(text);
  const apparatus = partsOf<{ notes: NoteRecord[] }>(notes);
  // One document, since a call without its definition would not be read as a call.
  const tree = parser.parse(`${own.body}\n\n${apparatus.body}`);
  unnestLinks(tree);
  const isNote = (node: RootContent): node is FootnoteDefinition => node.type === 'footnoteDefinition';
  const nodes = tree.children.filter((node) => !isNote(node));
  const records = own.data.blocks;
  if (nodes.length !== records.length)
    throw new Error(
      `${own.data.title}: ${nodes.length} blocks in the Markdown, ${records.length} in its front matter`,
    );
  const definitions = new Map(
    tree.children.filter(isNote).map(({ identifier, children }) => [identifier, children]),
  );
  return {
    record: own.data,
    blocks: nodes.flatMap((node, i) => {
      const record = records[i];
      return record ? [{ record, node }] : [];
    }),
    notes: apparatus.data.notes.map((record) => ({
      record,
      nodes: record.number === 'missing' ? [] : (definitions.get(String(record.n)) ?? []),
    })),
  };
}

/** What stands in the front matter alone. */
export const recordsIn = <T>(markdown: string): T => partsOf<T>(markdown).data;

function partsOf<T>(markdown: string): { data: T; body: string } {
  const end = markdown.indexOf('\n---\n', 4);
  return { data: parse(markdown.slice(4, end + 1)) as T, body: markdown.slice(end + 5) };
}

/** GFM makes links of bare addresses, also inside links, and takes the escapes in them for letters; the outer one stays. */
function unnestLinks(tree: Root): void {
  visit(tree, 'link', (outer) => {
    visit(outer, 'link', (inner, index, parent) => {
      if (inner === outer || !parent || index === undefined) return CONTINUE;
      visit(inner, 'text', (node) => {
        node.value = node.value.replace(/\\([!-/:-@[-`{-~])/g, '$1');
      });
      parent.children.splice(index, 1, ...inner.children);
      return index;
    });
  });
}
