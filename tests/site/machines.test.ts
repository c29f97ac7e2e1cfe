/** What pages say of themselves to programs: schema.org, Open Graph, and where each is also to be had, in the page and in `_headers`. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';

const SITE = 'http://localhost:4321';
interface Thing {
  '@type': string;
  '@id': string;
  name: string;
  [key: string]: unknown;
}

function headOf(page: string): { links: Element[]; metas: Record<string, string>; says: Thing | undefined } {
  const links: Element[] = [];
  const metas: Record<string, string> = {};
  const says: Thing[] = [];
  visit(fromHtml(readFileSync(path.join('dist', page, 'index.html'), 'utf8')), 'element', (node) => {
    const { property, name, content, type } = node.properties;
    if (node.tagName === 'link') links.push(node);
    if (node.tagName === 'meta' && (property ?? name)) metas[String(property ?? name)] = String(content);
    const [words] = node.children;
    if (type === 'application/ld+json' && words?.type === 'text') says.push(JSON.parse(words.value) as Thing);
  });
  return { links, metas, says: says[0] };
}

const KINDS: [page: string, kind: string][] = [
  ['', 'WebSite'],
  ['isaacs-thesis', 'Thesis'],
  ['isaacs-article', 'ScholarlyArticle'],
  ['kaziss', 'PublicationIssue'],
  ['isaacs-thesis/chapter-3', 'Chapter'],
  ['kaziss/sadovskaya', 'ScholarlyArticle'],
  ['isaacs-article/isaacs', 'ScholarlyArticle'],
  ['works/duverger-1954-political-parties', 'Book'],
  ['names/nazarbaev-nursultan', 'Person'],
  ['names', 'CollectionPage'],
  ['works', 'CollectionPage'],
  ['accounts', 'CollectionPage'],
  ['downloads', 'CollectionPage'],
  ['data', 'Dataset'],
];

describe.each(KINDS)('/%s is a %s', (page, kind) => {
  const { metas, says } = headOf(page);
  test('by schema.org, under its own address', () => {
    expect(says).toMatchObject({ '@context': 'https://schema.org', '@type': kind });
    expect(says?.['@id']).toBe(`${SITE}/${page}${page && '/'}`);
    expect(says?.name).toBeTruthy();
  });
  test('by Open Graph', () => {
    for (const name of ['og:title', 'og:type', 'og:url', 'og:image']) expect(metas[name], name).toBeTruthy();
    expect(existsSync(path.join('dist', new URL(metas['og:image'] ?? '').pathname))).toBe(true);
  });
});

test('a chapter is a part of its thesis, with its pages, its publisher and the works it cites', () => {
  const { says } = headOf('isaacs-thesis/chapter-3');
  expect(says).toMatchObject({
    isPartOf: { '@type': 'Thesis', '@id': `${SITE}/isaacs-thesis/` },
    pageStart: '102',
  });
  expect(headOf('mot/conclusion').says).toMatchObject({ publisher: { '@type': 'CollegeOrUniversity' } });
  expect((says?.['citation'] as string[]).length).toBeGreaterThan(50);
});

test('a printed abstract is the abstract of its thesis, and of no chapter', () => {
  const { metas, says } = headOf('mot');
  expect(metas['citation_abstract']).toMatch(
    /^The association of Kazakhstan to the Organization for Security/,
  );
  expect(says?.['abstract']).toBe(metas['citation_abstract']);
  expect(headOf('isaacs-thesis').metas['citation_abstract']).toMatch(
    /^This study is concerned .* regimes\.$/,
  );
  expect(headOf('mot/conclusion').metas['citation_abstract']).toBeUndefined();
});

test('what a page links to as its other forms is there, and `_headers` says the same', () => {
  const rules = new Map(
    readFileSync('dist/_headers', 'utf8')
      .split(/\n(?=\S)/)
      .map((rule) => [rule.split('\n')[0], rule]),
  );
  const pages = globSync('dist/{isaacs-article,isaacs-thesis,kaziss,mot,von-hauff}/{,*/}index.html')
    .map((file) => path.relative('dist', path.dirname(file)))
    .filter((page) => !page.endsWith('apparatus'));
  expect(pages.length).toBeGreaterThan(40);
  for (const page of pages) {
    const links = headOf(page).links.flatMap(({ properties: { rel, href } }) =>
      [rel].flat().map((one) => [String(one), String(href)] as const),
    );
    const items = links.filter(([rel]) => rel === 'item' || rel === 'describedby');
    expect(items.length, page).toBeGreaterThan(2);
    const rule = rules.get(`/${page}/`) ?? '';
    for (const [rel, href] of items) {
      expect(existsSync(path.join('dist', href)), href).toBe(true);
      expect(rule).toContain(`Link: <${href}>; rel="${rel}"`);
    }
    expect(rule).toContain(`Link: <${SITE}/${page}/>; rel="cite-as"`);
  }
});

test('every file that reading offline asks for is there, all of one build', () => {
  const { build } = JSON.parse(readFileSync('dist/build.json', 'utf8')) as { build: string };
  const lists = globSync('dist/*/offline.json');
  expect(lists.length).toBe(5);
  for (const file of lists) {
    const list = JSON.parse(readFileSync(file, 'utf8')) as { build: string; files: [string, number][] };
    expect(list.build).toBe(build);
    expect(list.files.filter(([name]) => !existsSync(path.join('dist', name)))).toEqual([]);
  }
});
