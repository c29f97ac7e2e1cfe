/** The public ledger says of each unit what a crawl of the site finds there. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/model/records.ts';
import { unitFolder } from '../../src/model/ids.ts';

const ledger = JSON.parse(readFileSync('content/ledger.json', 'utf8')) as Ledger;
const page = (folder: string): Root =>
  fromHtml(readFileSync(path.join('dist', folder, 'index.html'), 'utf8'));

function elements(tree: Root | Element, is: (node: Element) => boolean): Element[] {
  const out: Element[] = [];
  visit(tree, 'element', (node) => void (is(node) && out.push(node)));
  return out;
}

const count = (tree: Root, is: (node: Element) => boolean): number => elements(tree, is).length;

describe.each(Object.keys(ledger))('%s', (source) => {
  const units = ledger[source]!.units;

  test('a crawl of its units', () => {
    for (const [unit, said] of Object.entries(units)) {
      const tree = page(unitFolder(source, unit));
      const mark = (is: (node: Element) => boolean) =>
        count(tree, (n) => n.properties['role'] === 'doc-noteref' && is(n));
      expect({
        pages: count(tree, (n) => n.properties['role'] === 'doc-pagebreak'),
        tables: count(tree, (n) => n.tagName === 'table'),
        notes: count(tree, (n) => n.properties['dataN'] !== undefined),
        inferred: mark((n) => n.properties['dataInferred'] !== undefined),
        garbled: mark((n) => n.properties['dataRaw'] !== undefined),
      }).toEqual({
        pages: said.pages,
        tables: said.tables,
        notes: said.notes,
        inferred: said.marks.inferred,
        garbled: said.marks.garbled,
      });
    }
  });

  test('what the file is said to read stands in one of its lines', () => {
    const lines = readFileSync(path.join('content', 'sources', source, 'source.txt'), 'utf8').split('\n');
    const read = Object.keys(units).flatMap((unit) =>
      elements(page(unitFolder(source, unit)), (n) => n.properties['dataReads'] !== undefined).map((n) =>
        String(n.properties['dataReads']),
      ),
    );
    expect(read.filter((reads) => !reads || !lines.some((line) => line.includes(reads)))).toEqual([]);
  });

  test('each doubt that was counted is listed, and leads to its place', () => {
    const listed = [
      ...elements(
        page(`${source}/apparatus`),
        (n) => n.properties['ariaLabelledBy']?.toString() === 'doubts',
      ),
    ].flatMap((section) => elements(section, (n) => n.tagName === 'li'));
    expect(listed).toHaveLength(Object.values(ledger[source]!.doubts).reduce((a, b) => a + b, 0));
    expect(listed.filter((row) => !elements(row, (n) => n.tagName === 'a').length)).toEqual([]);
  });

  test('its ledger page', () => {
    const found: Record<string, Record<string, number>> = {};
    visit(page(`${source}/apparatus`), 'element', (row) => {
      if (row.tagName !== 'tr' || row.properties['dataUnit'] === undefined) return;
      const counts = (found[String(row.properties['dataUnit'])] ??= {});
      for (const cell of row.children)
        if (
          cell.type === 'element' &&
          cell.properties['dataCount'] !== undefined &&
          cell.children[0]?.type === 'text'
        )
          counts[String(cell.properties['dataCount'])] = Number(cell.children[0].value);
    });
    expect(found).toEqual(
      Object.fromEntries(
        Object.entries(units).map(([unit, { marks, ...rest }]) => [unit, { ...rest, ...marks }]),
      ),
    );
  });
});
