/** What the site gives away, against what its pages say: exports, citations, metadata, the index of names. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BibLatexParser, RISParser } from 'biblatex-csl-converter';
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { unitFolder } from '../../src/model/ids.ts';
import type { Passage } from '../../src/model/records.ts';
import { wordsIn } from '../../src/set/words.ts';
import { pageAsInFile } from './file-signs.ts';

const DIST = 'dist';
const read = (file: string) => readFileSync(path.join(DIST, file), 'utf8');
const tree = (file: string): Root => fromHtml(read(file));
const works = JSON.parse(read('data/works.json')) as { id: string; title: string; note: string }[];
const SOURCES = readdirSync('content/sources');
const UNITS = SOURCES.flatMap((source) =>
  readdirSync(`content/texts/${source}`).map((file) => `${source}/${file.replace('.md', '')}`),
);

const fileOf = (unit: string) => `${unitFolder(...(unit.split('/') as [string, string]))}index.html`;

function elements(root: Root, test: (node: Element) => boolean): Element[] {
  const out: Element[] = [];
  visit(root, 'element', (node) => void (test(node) && out.push(node)));
  return out;
}

/** All words, also those that the site adds. */
const textOf = (nodes: ElementContent[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('');

const hasRole = (role: string) => (node: Element) => node.properties['role'] === role;

describe('exports parse with a library that did not write them', () => {
  test('BibTeX', () => {
    const { entries, errors } = new BibLatexParser(read('data/works.bib')).parse();
    expect(Object.keys(entries)).toHaveLength(works.length);
    expect(errors.filter(({ type }) => type !== 'unknown_uri')).toEqual([]);
  });

  test('RIS', () => {
    const { entries, errors } = new RISParser(read('data/works.ris')).parse();
    expect(Object.keys(entries)).toHaveLength(works.length);
    expect(errors).toEqual([]);
    const lines = read('data/works.ris').trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('ER  -'))).toHaveLength(works.length);
    expect(lines.filter((line) => line.startsWith('ID  - ')).map((line) => line.slice(6))).toEqual(
      works.map(({ id }) => id),
    );
    expect(lines.filter((line) => !/^[A-Z][A-Z\d] {2}-/.test(line))).toEqual([]);
  });

  test('those of one work', () => {
    for (const { id } of works.slice(0, 60)) {
      expect(Object.keys(new BibLatexParser(read(`works/${id}/${id}.bib`)).parse().entries)).toHaveLength(1);
      expect(Object.keys(new RISParser(read(`works/${id}/${id}.ris`)).parse().entries)).toHaveLength(1);
      expect(JSON.parse(read(`works/${id}/${id}.json`))).toHaveLength(1);
    }
  });
});

test('a work is quoted as a person reads it, without the markup of the file', () => {
  expect(works.filter(({ note }) => !note.startsWith('Cited as: '))).toEqual([]);
  expect(works.filter(({ note }) => /\]\(https?:|<https?:|\\[_*$]/.test(note))).toEqual([]);
});

test('the pages of works list the citations that a crawl of all notes and bibliographies finds', () => {
  const crawled = new Map<string, string[]>();
  for (const unit of UNITS)
    for (const holder of elements(tree(fileOf(unit)), ({ properties }) =>
      /^(?:fn-\d+|l\d+(?:-\d)?)$/.test(String(properties['id'])),
    )) {
      const links = elements({ type: 'root', children: [holder] }, hasRole('doc-biblioref'));
      // A paragraph of a text cites through its notes alone.
      for (const link of links) {
        const id = String(link.properties['href']).split('/').at(-2)!;
        crawled.set(id, [
          ...(crawled.get(id) ?? []),
          `/${path.dirname(fileOf(unit))}/#${String(holder.properties['id'])}`,
        ]);
      }
    }
  for (const { id } of works) {
    const main = elements(tree(`works/${id}/index.html`), ({ properties }) =>
      String(properties['className']).includes('citing'),
    );
    const listed = main.flatMap((section) =>
      elements(
        { type: 'root', children: [section] },
        ({ tagName, properties }) => tagName === 'a' && !String(properties['href']).includes('#fnref'),
      ).map(({ properties }) => String(properties['href'])),
    );
    expect({ id, listed: [...new Set(listed)].sort() }).toEqual({
      id,
      listed: [...new Set(crawled.get(id) ?? [])].sort(),
    });
  }
});

test('a note says which of its works other sources cite too', () => {
  const said = UNITS.flatMap((unit) =>
    elements(tree(fileOf(unit)), ({ properties }) => String(properties['className']) === 'also')
      .map(({ children }) => textOf(children).replace(/\s+/g, ' ').trim())
      .filter((words) => words.includes('also cited in'))
      .map((words) => ({ unit, words })),
  );
  expect(said.length).toBeGreaterThan(150);
  expect(said.filter(({ words }) => !/^\S.*\S: also cited in \S.* \d+ ×$/.test(words))).toEqual([]);
});

test('every page of text tells its kind once, and its author, title and date', () => {
  // The masthead of an issue is no article.
  for (const unit of UNITS.filter((one) => one !== 'kaziss/front')) {
    const metas = elements(tree(fileOf(unit)), ({ tagName }) => tagName === 'meta');
    const names = metas.map(({ properties }) => String(properties['name'] ?? ''));
    for (const name of ['citation_title', 'citation_publication_date'])
      expect({ unit, names }).toMatchObject({ unit, names: expect.arrayContaining([name]) as string[] });
    const kinds = names.filter((name) => /journal_title|inbook_title|eprints\.thesis_type/.test(name));
    // No name of a journal is printed in the issue: what has no other kind is taken for an article.
    expect({ unit, kinds: kinds.length }).toEqual({ unit, kinds: unit.startsWith('kaziss/') ? 0 : 1 });
  }
});

