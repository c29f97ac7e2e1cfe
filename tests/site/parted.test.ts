/** A library whose index stands in parts: the parts that have the words are asked, the others when the reader wants more. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { TOLD_AHEAD } from '../../scripts/search/ahead.ts';
import { readRecords } from '../../scripts/search/records.ts';
import { writeText } from '../../scripts/search/text.ts';
import { writeIndexes } from '../../scripts/search/write.ts';
import { openSite, type Site } from '../../scripts/site/browser.ts';
import type { SearchPart } from '../../src/model/search-parts.ts';
import type { Knowledge, SearchRecord } from '../../src/model/search-record.ts';

/** Of so many records a part is made, that a few small sources have several. */
const MOST = 150;
const SOURCES = ['isaacs-article', 'kaziss', 'mot'];

let site: Site;
let parts: SearchPart[];
const records = readRecords().filter(({ filters }) => SOURCES.includes(filters.source?.[0] ?? ''));

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'parted-'));
  for (const one of ['404.html', 'index.html', '_astro', 'search', 'data/spellings.json', 'build.json'])
    cpSync(path.join('dist', one), path.join(folder, one), { recursive: true });
  // The page tells the parts that it was built with: without that, the search asks which there are.
  const page = path.join(folder, 'search', 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace(TOLD_AHEAD, ''));
  const index = path.join(folder, 'pagefind');
  await writeIndexes(records, index, MOST);
  await writeText(records, index, 0);
  parts = JSON.parse(readFileSync(path.join(index, 'parts.json'), 'utf8')) as SearchPart[];
  site = await openSite(folder);
});
afterAll(() => site.close());

/** Files of the index that were asked for. */
const asked = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((name) => name.includes('/pagefind/')),
  );
const partsAsked = async (page: Page) =>
  new Set(
    (await asked(page)).flatMap((name) => /pagefind\/(?:(\d+)\/)?pagefind\.[^/]*meta$/.exec(name)?.[1] ?? []),
  );

async function search(query: string): Promise<Page> {
  const page = await site.open(`/search/?${query}`);
  await page.waitForSelector('[data-search-state=done]');
  return page;
}

/** All hits, scrolled to. */
async function allHits(page: Page): Promise<string[]> {
  let before = -1;
  for (;;) {
    const hits = page.locator('#hits li');
    if ((await page.innerText('#said')).includes('More come') === false) break;
    const count = await hits.count();
    expect(count).toBeGreaterThan(before);
    before = count;
    await hits.last().scrollIntoViewIfNeeded();
    await page.waitForFunction(
      (n) =>
        document.querySelectorAll('#hits li').length > n ||
        !document.querySelector('#said')?.textContent.includes('More come'),
      count,
    );
  }
  return page
    .locator('#hits li > a:first-of-type')
    .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''));
}

const having = (word: RegExp, among: SearchRecord[]) =>
  among.filter(({ content }) => word.test(content)).length;

test('every part is whole, and knows its sources', () => {
  expect(parts.length).toBeGreaterThan(6);
  expect(parts.reduce((sum, part) => sum + part.records, 0)).toBe(records.length);
  expect(parts.every((part) => part.records <= MOST)).toBe(true);
});

test('a rare word is found in the one part that has it, and no other is asked', async () => {
  const page = await search('q=Kenesary&exact=1');
  expect(await page.locator('#hits li').count()).toBe(having(/kenesary/i, records));
  expect(await page.innerText('#said')).not.toContain('parts of this library');
  expect((await partsAsked(page)).size).toBeLessThanOrEqual(3);
  await page.context().close();
});

test('a frequent word is found in all parts, three at a time, each passage once', async () => {
  const page = await search('q=parliament&exact=1');
  expect(await page.innerText('#said')).toMatch(/from the likeliest 3 of \d+ parts of this library/);
  expect((await partsAsked(page)).size).toBeLessThanOrEqual(3);
  const hits = await allHits(page);
  expect(new Set(hits).size).toBe(hits.length);
  expect(hits.length).toBeGreaterThanOrEqual(having(/\bparliament\b/i, records));
  await page.context().close();
});

test('a name is found in every spelling, and a source in its own parts alone', async () => {
  const page = await search('q=Nazarbaev&source=isaacs-article');
  const own = records.filter(({ filters }) => filters.source?.[0] === 'isaacs-article');
  const known = JSON.parse(readFileSync('dist/data/spellings.json', 'utf8')) as Knowledge;
  const sign = known.names.find(({ id }) => id === 'nazarbaev-nursultan')?.sign ?? 'none';
  const hits = await allHits(page);
  expect(hits.length).toBe(having(new RegExp(sign), own));
  expect(hits.every((href) => href.startsWith('/isaacs-article/'))).toBe(true);
  const others = parts
    .filter(({ sources }) => !sources.includes('isaacs-article'))
    .map(({ folder }) => folder);
  expect([...(await partsAsked(page))].filter((folder) => folder !== '' && others.includes(folder))).toEqual(
    [],
  );
  await page.context().close();
});

test('what stands nowhere is said so, without an error', async () => {
  const page = await search('q=qwertyuiop');
  expect(await page.innerText('#said')).toContain('Nothing found for qwertyuiop');
  expect(site.complaints).toEqual([]);
  await page.context().close();
});
