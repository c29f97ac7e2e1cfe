/** The editions for programs: TEI read as XML by a browser, Markdown read again by its own parser; both have the words of the passages. */
import { readFileSync } from 'node:fs';
import type { Nodes, Root } from 'mdast';
import type { Page } from 'playwright-core';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from '../../scripts/site/browser.ts';

const SOURCES = ['isaacs-article', 'isaacs-thesis', 'kaziss', 'mot', 'von-hauff'];

interface Passage {
  id: string;
  kind: string;
  unit: string;
  text: string;
}
interface Counts {
  notes: number;
  missing: number;
  tables: number;
  figures: number;
  gaps: number;
  headings: number;
  marks: { lost: number; inferred: number };
}
const read = (file: string): string => readFileSync(file, 'utf8');
const passagesOf = (source: string) => JSON.parse(read(`content/passages/${source}.json`)) as Passage[];
const ledger = JSON.parse(read('content/ledger.json')) as Record<string, { units: Record<string, Counts> }>;
const sum = (source: string, of: (unit: Counts) => number): number =>
  Object.values(ledger[source]?.units ?? {}).reduce((all, unit) => all + of(unit), 0);

interface Found {
  words: [id: string, words: string][];
  counts: Record<string, number>;
  lost: string[];
}

/** In the browser: the words of every element with lines, by TEI's own rules, and what there is of each kind. */
async function readTei(address: string): Promise<Found> {
  const text = await (await fetch(address)).text();
  const doc = new DOMParser().parseFromString(text, 'application/xml');
  const broken = doc.querySelector('parsererror');
  if (broken) throw new Error(broken.textContent);
  const XML = 'http://www.w3.org/XML/1998/namespace';
  const APART = ['cell', 'head', 'item', 'p', 'trailer', 'row', 'table', 'list', 'lb'];
  const wordsOf = (node: Node, isRoot = false): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (!(node instanceof Element)) return '';
    if (!isRoot && ['note', 'gap', 'figDesc', 'supplied'].includes(node.localName)) return '';
    const children = [...node.childNodes];
    if (node.localName === 'choice') {
      const as = node.getAttribute('ana') === '#misread' ? ['corr'] : ['sic', 'abbr'];
      return children.map((one) => (as.includes(one.nodeName) ? wordsOf(one) : '')).join('');
    }
    const words = children.map((one) => wordsOf(one)).join('');
    return APART.includes(node.localName) ? ` ${words} ` : words;
  };
  const ids = new Set([...doc.querySelectorAll('*')].map((one) => one.getAttributeNS(XML, 'id')));
  const count = (selector: string) => doc.querySelectorAll(selector).length;
  return {
    words: [...doc.querySelectorAll('text [facs]')].map((one) => [
      one.getAttributeNS(XML, 'id') ?? '',
      wordsOf(one, true).replace(/\s+/g, ' ').trim(),
    ]),
    counts: {
      notes: count('text note[place]'),
      lost: count('note[type="lost-mark"]:not(:has(> gap[reason="missing"]))'),
      missing: count('note > gap[reason="missing"]'),
      tables: count('text table'),
      figures: count('text figure'),
      gaps: count('div > gap'),
      pages: count('pb'),
    },
    lost: [...doc.querySelectorAll('[target], [ref], [ana], [corresp]')]
      .flatMap((one) =>
        ['target', 'ref', 'ana', 'corresp'].flatMap((name) => (one.getAttribute(name) ?? '').split(' ')),
      )
      .filter((to) => to.startsWith('#') && !ids.has(to.slice(1))),
  };
}

describe('TEI', () => {
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await openSite();
    page = await site.open('/downloads/');
  });
  afterAll(() => site.close());

  test.each(SOURCES)(
    '%s has the words of its passages, to the letter, and all that its ledger counts',
    async (source) => {
      const { words, counts, lost } = await page.evaluate(readTei, `${site.origin}/downloads/${source}.xml`);
      const passages = passagesOf(source).filter(({ kind, text }) => kind !== 'supplied' && text !== '');
      const has = new Map(words);
      const wrong = passages
        .map(({ id, unit, text }) => [`${unit}.${id}`, text, has.get(`${unit}.${id}`)])
        .filter(([, text, own]) => text !== own);
      expect(wrong).toEqual([]);
      expect(lost).toEqual([]);
      expect(counts).toEqual({
        notes: sum(source, ({ notes }) => notes),
        lost: sum(source, ({ marks }) => marks.lost),
        missing: sum(source, ({ missing }) => missing),
        tables: sum(source, ({ tables }) => tables),
        figures: sum(source, ({ figures }) => figures),
        gaps: sum(source, ({ gaps }) => gaps),
        pages: read(`dist/downloads/${source}.md`).match(/role="doc-pagebreak"/g)?.length ?? 0,
      });
    },
  );
});

const APART = new Set(['table', 'tableRow', 'list', 'listItem', 'blockquote', 'footnoteDefinition']);

/** Words of a tree, without notes and without what the edition says in the file's place. */
function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  let isSaid = false;
  const words = node.children.map((child) => {
    if (child.type === 'html' && /class="(?:gap|supplied|number)"/.test(child.value)) isSaid = true;
    const own = isSaid ? '' : wordsIn(child);
    if (child.type === 'html' && child.value === '</span>') isSaid = false;
    return own;
  });
  return words.join(APART.has(node.type) ? ' ' : '');
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
const parse = (markdown: string): Root =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(markdown.replace(/^---\n[^]*?\n---\n/, ''));

describe.each(SOURCES)('Markdown of %s', (source) => {
  const all = Map.groupBy(passagesOf(source), ({ unit }) => unit);
  const whole = read(`dist/downloads/${source}.md`);

  test('every unit, read again, has the words and the notes of its passages', () => {
    for (const [unit, own] of all) {
      if (unit === 'title-page') continue;
      const tree = parse(read(`dist/${source}/${unit}/${source}-${unit}.md`));
      const text = tree.children.filter(({ type }) => type !== 'footnoteDefinition');
      const expected = own.filter(({ kind }) => kind !== 'note').map((one) => one.text);
      expect(squeezed(text.map(wordsIn).join(' '))).toBe(squeezed(expected.join(' ')));
      const notes = tree.children.flatMap((node) =>
        node.type === 'footnoteDefinition' ? [[`fn-${node.label}`, squeezed(wordsIn(node))]] : [],
      );
      expect(notes).toEqual(
        own.filter(({ kind }) => kind === 'note').map(({ id, text: words }) => [id, words]),
      );
    }
  });

  test('the whole has every note of every unit, each with its mark', () => {
    const marks = new Set([...whole.matchAll(/\[\^([^\]]+)\](?!:)/g)].map(([, label]) => label));
    const notes = [...whole.matchAll(/^\[\^([^\]]+)\]:/gm)].map(([, label]) => label);
    expect(notes.length).toBe(sum(source, (unit) => unit.notes));
    expect(notes.filter((label) => !marks.has(label))).toEqual([]);
  });
});
