/** Builds the search index from the built site: one Pagefind record for each paragraph, note, table, heading and work. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { createIndex, close } from 'pagefind';
import { visit } from 'unist-util-visit';
import { SIGNS, signOf } from '../src/browser/query.ts';
import { readNames } from '../src/names.ts';
import type { Mentions } from './recover/mentions.ts';

const DIST = 'dist';

interface Work {
  id: string;
  title: string;
  author?: { family?: string; given?: string; literal?: string }[];
  editor?: Work['author'];
  issued?: { 'date-parts': number[][] };
  'container-title'?: string;
}

interface Passage {
  id: string;
  kind: string;
  title: string;
  text: string;
  page: string | null;
}

interface UnitPassages {
  source: string;
  unit: string;
  /** `Isaacs, Rico`. */
  authors: string[];
  passages: Passage[];
}

/** The passages of a unit page, with the heading and the printed page under which each stands. */
export function passagesOf(html: string): UnitPassages | null {
  const tree = fromHtml(html);
  let main: Element | null = null;
  const authors: string[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'main' && node.properties['dataUnit']) main = node;
    if (node.properties['name'] === 'citation_author') authors.push(String(node.properties['content']));
  });
  if (!main) return null;
  const { dataSource, dataUnit, className } = (main as Element).properties;
  const passages: Passage[] = [];
  let heading = '';
  let page: string | null = null;
  visit(main as Element, 'element', (node) => {
    const { id, role, dataN } = node.properties;
    const label = String(node.properties['ariaLabel'] ?? '');
    if (role === 'doc-pagebreak') page = label;
    if (typeof id !== 'string') return;
    if (dataN !== undefined) {
      passages.push({ id, kind: 'note', title: `Note ${dataN}`, text: textOf(node), page: null });
    } else if (/^l\d+(?:-\d)?$/.test(id)) {
      const text = textOf(node);
      const isHeading = /^h[1-6]$/.test(node.tagName);
      if (isHeading) heading = text;
      const kind = isHeading
        ? 'heading'
        : node.tagName === 'figure'
          ? 'table'
          : String(className).includes('bibliography')
            ? 'bibliography'
            : 'text';
      if (text) passages.push({ id, kind, title: heading, text, page });
    }
  });
  return { source: String(dataSource), unit: String(dataUnit), authors, passages };
}

/** The words of a passage: without marks, page breaks and what an editor adds. */
function textOf(node: Nodes): string {
  let out = '';
  const go = (n: Nodes) => {
    if (n.type === 'text') out += n.value;
    if (!('children' in n)) return;
    if (n.type === 'element') {
      const { role, dataApparatus } = n.properties;
      if (
        role === 'doc-noteref' ||
        role === 'doc-pagebreak' ||
        role === 'doc-backlink' ||
        dataApparatus !== undefined
      )
        return;
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

/** The signs of the names that each place of the texts names, one for each time, by `source/unit#id`. */
function signs(): Map<string, string[]> {
  const mentions = JSON.parse(readFileSync('content/names/mentions.json', 'utf8')) as Mentions;
  const out = new Map<string, string[]>();
  for (const [n, { id }] of readNames().entries())
    for (const { source, unit, at, times } of mentions[id] ?? []) {
      const place = `${source}/${unit}#${at}`;
      out.set(place, [...(out.get(place) ?? []), ...Array<string>(times).fill(signOf(n))]);
    }
  return out;
}

async function main(): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join('\n'));
  const signsOf = signs();
  let count = 0;
  for (const file of readdirSync(DIST, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('index.html'))
    .sort()) {
    const html = readFileSync(path.join(DIST, file), 'utf8');
    const found = passagesOf(html);
    if (!found) continue;
    const { source, unit, authors: author } = found;
    for (const { id, kind, title, text, page } of found.passages) {
      const named = signsOf.get(`${source}/${unit}#${id}`);
      const { errors: failed } = await index.addCustomRecord({
        url: `/${source}/${unit}/#${id}`,
        content: named ? `${text}${SIGNS}${named.join(' ')}` : text,
        language: 'en',
        meta: { title, ...(page ? { page } : {}) },
        filters: { source: [source], unit: [unit], kind: [kind], ...(author.length ? { author } : {}) },
      });
      if (failed.length) throw new Error(`${file}#${id}: ${failed.join('; ')}`);
      count++;
    }
  }
  for (const work of JSON.parse(readFileSync(path.join(DIST, 'data', 'works.json'), 'utf8')) as Work[]) {
    const names = (work.author ?? work.editor ?? []).map((p) => p.literal ?? `${p.given ?? ''} ${p.family}`);
    const year = work.issued?.['date-parts'][0]?.[0];
    const { errors: failed } = await index.addCustomRecord({
      url: `/works/${work.id}/`,
      content: [names.join(', '), work.title, work['container-title'], year].filter(Boolean).join('. '),
      language: 'en',
      meta: { title: work.title },
      filters: { kind: ['work'] },
    });
    if (failed.length) throw new Error(`${work.id}: ${failed.join('; ')}`);
    count++;
  }
  const written = await index.writeFiles({ outputPath: path.join(DIST, 'pagefind') });
  if (written.errors.length) throw new Error(written.errors.join('\n'));
  await close();
  console.log(`indexed ${count} passages`);
}

if (import.meta.filename === process.argv[1]) await main();
