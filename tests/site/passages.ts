/** Every passage of the built pages, read from their HTML alone: what the search, the indexes and the data are checked against. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { pageAsInFile } from './file-signs.ts';

export interface Row {
  address: string;
  source: string;
  unit: string;
  id: string;
  kind: string;
  /** The heading under which it stands; of a note, `Note 12`. */
  title: string;
  text: string;
  /** `102`, or `102–103` of a passage that goes on over a page's end; null where no page is known. */
  page: string | null;
}

export const passages = (folder = 'dist'): Row[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('index.html'))
    .flatMap((file) => {
      const address = `/${path.dirname(file) === '.' ? '' : `${path.dirname(file)}/`}`;
      return passagesIn(pageAsInFile(folder, file)).map((row) => ({
        ...row,
        address: `${address}#${row.id}`,
      }));
    });

/** The passages of a page of text; none of any other page. */
export const passagesOf = (html: string): Omit<Row, 'address'>[] => passagesIn(fromHtml(html));

function passagesIn(tree: Root): Omit<Row, 'address'>[] {
  let main: Element | null = null;
  visit(tree, 'element', (node) => {
    if (node.tagName === 'main' && node.properties['dataUnit']) main = node;
  });
  if (!main) return [];
  const { dataSource, dataUnit, className } = (main as Element).properties;
  const isList = String(className).includes('bibliography');
  const rows: Omit<Row, 'address'>[] = [];
  let heading = '';
  let page: string | null = null;
  visit(main as Element, 'element', (node) => {
    const { id, role, dataN, ariaLabel } = node.properties;
    if (role === 'doc-pagebreak') page = String(ariaLabel);
    if (typeof id !== 'string') return;
    const row = { source: String(dataSource), unit: String(dataUnit), id };
    if (dataN !== undefined)
      rows.push({ ...row, kind: 'note', title: `Note ${String(dataN)}`, text: textOf(node), page: null });
    const isHeading = /^h[1-6]$/.test(node.tagName);
    // Also one that an editor supplied, which is no passage itself.
    if (isHeading && /^(?:supplied-)?l\d/.test(id)) heading = textOf({ ...node, properties: {} });
    if (!/^l\d+(?:-\d)?$/.test(id)) return;
    page = pageAtHead(node) ?? page;
    const kind = isHeading
      ? 'heading'
      : node.tagName === 'figure'
        ? 'table'
        : isList
          ? 'bibliography'
          : 'text';
    const text = textOf(node);
    if (text) rows.push({ ...row, kind, title: heading, text, page: pagesOf(page, node) });
  });
  return rows;
}

function pagesOf(first: string | null, node: Element): string | null {
  let last = first;
  visit(node, 'element', ({ properties: { role, ariaLabel } }) => {
    if (role === 'doc-pagebreak') last = String(ariaLabel);
  });
  return first && last && first !== last ? `${first}–${last}` : first;
}

/** The printed page that begins with a passage: such a passage stands on it, not on the page before. */
function pageAtHead(node: Element): string | null {
  for (const child of node.children) {
    if (child.type === 'element' && child.properties['role'] === 'doc-pagebreak')
      return String(child.properties['ariaLabel']);
    if (child.type === 'text' && !child.value.trim()) continue;
    return child.type === 'element' ? pageAtHead(child) : null;
  }
  return null;
}

/** The words of a passage: without marks, page breaks and what an editor adds. */
function textOf(node: Nodes): string {
  let out = '';
  const go = (n: Nodes) => {
    if (n.type === 'text') out += n.value;
    if (!('children' in n)) return;
    if (n.type === 'element') {
      const { role, dataApparatus } = n.properties;
      if (dataApparatus !== undefined || /^doc-(?:noteref|pagebreak|backlink)$/.test(String(role))) return;
    }
    for (const child of n.children) {
      go(child);
      if (child.type === 'element' && /^(?:td|th|tr|p|li|caption|figcaption|br)$/.test(child.tagName))
        out += ' ';
    }
  };
  go(node);
  return out.replace(/\s+/g, ' ').trim();
}
