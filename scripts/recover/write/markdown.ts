/** Units and their notes as Markdown, made from a tree and never by gluing strings; and the records beside them. */
import type { Root, RootContent } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Unsafe } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import { writeFrontMatter } from '../../../src/model/front-matter.ts';
import type { BlockRecord, NoteRecord, NotesRecord, UnitRecord } from '../../../src/model/records.ts';
import { blockIds, extentOf } from '../ids.ts';
import { linesOf, paragraphsIn, type Anchor } from '../mapped.ts';
import { textsOf, type Block, type Unit, type EditionSigns } from '../types.ts';
import { readingText } from './markup.ts';
import { nodeOf, paragraph } from './nodes.ts';
import { phrasing } from './phrasing.ts';

/** The text of a unit, with a record of each block in the front matter. */
export function unitMarkdown(source: string, unit: Unit, signs: EditionSigns): string {
  const ids = blockIds(unit.blocks);
  const data: UnitRecord = {
    source,
    unit: unit.slug,
    order: unit.order,
    title: unit.title,
    authors: unit.authors,
    kind: unit.kind,
    lines: unit.lines,
    folios: unit.folios,
    blocks: unit.blocks.map((block, i) => recordOf(block, ids[i] ?? '', signs)),
  };
  const children = unit.blocks.map((block) => nodeOf(block, signs));
  return writeFrontMatter({ data, body: serialise({ type: 'root', children }) });
}

/** The notes of a unit as definitions of GFM, with a record of each in the front matter. */
export function notesMarkdown(source: string, unit: Unit, signs: EditionSigns): string {
  const children = unit.notes.map((note): RootContent => ({
    type: 'footnoteDefinition',
    identifier: String(note.n),
    label: String(note.n),
    // A note that is not in the file has a definition too, or its mark would not be read as one.
    children: note.text.text
      ? paragraphsIn(note.text).map((text) => paragraph(phrasing(text, signs)))
      : [paragraph([{ type: 'text', value: '–' }])],
  }));
  const data: NotesRecord = { source, unit: unit.slug, notes: noteRecords(unit) };
  return writeFrontMatter({ data, body: serialise({ type: 'root', children }) });
}

type Noteref = Extract<Anchor, { kind: 'noteref' }>;

function noteRecords(unit: Unit): NoteRecord[] {
  const marks = new Map(
    unit.blocks
      .flatMap((block) => textsOf(block).flatMap((text) => text.anchors))
      .filter((a): a is Noteref => a.kind === 'noteref')
      .map((a) => [a.n, a]),
  );
  const set = [...marks.keys()].sort((a, b) => a - b);
  return unit.notes.map(({ n, label, number, mark, text, folio }): NoteRecord => {
    const own = marks.get(n);
    return {
      n,
      ...(label === undefined ? {} : { label }),
      number,
      mark,
      lines: text.text ? linesOf(text) : null,
      folio,
      ...(mark === 'garbled' && own ? { raw: own.raw } : {}),
      ...(own?.why ? { why: own.why } : {}),
      ...(mark === 'lost'
        ? { between: [set.findLast((other) => other < n) ?? null, set.find((other) => other > n) ?? null] }
        : {}),
    };
  });
}

/** Signs of no text, which stand for brackets and a colon while a tree is written. */
const HELD: Record<string, string> = { '[': '\uE000', ']': '\uE001', ':': '\uE002' };

function recordOf(block: Block, id: string, signs: EditionSigns): BlockRecord {
  return {
    id,
    kind: block.kind,
    lines: extentOf(block),
    ...(block.level === undefined ? {} : { level: block.level }),
    ...(block.folio ? { folio: block.folio } : {}),
    ...(block.continues ? { continues: true } : {}),
    ...(block.supplied ? { supplied: true } : {}),
    ...(block.kind === 'heading' ? { title: block.supplied ?? readingText(block.text.text, signs) } : {}),
  };
}

/**
 * Of colons so near to each other as in `ECLI:EU:C:2019` the serialiser sees each second one, and the rest would begin directives; so
 * would one before a sign of two code units, of which the parser sees the first.
 */
const COLON: Unsafe = {
  before: '[^:]',
  character: ':',
  after: String.raw`(?=[^\s\p{P}\p{S}]|[\u{10000}-\u{10ffff}])`,
  inConstruct: ['phrasing'],
  unicode: true,
};

function serialise(root: Root): string {
  // A bracket in an attribute would close the label that the directive stands in (isaacs-thesis:6518): it is written as a
  // character reference, which the serialiser itself would take for text.
  visit(root, 'textDirective', (node) => {
    for (const [name, value] of Object.entries(node.attributes ?? {}))
      if (value)
        node.attributes = {
          ...node.attributes,
          [name]: value.replace(/[[\]]/g, (sign) => HELD[sign] ?? sign),
        };
  });
  // `[^1]:` at the head of a paragraph would be the note itself.
  visit(root, 'paragraph', ({ children: [first, second] }) => {
    if (first?.type === 'footnoteReference' && second?.type === 'text')
      second.value = second.value.replace(/^:/, HELD[':'] ?? ':');
  });
  return toMarkdown(root, {
    extensions: [gfmToMarkdown(), directiveToMarkdown(), { unsafe: [COLON] }],
    bullet: '-',
    resourceLink: true,
  })
    .replaceAll('\uE000', '&#91;')
    .replaceAll('\uE001', '&#93;')
    .replaceAll('\uE002', '&#58;');
}
