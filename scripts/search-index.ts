/** Builds the search index from the built site: one Pagefind record for each paragraph, note, table, heading and work. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { createIndex, close } from 'pagefind';
import { visit } from 'unist-util-visit';
import { SIGNS, signOf } from '../src/browser/query.ts';
import { pageRange } from '../src/folios.ts';
import { place, unitFolder } from '../src/links.ts';
import { readNames } from '../src/names.ts';
import type { Mentions } from './recover/mentions.ts';

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
  /** `102`, `102–103`. */
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
      return;
    }
    const isHeading = /^h[1-6]$/.test(node.tagName);
    // Also one that an editor supplied, which is no passage itself.
    if (isHeading && /^(?:supplied-)?l\d/.test(id)) heading = textOf({ ...node, properties: {} });
    if (/^l\d+(?:-\d)?$/.test(id)) {
      const text = textOf(node);
      page = pageAtHead(node) ?? page;
      const kind = isHeading
        ? 'heading'
        : node.tagName === 'figure'
          ? 'table'
          : String(className).includes('bibliography')
            ? 'bibliography'
            : 'text';
      if (text) passages.push({ id, kind, title: heading, text, page: pagesOf(page, node) });
    }
  });
  return { source: String(dataSource), unit: String(dataUnit), authors, passages };
}

/** `102`, or `102–103` of a passage that goes on over a page's end: any of its words may stand on either. */
function pagesOf(first: string | null, node: Element): string | null {
  let last = first;
  visit(node, 'element', ({ properties: { role, ariaLabel } }) => {
    if (role === 'doc-pagebreak') last = String(ariaLabel);
  });
  return pageRange(first, last);
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
      const key = `${source}/${unit}#${at}`;
      out.set(key, [...(out.get(key) ?? []), ...Array<string>(times).fill(signOf(n))]);
    }
  return out;
}

interface SearchRecord {
  url: string;
  content: string;
  language: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** What the index holds of the built site: its passages, with the signs of the names that they name, and the works. */
export function recordsOf(dist: string): SearchRecord[] {
  const signsOf = signs();
  const passages = readdirSync(dist, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('index.html'))
    .sort()
    .flatMap((file): SearchRecord[] => {
      const found = passagesOf(readFileSync(path.join(dist, file), 'utf8'));
      if (!found) return [];
      const { source, unit, authors: author } = found;
      return found.passages.map(({ id, kind, title, text, page }) => {
        const named = signsOf.get(`${source}/${unit}#${id}`);
        return {
          url: place(`/${unitFolder(source, unit)}`, id),
          content: named ? `${text}${SIGNS}${named.join(' ')}` : text,
          language: 'en',
          meta: { title, ...(page ? { page } : {}) },
          filters: { source: [source], unit: [unit], kind: [kind], ...(author.length ? { author } : {}) },
        };
      });
    });
  const works = JSON.parse(readFileSync(path.join(dist, 'data', 'works.json'), 'utf8')) as Work[];
  return [...passages, ...works.map(recordOfWork)];
}

function recordOfWork(work: Work): SearchRecord {
  const names = (work.author ?? work.editor ?? []).map((p) => p.literal ?? `${p.given ?? ''} ${p.family}`);
  const year = work.issued?.['date-parts'][0]?.[0];
  return {
    url: `/works/${work.id}/`,
    content: [names.join(', '), work.title, work['container-title'], year].filter(Boolean).join('. '),
    language: 'en',
    meta: { title: work.title },
    filters: { kind: ['work'] },
  };
}

/** @throws Error where Pagefind refuses a record, or cannot write */
export async function writeIndex(records: SearchRecord[], dist: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join('\n'));
  for (const record of records) {
    const { errors: failed } = await index.addCustomRecord(record);
    if (failed.length) throw new Error(`${record.url}: ${failed.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: path.join(dist, 'pagefind') });
  if (written.errors.length) throw new Error(written.errors.join('\n'));
  await close();
}

if (import.meta.filename === process.argv[1]) {
  const records = recordsOf('dist');
  await writeIndex(records, 'dist');
  console.log(`indexed ${records.length} passages`);
}
