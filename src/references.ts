/** References in words: rehype-citation renders the entries of a list in one style (Chicago, author and date). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import rehypeCitation from 'rehype-citation';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { CslDate, CslItem } from './model/csl.ts';

const plugin = rehypeCitation as unknown as (options: object) => (tree: Root, file: object) => Promise<void>;

/**
 * @returns the entry of each item as HTML, by its id @throws when the style made none of one
 */
export async function renderReferences(items: CslItem[]): Promise<Map<string, string>> {
  const entries = new Map<string, string>();
  for (const batch of batches(items)) for (const [id, html] of await run(batch)) entries.set(id, html);
  const missing = items.find(({ id }) => !entries.has(id));
  if (missing) throw new Error(`${missing.id}: no reference was rendered`);
  return entries;
}

/** Chicago sets a dash for the author of the entry before, so no two entries of a batch may have one author. */
function batches(items: CslItem[]): CslItem[][] {
  const out: CslItem[][] = [];
  for (const list of Map.groupBy(items, (item) => JSON.stringify(item.author ?? item.editor)).values())
    list.forEach((item, i) => (out[i] ??= []).push(item));
  return out;
}

/**
 * One document for many items: rehype-citation reads its bibliography anew for each document, so a document is given just
 * the items it needs, under keys of ours (its own would lose capitals and slashes).
 */
async function run(items: CslItem[]): Promise<Map<string, string>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'references-'));
  const keyed = items.map((item, i) => ({
    ...item,
    id: `item-${i}`,
    issued: inDoubt(item.issued),
    custom: undefined,
    note: undefined,
  }));
  writeFileSync(path.join(folder, 'items.json'), JSON.stringify(keyed));
  // It sets the bibliography behind the last element, so there must be one.
  const root: Root = { type: 'root', children: [h('div')] };
  const options = { bibliography: 'items.json', path: folder, csl: 'chicago', noCite: ['@*'] };
  const tree = (await unified()
    .use(() => plugin(options) as never)
    .run(root)) as Root;
  rmSync(folder, { recursive: true });
  const entries = new Map<string, string>();
  visit(tree, 'element', (node: Element) => {
    const key = /^bib-item-(\d+)$/.exec(String(node.properties['id']))?.[1];
    const item = key === undefined ? undefined : items[Number(key)];
    if (item) entries.set(item.id, toHtml(node.children));
  });
  return entries;
}

/** The style drops that a date is only about right; in its words it stays. */
const inDoubt = (date: CslDate | undefined) =>
  date?.circa ? { literal: `ca. ${date['date-parts'].flat().join('-')}` } : date;
