/** What a phone has at hand: the text at once, a bar that comes and goes, a step back that shuts what is open. */
import { globSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../../scripts/site/browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const UNITS = globSync('content/texts/*/*.md')
  .map((file) => `/${path.basename(path.dirname(file))}/${path.basename(file, '.md')}/`)
  .filter((unit) => !unit.endsWith('/title-page/'));

test('the text of every unit begins in the upper half of the first window', async () => {
  const page = await site.open('/about/', PHONE);
  const late: string[] = [];
  for (const unit of UNITS) {
    await page.goto(site.origin + unit);
    const top = await page
      .locator('.unit article :is(p, li, td)')
      .evaluateAll((all) => all.find((one) => one.textContent?.trim())!.getBoundingClientRect().top);
    if (top > 422) late.push(`${unit}: ${top} px`);
  }
  expect(late).toEqual([]);
  expect(UNITS.length).toBeGreaterThan(30);
  await page.context().close();
});

const barTop = (page: Page) =>
  page.locator('.bar').evaluate((bar) => Math.round(bar.getBoundingClientRect().bottom));

test('the bar goes when one reads on, comes when one scrolls back, and says where one is', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', PHONE);
  await page.evaluate(() => scrollTo(0, 6000));
  await expect.poll(() => barTop(page)).toBeLessThanOrEqual(0);
  await page.evaluate(() => scrollBy(0, -300));
  await expect.poll(() => barTop(page)).toBeGreaterThan(20);
  await expect.poll(() => page.locator('.bar .here').textContent()).toMatch(/^Chapter Threep\. \d+$/);
  await page.tap('.bar details.settings summary');
  expect(await page.locator('.bar form.settings').isVisible()).toBe(true);
  expect(await page.getAttribute('.bar .find', 'href')).toContain('source=isaacs-thesis');
  await page.context().close();
});

test('a step back shuts a sheet, and leaves the page only then', async () => {
  const page = await site.open('/von-hauff/chapter-3/', PHONE);
  const before = await page.evaluate(() => history.length);
  await page.locator('.unit .mark a').first().scrollIntoViewIfNeeded();
  await page.locator('.unit .mark a').first().tap();
  await page.waitForSelector('.preview');
  await page.goBack();
  await expect.poll(() => page.locator('.preview').count()).toBe(0);
  expect(page.url()).toBe(`${site.origin}/von-hauff/chapter-3/`);
  // Shut by its button, it leaves no step that does nothing.
  await page.locator('.unit .mark a').first().tap();
  await page.tap('.preview .shutter');
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => String(history.state))).toBe('shown');
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.context().close();
});

test('from a sheet to a work and back, in as many steps as were taken', async () => {
  const page = await site.open('/von-hauff/chapter-3/', PHONE);
  const mark = page.locator('.unit .mark a').first();
  await mark.scrollIntoViewIfNeeded();
  await mark.tap();
  await page.locator('.preview a[href*="/works/"]').first().tap();
  await page.waitForURL('**/works/**');
  await page.goBack();
  await page.waitForURL('**/von-hauff/chapter-3/');
  expect(await page.locator('.preview').count()).toBe(0);
  await page.context().close();
});

test('loaded anew with a sheet open, the page is where it was', async () => {
  const page = await site.open('/von-hauff/chapter-3/', PHONE);
  const mark = page.locator('#fnref-30');
  await mark.scrollIntoViewIfNeeded();
  await mark.tap();
  await page.waitForSelector('.preview');
  await page.waitForTimeout(300);
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(2000);
  await page.reload();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 200);
  await page.context().close();
});

test('a phone’s own bar that goes with a scroll does not take the scroll back', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', PHONE);
  await page.evaluate(() => scrollTo(0, 5000));
  await page.waitForTimeout(600);
  await page.evaluate(() => scrollBy(0, 400));
  await page.setViewportSize({ width: 390, height: 788 });
  await page.waitForTimeout(600);
  expect(Math.abs((await page.evaluate(() => scrollY)) - 5400)).toBeLessThan(10);
  await page.context().close();
});

