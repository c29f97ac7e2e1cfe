/** The lists of works and of names as a reader filters them, and tables that are wider than the page. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openSite, type Site } from '../../scripts/site/browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The rows that can be seen, of a list. */
const shown = (page: Page, list: string) =>
  page
    .locator(`${list} li`)
    .evaluateAll((rows: HTMLElement[]) => rows.filter((row) => row.checkVisibility()).length);
const status = async (page: Page) => (await page.textContent('#filters [role=status]'))?.trim();

test('works are filtered by each choice, and the address keeps it', async () => {
  const page = await site.open('/works/');
  const all = await page.locator('#works > li').count();
  expect(await status(page)).toBe(`${all} of ${all} works`);
  for (const name of ['source', 'kind', 'decade', 'language']) {
    const [value] = await page.selectOption(`[name=${name}]`, { index: 1 });
    const expected = await page
      .locator('#works > li')
      .evaluateAll(
        (rows: HTMLElement[], [key, wanted]) =>
          rows.filter((row) => (row.dataset[key ?? ''] ?? '').split(' ').includes(wanted ?? '')).length,
        [name, value],
      );
    expect(expected).toBeGreaterThan(0);
    expect(expected).toBeLessThan(all);
    expect(await status(page)).toBe(`${expected} of ${all} works`);
    expect(await shown(page, '#works')).toBe(expected);
    expect(new URL(page.url()).searchParams.get(name)).toBe(value);
    await page.selectOption(`[name=${name}]`, '');
  }
  await page.selectOption('[name=source]', 'mot');
  await page.selectOption('[name=kind]', { index: 1 });
  await page.fill('[name=find]', 'politics');
  const left = await status(page);
  await page.reload();
  expect(await status(page)).toBe(left);
  await page.context().close();
});

test('works are sorted by how often they are cited', async () => {
  const page = await site.open('/works/?sort=times');
  const times = await page
    .locator('#works > li')
    .evaluateAll((rows: HTMLElement[]) => rows.map((row) => Number(row.dataset['times'])));
  expect(times).toEqual([...times].sort((a, b) => b - a));
  expect(times[0]).toBeGreaterThan(times.at(-1) ?? 0);
  await page.context().close();
});

test('names are filtered by kind and by words; a letter without any goes', async () => {
  const page = await site.open('/names/');
  const all = await page.locator('.letter li').count();
  const [kind] = await page.selectOption('[name=kind]', { index: 2 });
  const ofKind = await page.locator(`.letter li[data-kind="${kind}"]`).count();
  expect(ofKind).toBeLessThan(all);
  expect(await status(page)).toBe(`${ofKind} of ${all} names`);
  expect(await shown(page, '.letter')).toBe(ofKind);
  await page.selectOption('[name=kind]', '');
  await page.fill('[name=find]', 'nazarbaev');
  expect(await shown(page, '.letter')).toBeGreaterThan(0);
  expect(await page.locator('.letter:visible').count()).toBeLessThan(4);
  await page.context().close();
});

test('arrows scroll a wide table and leave the reader there', async () => {
  const page = await site.open('/von-hauff/apparatus/', { viewport: { width: 390, height: 800 } });
  const table = page.locator('.scroll').first();
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => (document.querySelector('.scroll')?.scrollLeft ?? 0) > 0);
  expect(await table.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.context().close();
});

test('a hit says in which chapter of which source it stands', async () => {
  const page = await site.open('/search/?q=patronage&source=isaacs-thesis');
  await page.waitForSelector('[data-search-state=done]');
  const where = await page.locator('.hits .where').allTextContents();
  expect(where.length).toBeGreaterThan(3);
  expect(
    where.filter((words) => !/^(?:Chapter|Introduction|Conclusion)\b.* · \[Thesis on party/.test(words)),
  ).toEqual([]);
  await page.context().close();
});

test('a step back undoes the steps behind it', async () => {
  const page = await site.open('/works/isaacs-2011-party-system/');
  await page.locator('.citing a').first().click();
  await page.waitForSelector('nav.trail');
  expect(await page.locator('nav.trail a').count()).toBe(1);
  await page.locator('nav.trail a').click();
  await page.waitForURL(/\/works\//);
  expect(await page.locator('nav.trail').count()).toBe(0);
  await page.context().close();
});
