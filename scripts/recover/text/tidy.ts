/** Joins the blocks that pages, notes, tables and figures have cut, gives tables their captions, sets quotations apart. */
import type { Source } from '../../../src/model/content/sources.ts';
import type { UnitKind } from '../../../src/model/records.ts';
import type { Grammar } from '../grammar.ts';
import { concat, linesOf } from '../mapped.ts';
import type { Block, Layout } from '../types.ts';
import { join, type Hyphens } from './joins.ts';
import { announces, isAddress, isOpen, isQuotation, startsInside } from './signs.ts';

interface Known {
  source: Source;
  grammar: Grammar;
  hyphens: Hyphens;
}

/** @param all the blocks of a unit in the order of the print */
export function tidy(all: Block[], kind: UnitKind, { source, grammar, hyphens }: Known): Block[] {
  const isSource = grammar.rx`^<tableSigns>:`;
  // In Markdown a blank line parts a table from what announces it: its caption begins with its number.
  const isTitle =
    source.edition.blocks === 'markdown' ? grammar.rx`^[*_]*(?:<floatSigns>|<tableSigns>)(?!\p{L})` : /^/;
  const said = new Map(
    source.emendations.flatMap((row) =>
      'joins' in row || 'apart' in row ? [[row.line, 'joins' in row]] : [],
    ),
  );
  let out: Block[] = [];
  for (const block of all) {
    const joins = block.text.runs.length ? said.get(linesOf(block.text)[0]) : undefined;
    out =
      tableWithParts(out, block, kind, { isSource, isTitle }) ??
      joined(out, block, { kind, joins, source, hyphens });
  }
  return out;
}

/** A table with its caption, or the line that says where it comes from; null for any other block. */
function tableWithParts(
  out: Block[],
  block: Block,
  kind: UnitKind,
  { isSource, isTitle }: Record<'isSource' | 'isTitle', RegExp>,
): Block[] | null {
  const before = out.at(-1);
  // A table that begins like one has rows of its own.
  if (
    before?.kind === 'table' &&
    before.layout?.source === null &&
    block.kind !== 'table' &&
    isSource.test(block.text.text)
  )
    return out.with(-1, { ...before, layout: { ...before.layout, source: block.text } });
  if (block.kind !== 'table' || !block.layout) return null;
  const layout = kind === 'front' ? headless(block.layout) : block.layout;
  return !layout.caption && isCaption(before) && isTitle.test(before.text.text)
    ? out.with(-1, { ...block, layout: { ...layout, caption: before.text } })
    : [...out, { ...block, layout }];
}

interface Joining {
  kind: UnitKind;
  /** What an editor said of the block: that it goes on, or not; undefined where nothing was said. */
  joins: boolean | undefined;
  source: Source;
  hyphens: Hyphens;
}

/** The blocks with one more: as the rest of the text before it, or by itself. */
function joined(out: Block[], block: Block, { kind, joins, source, hyphens }: Joining): Block[] {
  const at = out.findLastIndex((b) => !FLOATS.has(b.kind));
  const host = out[at];
  if (host && isText(host) && isText(block) && (isBare(host) || isBare(block)))
    return out.with(at, { ...(isBare(host) ? block : host), text: concat([host.text, block.text]) });
  if (block.kind !== 'paragraph' || !host) return [...out, block];
  const isList = kind === 'bibliography';
  const goesOn = joins ?? (isList ? isAddress(block.text.text) : goesOnFrom(host, block, source));
  if (isText(host) && goesOn)
    return host.kind === 'quotation' && joins === undefined
      ? [...out, { ...block, continues: true }]
      : [
          ...out.slice(0, at),
          // Words of the margin stand before the text beside them.
          ...out.slice(at + 1).filter((b) => b.kind === 'marginal'),
          { ...host, text: join(host.text, block.text, hyphens) },
          ...out.slice(at + 1).filter((b) => b.kind !== 'marginal'),
        ];
  const isApart = host.kind === 'paragraph' && isSetApart(host, block);
  return [...out, isApart ? { ...block, kind: 'quotation' } : block];
}

export const isText = ({ kind }: Block): boolean =>
  kind === 'paragraph' || kind === 'item' || kind === 'quotation';

/** A mark alone on its line, or a page that ends before a word of it: it stands with the words before it. */
const isBare = ({ text }: Block): boolean => !text.text && text.anchors.length > 0;

/** Blocks that stand where the page had room, and may cut a paragraph. */
const FLOATS = new Set<Block['kind']>(['table', 'figure', 'gap', 'marginal']);

/** The lines of printed contents are rows without a head. */
const headless = (layout: Layout): Layout => ({
  ...layout,
  head: [],
  rows: [...layout.head, ...layout.rows],
});

function isCaption(block: Block | undefined): block is Block {
  return block?.kind === 'paragraph' && block.text.text.length < 120 && !/\.$/.test(block.text.text.trim());
}

/** By its form alone, whether `block` is the rest of `host`. */
function goesOnFrom(host: Block, block: Block, source: Source): boolean {
  const text = block.text.text;
  // In Markdown a blank line is a sign of its own.
  if (source.edition.blocks === 'markdown') return false;
  if (source.edition.lines !== 'paragraph')
    return host.kind !== 'quotation' && startsInside(text) && isOpen(host.text.text);
  if (startsInside(text)) return host.kind === 'quotation' || !announces(host.text.text);
  return (
    host.kind === 'paragraph' &&
    !isSetApart(host, block) &&
    isOpen(host.text.text) &&
    host.text.text.length > 60
  );
}

/** A paragraph that is one quotation, behind words that announce it. */
function isSetApart(host: Block, block: Block): boolean {
  return isQuotation(block.text.text) && (isOpen(host.text.text) || announces(host.text.text));
}
