/**
 * The blocks and notes of a unit in Markdown of GitHub's kind, which has notes and tables but no page breaks, corrections or
 * doubts: those stand as HTML within it, which readers of Markdown pass on. The words are those of the file, to the letter.
 */
import { address, whole } from '../addresses.ts';
import type { FootnoteDefinition, Html, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { escaped } from '../model/escaped.ts';
import { pageId } from '../model/ids.ts';
import { partsIn } from '../read/floats.ts';
import type { ReadUnit } from '../read/unit.ts';

const html = (value: string): Html => ({ type: 'html', value });
const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

/** An element of HTML around words. */
const within = (
  tag: string,
  attributes: Record<string, string>,
  words: PhrasingContent[],
): PhrasingContent[] => [
  html(
    `<${tag}${Object.entries(attributes)
      .map(([name, says]) => ` ${name}="${escaped(says)}"`)
      .join('')}>`,
  ),
  ...words,
  html(`</${tag}>`),
];

/** What the edition says and the file does not: class `gap`. */
const gap = (says: string): PhrasingContent[] =>
  within('span', { class: 'gap' }, [{ type: 'text', value: `[${says}]` }]);

/** @param label of a note, by its printed number: a file of several units has each number several times */
export type Label = (n: string) => string;

/** @returns the blocks, behind them the notes */
export function nodesOf({ blocks, notes }: ReadUnit, label: Label): RootContent[] {
  const out: RootContent[] = [];
  for (const { record, node } of blocks) {
    const last = out.at(-1);
    const set = blockOf(node, label);
    if (record.kind === 'item' && node.type === 'paragraph') {
      const item = { type: 'listItem' as const, spread: false, children: set as Paragraph[] };
      if (last?.type === 'list') last.children.push(item);
      else out.push({ type: 'list', ordered: false, spread: false, children: [item] });
    } else if (record.supplied && node.type === 'heading')
      out.push({
        ...node,
        children: within('span', { class: 'supplied' }, phrasingOf(node.children, label)),
      });
    else if (record.kind === 'marginal' && node.type === 'paragraph')
      out.push(paragraph(within('span', { class: 'marginal' }, phrasingOf(node.children, label))));
    else out.push(...set);
  }
  const lost = notes.filter(({ record }) => record.mark === 'lost').map(({ record }) => String(record.n));
  const marks = lost.map((n): PhrasingContent => ({ type: 'footnoteReference', ...labelled(label(n)) }));
  return [
    ...out,
    // A note without a mark would be dropped by those who show Markdown.
    ...(marks.length ? [paragraph([...gap('Notes whose marks are lost:'), ...marks])] : []),
    ...notes.map(({ record, nodes }): FootnoteDefinition => ({
      type: 'footnoteDefinition',
      ...labelled(label(String(record.n))),
      children: numbered(
        record.n,
        record.number === 'missing'
          ? [paragraph(gap('The file does not have this note.'))]
          : (nodes.flatMap((node) => blockOf(node, label)) as Paragraph[]),
      ),
    })),
  ];
}

/** Whoever shows Markdown counts notes anew, in the order of their marks: the printed number stands before the words. */
const numbered = (n: number, [first, ...rest]: Paragraph[]): Paragraph[] => [
  paragraph([
    ...within('span', { class: 'number' }, [{ type: 'text', value: `${n}.` }]),
    { type: 'text', value: ' ' },
    ...(first?.children ?? []),
  ]),
  ...rest,
];

const labelled = (label: string) => ({ identifier: label, label });

function blockOf(node: RootContent, label: Label): RootContent[] {
  if (node.type === 'containerDirective') {
    const { breaks, caption, body, source } = partsIn(node);
    const { shows, lost, picture } = node.attributes ?? {};
    const told = [picture ? undefined : shows, lost].filter(Boolean);
    const image: RootContent[] = picture
      ? [paragraph([{ type: 'image', url: whole(address(picture)), alt: shows ?? '' }])]
      : [];
    if (node.name !== 'table' && node.name !== 'figure')
      return breaks.map((child) =>
        paragraph(within('span', { class: 'gap' }, phrasingOf((child as Paragraph).children, label))),
      );
    const words = (all: typeof breaks) => all.flatMap((child) => blockOf(child, label));
    const around = node.name === 'table' ? [[caption], [body, source]] : [[], [body, source, caption]];
    const [before = [], behind = []] = around.map((all) => words(all.filter((child) => child !== undefined)));
    return [
      ...words(breaks),
      ...image,
      ...before,
      ...told.map((says) => paragraph(gap(says ?? ''))),
      ...behind,
    ];
  }
  if (node.type === 'table' || node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
    return [{ ...node, children: node.children.flatMap((child) => blockOf(child, label)) } as RootContent];
  if ('children' in node)
    return [{ ...node, children: phrasingOf(node.children as PhrasingContent[], label) } as RootContent];
  return [node];
}

function phrasingOf(nodes: PhrasingContent[], label: Label): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'footnoteReference') return [{ ...node, ...labelled(label(node.identifier)) }];
    if (node.type === 'textDirective') return directive(node, label);
    if ('children' in node) return [{ ...node, children: phrasingOf(node.children, label) }];
    return [node];
  });
}

function directive(node: TextDirective, label: Label): PhrasingContent[] {
  const attribute = (name: string) => node.attributes?.[name] ?? '';
  const words = phrasingOf(node.children, label);
  switch (node.name) {
    case 'pb':
      return within(
        'span',
        { role: 'doc-pagebreak', id: pageId(attribute('folio')), 'aria-label': attribute('folio') },
        [],
      );
    case 'emended':
      return within(
        'span',
        { class: 'emended', title: `The file reads “${attribute('reads')}”: ${attribute('why')}` },
        words,
      );
    case 'sic':
      return within(
        'span',
        { class: 'sic', title: `Meant is “${attribute('meant').replaceAll('*', '')}”` },
        words,
      );
    case 'doubt':
      return within('span', { class: 'doubt', title: attribute('why') }, words);
    case 'foreign':
      return within('span', { lang: attribute('lang') }, words);
    case 'lost':
      return gap(`lost: ${attribute('why')}`);
    case 'abbr':
      return within('abbr', { title: attribute('expand') }, words);
    case 'cite': {
      const isOpen = attribute('works').split(' ').filter(Boolean).length !== 1;
      return isOpen
        ? within('span', { class: 'open', title: 'It is open which work is meant' }, words)
        : words;
    }
    case 'see':
      return words;
    default:
      return within('sup', {}, words);
  }
}
