/** Reads the Markdown of one unit and of its notes, as recovery writes it, into trees with their records. */
import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { CONTINUE, visit } from 'unist-util-visit';
import type { Written } from '../model/front-matter.ts';
import type { BlockRecord, NoteRecord, NotesRecord, UnitRecord } from '../model/records.ts';

/** A unit as trees that know nothing of pages. */
export interface ReadUnit {
  record: UnitRecord;
  blocks: { record: BlockRecord; node: RootContent }[];
  /** A note that is not in the file has no nodes. */
  notes: { record: NoteRecord; nodes: RootContent[] }[];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

/** @throws Error where nodes and records do not match */
export function readUnit(
  { data, body }: Written<UnitRecord>,
  { data: { notes }, body: definitionsOf }: Written<NotesRecord>,
): ReadUnit {
  // One document, since a call without its definition would not be read as a call.
  const markdown = `${body}\n\n${definitionsOf}`;
  const tree = parser.parse(markdown);
  unlink(tree, markdown);
  const isNote = (node: RootContent): node is FootnoteDefinition => node.type === 'footnoteDefinition';
  const nodes = tree.children.filter((node) => !isNote(node));
  const records = data.blocks;
  if (nodes.length !== records.length)
    throw new Error(
      `${data.title}: ${nodes.length} blocks in the Markdown, ${records.length} in its front matter`,
    );
  const definitions = new Map(
    tree.children.filter(isNote).map(({ identifier, children }) => [identifier, children]),
  );
  return {
    record: data,
    blocks: nodes.flatMap((node, i) => {
      const record = records[i];
      return record ? [{ record, node }] : [];
    }),
    notes: notes.map((record) => ({
      record,
      nodes: record.number === 'missing' ? [] : (definitions.get(String(record.n)) ?? []),
    })),
  };
}

/**
 * GFM makes links of bare addresses, and takes the escapes in them for letters. Recovery has written its links out: what it has
 * not made one is text.
 */
function unlink(tree: Root, markdown: string): void {
  visit(tree, 'link', (link, index, parent) => {
    if (markdown[link.position?.start.offset ?? 0] === '[' || !parent || index === undefined) return CONTINUE;
    visit(link, 'text', (node) => {
      node.value = node.value.replace(/\\([!-/:-@[-`{-~])/g, '$1');
    });
    parent.children.splice(index, 1, ...link.children);
    return index;
  });
}