test('asked for twice, there is one dialog, and the focus comes back', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', { viewport: { width: 800, height: 900 } });
  await page.keyboard.press('c');
  await page.keyboard.press('c');
  await page.waitForSelector('dialog.cite-this');
  await page.waitForTimeout(300);
  expect(await page.locator('dialog').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.click('.aside summary');
  await page.click('.aside .cite-here');
  await page.waitForSelector('dialog.cite-this');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog.cite-this', { state: 'detached' });
  expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('SUMMARY');
  await page.context().close();
});

test('who looks a note up in its list goes on reading where its mark is', async () => {
  const page = await site.open('/isaacs-thesis/chapter-1/', PHONE);
  await page.evaluate(() => (location.hash = '#p45'));
  await page.waitForTimeout(600);
  const kept = () => page.evaluate(() => localStorage.getItem('kz-reader:place:isaacs-thesis'));
  const before = JSON.parse((await kept()) ?? '{}') as { id?: string };
  await page.evaluate(() => (location.hash = '#fn-38'));
  await page.waitForTimeout(800);
  expect((JSON.parse((await kept()) ?? '{}') as { id?: string }).id).toBe(before.id);
  await page.context().close();
});

test('the contents are shut by a step back, and lead on in one', async () => {
  const page = await site.open('/von-hauff/chapter-3/', PHONE);
  await page.tap('.aside summary');
  await expect.poll(() => page.evaluate(() => history.length)).toBeGreaterThan(2);
  await page.goBack();
  await expect.poll(() => page.locator('.aside').getAttribute('open')).toBeNull();
  await page.tap('.aside summary');
  await page.locator('.aside .contents ol ol a').nth(2).tap();
  await expect.poll(() => new URL(page.url()).hash).not.toBe('');
  await page.goBack();
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  await page.context().close();
});

test('the way here is forgotten on a page that it did not lead to', async () => {
  const page = await site.open('/von-hauff/chapter-3/');
  const link = page.locator('.notes a[href*="/works/"]').first();
  await link.scrollIntoViewIfNeeded();
  await link.click();
  await page.waitForURL('**/works/**');
  expect(await page.locator('.trail').textContent()).toContain('Chapter III');
  await page.click('header.site nav >> text=About');
  await page.waitForURL('**/about/');
  expect(await page.locator('.trail').count()).toBe(0);
  await page.context().close();
});

test('from a mark to its note and back within the first second, the mark stands where it was', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', { viewport: { width: 600, height: 844 } });
  const mark = page.locator('#fnref-60');
  await mark.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  const top = () => mark.evaluate((one) => Math.round(one.getBoundingClientRect().top));
  const before = await top();
  await mark.evaluate((one) => (one as HTMLElement).click());
  await expect.poll(() => new URL(page.url()).hash).toBe('#fn-60');
  await page.goBack();
  await page.waitForTimeout(300);
  expect(Math.abs((await top()) - before)).toBeLessThan(30);
  await page.context().close();
});

test('the type of the first view is Literata on a slow line, and nothing moves for it', async () => {
  const page = await site.open('/about/', { viewport: { width: 1440, height: 900 } });
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  });
  await page.addInitScript(() => {
    Object.assign(globalThis, { moved: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (globalThis as never as { moved: number }).moved += (entry as never as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${site.origin}/von-hauff/chapter-4/`);
  await page.waitForTimeout(2500);
  const faces = await page.evaluate(
    () =>
      [...document.fonts].filter(({ status, family }) => status === 'loaded' && family === 'Literata').length,
  );
  expect(faces).toBeGreaterThanOrEqual(3);
  expect(await page.evaluate(() => (globalThis as never as { moved: number }).moved)).toBeLessThan(0.01);
  await page.context().close();
});

test('nothing went wrong', () => expect(site.complaints).toEqual([]));
