/** The search of the whole text as a reader meets it: counts, lines in context, the way through the hits on a page. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../../scripts/site/browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The search page, when the question in the address is answered. */
async function asked(address: string): Promise<Page> {
  const page = await site.open(address);
  await page.waitForSelector('[data-search-state=done]');
  return page;
}

test('lines in context: one for each time, in an order that the address keeps', async () => {
  const page = await asked('/search/?q=clientelism&view=lines&order=before');
  const [, times] = /, (\d+) times/.exec(await page.innerText('#said')) ?? [];
  await page.waitForSelector('.lines tbody tr');
  expect(await page.locator('.lines tbody tr').count()).toBe(Number(times));
  expect(await page.locator('.lines caption').innerText()).toContain('by the word before');
  await page.selectOption('.lines select', 'text');
  await page.waitForSelector('.lines caption >> text=as in the texts');
  expect(new URL(page.url()).searchParams.get('order')).toBe('text');
  await page.click('#said >> text=As passages');
  await page.waitForSelector('a[data-result]');
  expect(await page.locator('.lines').count()).toBe(0);
  await page.context().close();
});

test('counts are links that narrow the search to their own', async () => {
  const page = await asked('/search/?q=patronage');
  const said = await page.innerText('#said');
  const [, n] = /notes (\d+)/.exec(said) ?? [];
  await page.click('#said >> text=notes');
  await page.waitForURL(/kind=note/);
  await page.waitForSelector('[data-search-state=done]');
  await expect.poll(() => page.innerText('#said')).toMatch(new RegExp(`^${n} passages`));
  await page.context().close();
});

test('on the page of a hit one goes from one occurrence to the next, and puts the marks away with Escape', async () => {
  const page = await asked('/search/?q=clientelism&source=isaacs-thesis');
  await page.click('a[data-result] >> nth=0');
  await page.waitForSelector('.unmark');
  const [, all] = /of (\d+)/.exec(await page.innerText('.unmark')) ?? [];
  expect(Number(all)).toBeGreaterThan(1);
  const before = await page.innerText('.unmark [role=status]');
  await page.click('.unmark >> text=›');
  expect(await page.innerText('.unmark [role=status]')).not.toBe(before);
  await page.keyboard.press('Escape');
  expect(await page.locator('.unmark').count()).toBe(0);
  await page.context().close();
});

test('where the whole text does not come, the index answers', async () => {
  const page = await site.open('/about/');
  await page.route('**/pagefind/text/**', (route) => route.abort());
  await page.goto(`${site.origin}/search/?q=clientelism`);
  await page.waitForSelector('[data-search-state=done]');
  expect(await page.locator('#hits li').count()).toBeGreaterThan(5);
  site.complaints.length = 0;
  await page.context().close();
});

test('a misspelt word and a phrase that stands nowhere are asked about', async () => {
  const page = await asked('/search/?q=neopatrimonalism');
  expect(await page.innerText('#said')).toContain('Did you mean neopatrimonialism');
  await page.goto(`${site.origin}/search/?q=%22Dariga Nazarbayeva%22`);
  await page.waitForSelector('[data-search-state=done]');
  await page.click('#said >> text=Without the quotation marks');
  await page.waitForSelector('[data-search-state=done]');
  await expect.poll(() => page.innerText('#said')).toMatch(/^\d+ passages/);
  await page.context().close();
});

test('from the last occurrence of a chapter one goes on to the next chapter that has it, and back', async () => {
  // It stands once in the introduction, and once in chapter 3.
  const page = await asked('/search/?q=tutelage');
  await page.click('a[data-result][href*=introduction]');
  await page.waitForSelector('.unmark');
  expect(await page.innerText('.unmark [role=status]')).toBe(' 1 of 1 ');
  await page.click('.unmark >> text=»');
  await page.waitForURL(/chapter-3/);
  await page.waitForSelector('.unmark >> text=1 of 1');
  await page.click('.unmark >> text=«');
  await page.waitForURL(/introduction/);
  await page.context().close();
});

test('the key / searches the chapter first, and struck again everything', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', { viewport: { width: 1440, height: 900 } });
  await page.keyboard.press('/');
  await page.keyboard.type('otan');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-search-state=done]');
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
    source: 'isaacs-thesis',
    unit: 'chapter-3',
  });
  await page.click('#said >> text=Search everything');
  await expect.poll(() => new URL(page.url()).search).toBe('?q=otan');
  await page.goto(`${site.origin}/isaacs-thesis/chapter-3/`);
  await page.keyboard.press('/');
  await page.keyboard.press('/');
  await page.keyboard.type('otan');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\//);
  expect(new URL(page.url()).searchParams.has('unit')).toBe(false);
  await page.context().close();
});

test('where in the texts: a part of a source leads to the first passage in it', async () => {
  const page = await asked('/search/?q=clientelism');
  await page.click('.dispersion summary');
  const part = page.locator('.strip span').first();
  expect(await part.getAttribute('title')).toMatch(/: \d+ passages?$/);
  const unit = (await part.getAttribute('title'))?.replace(/[,:] .*/, '') ?? '';
  await part.click();
  await page.waitForSelector('.unmark');
  expect(await page.title()).toContain(unit);
  await page.context().close();
});

test('lines by form stand under it, each group counted', async () => {
  const page = await asked('/search/?q=clientelism&view=lines&order=form');
  await page.waitForSelector('.lines [scope=rowgroup]');
  const heads = await page.locator('.lines [scope=rowgroup]').allInnerTexts();
  const sum = heads.reduce((all, head) => all + Number(/\d+$/.exec(head)?.[0]), 0);
  expect(await page.innerText('.lines caption')).toContain(`${sum} lines, by the form found`);
  await page.context().close();
});

test('a page for searching has its field focused; one with a question does not', async () => {
  const page = await site.open('/search/');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('q');
  await page.context().close();
});

test('a library too large for the whole text keeps to the index, and says which operators it lacks', async () => {
  const page = await site.open('/about/');
  await page.route('**/pagefind/text/files.json*', (route) => route.fulfill({ json: [] }));
  await page.goto(`${site.origin}/search/?q=democrati* NEAR/3 party`);
  await page.waitForSelector('[data-search-state=done]');
  expect(await page.innerText('#said')).toContain('too large for democrati*, NEAR/3');
  expect(await page.locator('#hits li').count()).toBeGreaterThan(5);
  await page.context().close();
});
