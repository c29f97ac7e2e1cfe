/** Checks the built site without a browser: every link has its target, every id stands once, every page its landmarks and weight. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { BASE } from '../../src/model/base.ts';
import { TITLE_PAGE } from '../../src/model/ids.ts';

/**
 * Bytes over the wire (brotli) of a page that does not search: its scripts and all that they import, its styles, the fonts
 * that it asks for at once; and how often the weight of its bare text the page of a unit may weigh, beyond what stands in
 * every page: the scripts before its first paint, the type that it asks for, the head of its printed sheets, the address for
 * errors, and for whoever shows a link to it its picture and its other forms. What it says of itself to machines alone is not
 * weighed.
 */
const BUDGET = { script: 20_000, style: 20_000, font: 90_000 };
const HTML = { times: 1.6, frame: 1000 };

interface PageFacts {
  ids: Set<string>;
  links: string[];
  faults: string[];
}

/** @param base the path below which the site was built @returns one line for each fault */
export function faultsOf(folder: string, base = '/'): string[] {
  const files = readdirSync(folder, { recursive: true }).map(String);
  const pages = new Map(
    files.filter((file) => file.endsWith('.html')).map((file) => [file, factsOf(folder, file, base)]),
  );
  const exists = new Set(files);
  return [...pages].flatMap(([file, page]) => [
    ...page.faults,
    ...page.links.flatMap((href) => faultOfLink(href, file, base, exists, pages)),
  ]);
}

const weights = new Map<string, number>();

/** Bytes over the wire; the same few styles and scripts stand on every page, and pressing takes its time. */
function weightOf(text: string): number {
  const known = weights.get(text);
  if (known !== undefined) return known;
  const weight = brotliCompressSync(text).length;
  weights.set(text, weight);
  return weight;
}

/** A module and all that it imports, each once. */
function modulesOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*["'](\.\/[^"']+)["']/g))
    modulesOf(path.join(path.dirname(file), name ?? ''), seen);
  return seen;
}

/** The words of the page of a unit; null for other pages, those of titles among them: they weigh what they tell machines. */
function bodyOf(tree: Root): string | null {
  let isUnit = false;
  let words = '';
  visit(tree, (node) => {
    if (node.type === 'element' && node.tagName === 'script') return SKIP;
    if (node.type === 'element' && node.tagName === 'main')
      isUnit = ![undefined, TITLE_PAGE].includes(node.properties['dataUnit'] as string);
    if (node.type === 'text') words += `${node.value} `;
    // What the file reads, and why words are doubted, is read on demand.
    if (node.type === 'element' && /emended|doubt/.test(String(node.properties['className'])))
      words += `${String(node.properties['title'])} `;
    return CONTINUE;
  });
  return isUnit ? words.replace(/\s+/g, ' ') : null;
}

function factsOf(folder: string, file: string, base: string): PageFacts {
  const page = readFileSync(path.join(folder, file), 'utf8');
  const tree = fromHtml(page);
  const facts: PageFacts = { ids: new Set(), links: [], faults: [] };
  const count = { main: 0, h1: 0 };
  const assets = { script: 0, style: 0, font: 0 };
  // A module that two scripts of a page import is fetched once.
  const fetched = new Set<string>();
  const fileOf = (href: string) => path.join(folder, href.slice(base.length).replace(/\?.*/, ''));
  const weigh = (name: string) => weightOf(readFileSync(name, 'utf8'));
  visit(tree, 'element', (node: Element) => {
    const { id, href, src, rel, type } = node.properties;
    if (typeof id === 'string') {
      if (facts.ids.has(id)) facts.faults.push(`${file}: id ${id} stands twice`);
      facts.ids.add(id);
    }
    if (node.tagName === 'main') count.main++;
    if (node.tagName === 'h1') count.h1++;
    if (node.tagName === 'a' && typeof href === 'string') facts.links.push(href);
    if (node.tagName === 'script' && typeof src === 'string') modulesOf(fileOf(src), fetched);
    const [words] = node.children;
    if (node.tagName === 'script' && words?.type === 'text' && type !== 'application/ld+json')
      assets.script += weightOf(words.value);
    if (node.tagName === 'link' && String(rel).includes('preload'))
      assets.font += statSync(fileOf(String(href))).size;
    if (node.tagName === 'link' && String(rel).includes('stylesheet'))
      assets.style += weigh(fileOf(String(href)));
  });
  for (const module of fetched) assets.script += weigh(module);
  // What only leads elsewhere has nothing to be read.
  if (page.includes('http-equiv="refresh"')) return facts;
  if (count.main !== 1) facts.faults.push(`${file}: ${count.main} <main>, expected 1`);
  if (count.h1 !== 1) facts.faults.push(`${file}: ${count.h1} <h1>, expected 1`);
  if (assets.font === 0) facts.faults.push(`${file}: asks for no type at once`);
  const main = bodyOf(tree);
  if (main) {
    const html = weightOf(page.replace(/<script type="application\/ld\+json">.*?<\/script>/s, ''));
    const most = Math.round(HTML.times * weightOf(main)) + HTML.frame;
    if (html > most) facts.faults.push(`${file}: ${html} bytes of HTML, expected at most ${most}`);
  }
  for (const kind of ['script', 'style', 'font'] as const)
    if (assets[kind] > BUDGET[kind])
      facts.faults.push(`${file}: ${assets[kind]} bytes of ${kind}, expected at most ${BUDGET[kind]}`);
  return facts;
}

function faultOfLink(
  href: string,
  from: string,
  base: string,
  exists: Set<string>,
  pages: Map<string, PageFacts>,
): string[] {
  if (/^(?:https?|ftp|mailto):/.test(href)) return [];
  const [address = '', hash] = href.split('#');
  const wanted = address.replace(/\?.*/, '');
  const inside =
    wanted === ''
      ? from
      : path.posix
          .join(
            wanted.startsWith('/')
              ? `/${wanted.slice(base.length)}`
              : `/${path.posix.dirname(from)}/${wanted}`,
          )
          .slice(1);
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  if (wanted.startsWith('/') && !wanted.startsWith(base))
    return [`${from}: ${href} leaves the folder of the site`];
  if (!exists.has(file)) return [`${from}: ${href} leads nowhere`];
  const there = pages.get(file);
  return hash && there && !there.ids.has(decodeURIComponent(hash))
    ? [`${from}: ${href} has no such place`]
    : [];
}

if (import.meta.filename === process.argv[1]) {
  const faults = faultsOf(process.argv[2] ?? 'dist', BASE);
  for (const fault of faults) console.error(fault);
  console.log(`${faults.length} faults in the built site`);
  process.exitCode = faults.length ? 1 : 0;
}
