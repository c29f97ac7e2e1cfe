/** Units and their notes as Markdown, made from a tree and never by gluing strings; and the records beside them. */
import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { directiveToMarkdown, type ContainerDirective } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { blockId } from '../../src/links.ts';
import { phrasing } from './inline.ts';
import { readingText } from './markup.ts';
import { linesOf, type Mapped } from './mapped.ts';
import type { Block, Layout, Note, Unit } from './types.ts';
import { textsOf } from './index.ts';

/** What the site needs to know of a block beside its Markdown; the n-th record is of the n-th node. */
export interface BlockRecord {
  id: string;
  kind: Block['kind'];
  lines: [number, number];
  level?: number;
  folio?: string;
  continues?: boolean;
  /** It is not in the file: an editor supplied it. */
  supplied?: boolean;
  title?: string;
}

export interface NoteRecord {
  n: number;
  number: Note['number'];
  mark: Note['mark'];
  lines: [number, number] | null;
  folio: string | null;
  /** The mark as the file has it, where it was misread. */
  raw?: string;
  /** Why an editor set the mark where it stands. */
  why?: string;
  /** For a lost mark: the nearest marks before and behind. */
  between?: [number | null, number | null];
}

/** The text of a unit, with a record of each block in the front matter. @param emphasis as in `readMarkup` */
export function unitMarkdown(source: string, unit: Unit, emphasis: boolean): string {
  const ids = blockIds(unit.blocks);
  const records = unit.blocks.map((block, i) => recordOf(block, ids[i]!, emphasis));
  const children = unit.blocks.flatMap((block) => nodeOf(block, emphasis));
  const matter = {
    source,
    unit: unit.slug,
    title: unit.title,
    kind: unit.kind,
    lines: unit.lines,
    folios: unit.folios,
    blocks: records,
  };
  return frontMatter(matter) + serialise({ type: 'root', children });
}

/** The notes of a unit as definitions of GFM, with a record of each in the front matter. */
export function notesMarkdown(source: string, unit: Unit, emphasis: boolean): string {
  const children = unit.notes.map((note): RootContent => ({
    type: 'footnoteDefinition',
    identifier: String(note.n),
    label: String(note.n),
    // A note that is not in the file has a definition too, or its mark would not be read as one.
    children: [
      {
        type: 'paragraph',
        children: note.text.text ? phrasing(note.text, emphasis) : [{ type: 'text', value: '–' }],
      },
    ],
  }));
  const matter = { source, unit: unit.slug, notes: noteRecords(unit) };
  return frontMatter(matter) + serialise({ type: 'root', children });
}

function noteRecords(unit: Unit): NoteRecord[] {
  const marks = new Map(
    unit.blocks
      .flatMap((block) => textsOf(block).flatMap((text) => text.anchors))
      .flatMap((a) => (a.kind === 'noteref' ? [[a.n, a]] : [])),
  );
  const set = [...marks.keys()].sort((a, b) => a - b);
  return unit.notes.map((note) => {
    const mark = marks.get(note.n);
    const lost = {
      between: [set.findLast((n) => n < note.n) ?? null, set.find((n) => n > note.n) ?? null] as [
        number | null,
        number | null,
      ],
    };
    return {
      n: note.n,
      number: note.number,
      mark: note.mark,
      lines: note.text.text ? linesOf(note.text) : null,
      folio: note.folio,
      ...(note.mark === 'garbled' && mark ? { raw: mark.raw } : {}),
      ...(mark?.why ? { why: mark.why } : {}),
      ...(note.mark === 'lost' ? lost : {}),
    };
  });
}

/** The ids of blocks, in order: the line on which each begins; a second one on that line (von-hauff:2830) is `l2830-2`. */
export function blockIds(blocks: Block[]): string[] {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    const line = blockId(extentOf(block)[0]);
    const id = block.supplied ? `supplied-${line}` : line;
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    return nth === 1 ? id : `${id}-${nth}`;
  });
}

/** The first and the last line that a block draws on, its cells included. */
function extentOf(block: Block): [number, number] {
  const lines = textsOf(block)
    .filter((text) => text.runs.length)
    .map(linesOf);
  return lines.length ? [Math.min(...lines.map(([a]) => a)), Math.max(...lines.map(([, b]) => b))] : [0, 0];
}

function recordOf(block: Block, id: string, emphasis: boolean): BlockRecord {
  return {
    id,
    kind: block.kind,
    lines: extentOf(block),
    ...(block.level === undefined ? {} : { level: block.level }),
    ...(block.folio ? { folio: block.folio } : {}),
    ...(block.continues ? { continues: true } : {}),
    ...(block.supplied ? { supplied: true } : {}),
    ...(block.kind === 'heading' ? { title: block.supplied ?? readingText(block.text.text, emphasis) } : {}),
  };
}

function nodeOf(block: Block, emphasis: boolean): RootContent[] {
  const set = (text: Mapped) => phrasing(text, emphasis);
  const paragraph = (children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children });
  if (block.kind === 'gap')
    return [
      {
        type: 'containerDirective',
        name: 'gap',
        attributes: {},
        children: [paragraph([{ type: 'text', value: block.supplied! }])],
      },
    ];
  if (block.kind === 'heading')
    return [
      {
        type: 'heading',
        depth: Math.min(6, block.level!) as 1,
        children: block.supplied ? [{ type: 'text', value: block.supplied }] : set(block.text),
      },
    ];
  if (block.layout) return [float(block.kind, block.layout, block.text, set)];
  if (block.kind === 'quotation') return [{ type: 'blockquote', children: [paragraph(set(block.text))] }];
  return [paragraph(set(block.text))];
}

/** `:::table` holds its caption, its cells and its source; the attributes say which of them there are. */
function float(
  kind: string,
  layout: Layout,
  text: Mapped,
  set: (text: Mapped) => PhrasingContent[],
): ContainerDirective {
  const breaks = text.anchors.filter((a) => a.kind === 'pagebreak');
  const line = (mapped: Mapped): BlockContent => ({ type: 'paragraph', children: set(mapped) });
  const row = (cells: Mapped[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: set(cell) })),
  });
  const width = Math.max(1, ...layout.rows.map((cells) => cells.length));
  const head = layout.head.length
    ? layout.head
    : [Array.from({ length: width }, () => ({ text: '', runs: [], anchors: [] }))];
  const body: (BlockContent | DefinitionContent)[] =
    kind === 'table'
      ? [{ type: 'table', children: [...head, ...layout.rows].map(row) }]
      : layout.rows.length
        ? [
            {
              type: 'list',
              spread: true,
              children: layout.rows.map((group) => ({
                type: 'listItem',
                spread: true,
                children: group.map((cell) => line(cell)),
              })),
            },
          ]
        : [];
  return {
    type: 'containerDirective',
    name: kind,
    attributes: {
      head: String(layout.head.length),
      caption: layout.caption ? 'yes' : 'no',
      source: layout.source ? 'yes' : 'no',
    },
    children: [
      ...(breaks.length ? [line({ text: '', runs: [], anchors: breaks })] : []),
      ...(layout.caption ? [line(layout.caption)] : []),
      ...body,
      ...(layout.source ? [line(layout.source)] : []),
    ],
  };
}

function serialise(root: Root): string {
  return toMarkdown(root, {
    extensions: [gfmToMarkdown(), directiveToMarkdown()],
    bullet: '-',
    resourceLink: true,
  });
}

function frontMatter(matter: object): string {
  return `---\n${stringify(JSON.parse(JSON.stringify(matter)), { lineWidth: 0 })}---\n\n`;
}
