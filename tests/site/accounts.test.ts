/** Accounts as a reader meets them: opened beside the passage, read on at their place, two chapters side by side. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../../scripts/site/browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

interface Row {
  a: string;
  b: string;
}
const rows = <One>(file: string): One[] =>
  JSON.parse(readFileSync(path.join('dist', 'data', file), 'utf8')) as One[];

async function opened(page: Page): Promise<void> {
  await page.click('#l8125 a.told');
  await page.waitForSelector('.panel .account blockquote:has(p)');
}

test('each passage with other accounts has one sign, which leads to one of them', async () => {
  const pairs = rows<Row>('parallels.json');
  const page = await site.open('/isaacs-thesis/chapter-3/', DESK);
  const signs = await page
    .locator('article [id] > a.told')
    .evaluateAll((all) => all.map((one) => [one.closest('[id]')?.id, one.getAttribute('href')]));
  const unit = '/isaacs-thesis/chapter-3/#';
  const told = new Set(pairs.flatMap(({ a, b }) => [a, b]).filter((place) => place.startsWith(unit)));
  expect(new Set(signs.map(([id]) => unit + id))).toEqual(told);
  expect(signs.length).toBe(told.size);
  for (const [id, href] of signs)
    expect(pairs.some(({ a, b }) => [a, b].includes(unit + id) && [a, b].includes(String(href)))).toBe(true);
  await page.context().close();
});

test('an account opens beside the passage with its own words and notes; Escape leads back', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/#l8125', DESK);
  await opened(page);
  const account = page.locator('.account').first();
  const there = (await account.locator('.there').first().getAttribute('href')) ?? '';
  const words = await account.locator('blockquote > :first-child').innerText();
  const other = await site.open(there, DESK);
  const id = new URL(other.url()).hash;
  const own = await other.locator(id).evaluate((passage) => {
    passage.querySelectorAll('[data-apparatus]').forEach((added) => added.remove());
    return (passage as HTMLElement).innerText;
  });
  const bare = (text: string) => text.replace(/\s+/g, '');
  expect(bare(words)).toBe(bare(own));
  await other.context().close();
  await page.keyboard.press('Escape');
  expect(await page.locator('.panel').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('told');
  await page.context().close();
});

test('on a phone the step back shuts the sheet, and a link in it leads there and back', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/#l8125', PHONE);
  await opened(page);
  await page.goBack();
  await expect.poll(() => page.locator('.panel').count()).toBe(0);
  expect(page.url()).toContain('/isaacs-thesis/chapter-3/');
  await opened(page);
  const there = await page.locator('.account .there').first().getAttribute('href');
  await page.click('.account .there >> nth=0');
  await page.waitForURL((url) => url.pathname + url.hash === there);
  await page.click('.trail a');
  await page.waitForURL(/isaacs-thesis\/chapter-3\/#l8125/);
  await page.context().close();
});

test('two chapters side by side: the address holds both, one key swaps them, one goes on alone', async () => {
  const [a, b] = ['/isaacs-thesis/chapter-3/#l8125', '/von-hauff/chapter-4/#l1836'];
  const page = await site.open(`/beside/?${new URLSearchParams({ a, b })}`, DESK);
  expect(await page.locator('.pane iframe').count()).toBe(2);
  const inner = page.frameLocator('.pane iframe >> nth=1');
  await inner.locator('#l1836').waitFor();
  await page.keyboard.press('s');
  await expect
    .poll(() => new URL(page.url()).searchParams.get('a'))
    .toMatch(/^\/von-hauff\/chapter-4\/#l1836$/);
  await page.frameLocator('.pane:has(iframe[title*="Chapter IV"]) iframe').locator('a[rel=next]').click();
  await expect.poll(() => new URL(page.url()).searchParams.get('a')).toMatch(/von-hauff\/chapter-5/);
  await page.goBack();
  await expect.poll(() => new URL(page.url()).searchParams.get('a')).toMatch(/von-hauff\/chapter-4/);
  await page.click('.pane:has(iframe[title*="Chapter IV"]) .pane-head button');
  await page.waitForURL(/isaacs-thesis\/chapter-3\/#l\d+/);
  await page.context().close();
});

test('the key b opens the link in focus beside the page', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/#l8125', DESK);
  await page.focus('#l8125 a.told');
  const href = await page.getAttribute('#l8125 a.told', 'href');
  await page.keyboard.press('b');
  await page.waitForURL(/\/beside\//);
  expect(new URL(page.url()).searchParams.get('b')).toBe(href);
  await page.context().close();
});

test('an address of another site opens nothing', async () => {
  const page = await site.open('/beside/?a=https://example.org/', DESK);
  expect(await page.locator('iframe').count()).toBe(0);
  await page.context().close();
});

test('events stand in the order of time, each told by two sources, the words that date it shown', async () => {
  const page = await site.open('/accounts/', DESK);
  const events = rows<{ id: string; date?: string; accounts: { place: string }[] }>('events.json');
  const dates = events.flatMap(({ date }) => date ?? []);
  expect(dates).toEqual([...dates].sort());
  expect(await page.locator('.tale').count()).toBe(events.length);
  expect(
    events.every(({ accounts }) => new Set(accounts.map(({ place }) => place.split('/')[1])).size > 1),
  ).toBe(true);
  expect(await page.locator('#dvk-founding').innerText()).toContain('18 November 2001');
  await page.context().close();
});