test('every title page tells the kind of its source, and all its parts in their order', () => {
  for (const source of new Set(UNITS.map((unit) => unit.split('/')[0]!))) {
    const [json] = elements(
      tree(`${source}/index.html`),
      ({ properties }) => properties['type'] === 'application/ld+json',
    );
    const graph = JSON.parse((json!.children[0] as { value: string }).value) as {
      '@type': string;
      hasPart: { '@id': string; '@type': string; position: number }[];
    };
    const isThesis = /thesis|mot|hauff/.test(source);
    const kind = source === 'isaacs-article' ? 'ScholarlyArticle' : 'PublicationIssue';
    expect(graph['@type']).toBe(isThesis ? 'Thesis' : kind);
    expect(graph.hasPart.map((part) => new URL(part['@id']).pathname.slice(1, -1)).sort()).toEqual(
      UNITS.filter((unit) => unit.startsWith(`${source}/`) && !unit.endsWith('/title-page')).sort(),
    );
    for (const [i, part] of graph.hasPart.entries())
      expect(part).toMatchObject({
        '@type': isThesis ? 'Chapter' : part['@id'].endsWith('/front/') ? 'CreativeWork' : 'ScholarlyArticle',
        position: i + 1,
      });
  }
});

test('every place that the data name is on the page that they name, and every title in another language is marked', () => {
  const places = JSON.parse(read('data/places.json')) as { address: string; lines: [number, number] }[];
  expect(places.length).toBeGreaterThan(2000);
  const ids = new Map(
    UNITS.map((unit) => [
      fileOf(unit),
      new Set(elements(tree(fileOf(unit)), () => true).map(({ properties }) => properties['id'])),
    ]),
  );
  expect(
    places.filter(({ address }) => {
      const [folder, id] = address.split('#') as [string, string];
      return !ids.get(`${folder}index.html`)?.has(id);
    }),
  ).toEqual([]);
  const foreign = (JSON.parse(read('data/works.json')) as { id: string; language: string }[]).filter(
    ({ language }) => language !== 'en',
  );
  expect(foreign.length).toBeGreaterThan(150);
  expect(
    foreign.filter(({ id, language }) => {
      const [reference] = elements(tree(`works/${id}/index.html`), ({ properties }) =>
        String(properties['className']).includes('reference'),
      );
      return (
        elements(
          { type: 'root', children: [reference!] },
          ({ properties }) => properties['lang'] === language,
        ).length === 0
      );
    }),
  ).toEqual([]);
});

test('an article that is a source by itself is cited with its title', () => {
  expect((JSON.parse(read('isaacs-article/citable.json')) as { note: string }).note).toMatch(
    /^Rico Isaacs, “Managing Dissent.*”, Central Asia and the Caucasus, no\. /,
  );
});

test('COinS stand on pages of works and nowhere else, where tags do not tell more', () => {
  for (const file of readdirSync(DIST, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.html') && !read(name).includes('http-equiv="refresh"')))
    expect({ file, coins: read(file).includes('Z3988') }).toEqual({
      file,
      coins: /^works\/.+\/index/.test(file) && !read(file).includes('name="citation_editor"'),
    });
});

test('each locator of the index of names leads to a place that has its forms, at least as often as it says', () => {
  const locators = Map.groupBy(
    SOURCES.flatMap(
      (source) => JSON.parse(readFileSync(`content/passages/${source}.json`, 'utf8')) as Passage[],
    ).flatMap(({ names, ...passage }) => names.map((mention) => ({ ...passage, ...mention }))),
    ({ name }) => name,
  );
  // A page is one locator, whatever stands on it; the words around each place are a file of their own.
  for (const [id, list] of locators) {
    const said = [...read(`names/${id}/index.html`).matchAll(/data-times="(\d+)"/g)].map(([, n]) =>
      Number(n),
    );
    expect(said.reduce((a, b) => a + b, 0)).toBe(list.reduce((sum, { times }) => sum + times, 0));
    const around = JSON.parse(read(`names/${id}/places.json`)) as { href: string; words: string[] }[];
    expect(around.map(({ href }) => href)).toEqual(
      list.map((one) => `/${one.source}/${one.unit === 'title-page' ? '' : `${one.unit}/`}#${one.id}`),
    );
    expect(around.filter(({ words: [, name] }) => !name)).toEqual([]);
  }
  /** Without blanks: addresses that OCR tore (`kub. kz`) are closed up on the page. */
  const places = new Map<string, string>();
  for (const unit of UNITS)
    for (const element of elements(
      pageAsInFile(DIST, fileOf(unit)),
      ({ properties }) => typeof properties['id'] === 'string',
    ))
      places.set(
        `${unit}#${String(element.properties['id'])}`,
        wordsIn(element.children).replace(/\s+/g, ''),
      );
  const missing: string[] = [];
  for (const [name, list] of locators)
    for (const { source, unit, id, times, forms } of list) {
      const text = places.get(`${source}/${unit}#${id}`)!;
      const counts = forms.map((form) => text.split(form.replace(/\s+/g, '')).length - 1);
      if (Math.min(...counts) < 1 || counts.reduce((a, b) => a + b) < times)
        missing.push(`${name} ${source}/${unit}#${id}`);
    }
  expect(missing).toEqual([]);
});
