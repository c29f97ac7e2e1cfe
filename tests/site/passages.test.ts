/** The passages that recovery made are those that a reader meets on the pages. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Passage } from '../../src/model/records.ts';
import { passages, passagesOf } from './passages.ts';

const recovered = readdirSync('content/passages').flatMap(
  (file) => JSON.parse(readFileSync(path.join('content/passages', file), 'utf8')) as Passage[],
);

test('each has its words, its heading and its pages, and none is left out', () => {
  const crawled = passages().map(({ source, unit, id, kind, title, text, page }) =>
    [`${source}/${unit}#${id}`, kind, kind === 'note' ? '' : title, text, page].join(' | '),
  );
  const isPrinted = new Set(
    passages().flatMap(({ source, unit, page }) => (page ? [`${source}/${unit}`] : [])),
  );
  expect(crawled.length).toBeGreaterThan(4000);
  const made = recovered
    .filter(({ kind, text }) => kind === 'note' || (kind !== 'supplied' && text))
    .map(({ source, unit, id, kind, headings, text, pages }) => {
      // Where no page begins on the page of a unit, the printed contents alone tell some.
      const page =
        kind === 'note' || !pages || !isPrinted.has(`${source}/${unit}`)
          ? null
          : [...new Set(pages)].join('–');
      return [
        `${source}/${unit}#${id}`,
        kind,
        kind === 'note' ? '' : (headings.at(-1) ?? ''),
        text,
        page,
      ].join(' | ');
    });
  expect(made.sort()).toEqual(crawled.sort());
});

test('the crawl: a passage stands under the heading before it, supplied or not, and on the page on which it begins', () => {
  const at = (n: number) => `<page-break role="doc-pagebreak" id="p${n}" aria-label="${n}"></page-break>`;
  const found = passagesOf(
    `<main data-unit="one" data-source="test"><article><h1 id="l1">One</h1><p id="l3">First${at(2)} words.</p>
    <p id="l5"><em>${at(3)}Second</em> words.</p><h2 id="supplied-l7" data-apparatus>Two</h2><p id="l7">Third words.</p></article></main>`,
  );
  expect(found.map(({ id, title, page }) => [id, title, page])).toEqual([
    ['l1', 'One', null],
    ['l3', 'One', null],
    ['l5', 'One', '3'],
    ['l7', 'Two', '3'],
  ]);
});
