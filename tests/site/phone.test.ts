/** Long chapters on a phone: what is near is laid out first, and places are true all the same. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../../scripts/site/browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const PHONE = { viewport: { width: 390, height: 800 } };
const BLOCKS = '.unit article > p, .notes li';

test('what is near is drawn first, and then all the rest is laid out', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', PHONE);
  const waiting = () =>
    page
      .locator(BLOCKS)
      .evaluateAll(
        (blocks) => blocks.filter((block) => getComputedStyle(block).contentVisibility !== 'visible').length,
      );
  expect(await waiting()).toBeGreaterThan(100);
  await expect.poll(waiting, { timeout: 20_000 }).toBe(0);
  await page.context().close();
});

test('a page is laid out whole for who comes to a place within it', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/#fn-70', PHONE);
  expect(
    await page
      .locator(BLOCKS)
      .evaluateAll((blocks) => [
        ...new Set(blocks.map((block) => getComputedStyle(block).contentVisibility)),
      ]),
  ).toEqual(['visible']);
  await page.context().close();
});

test('who loads a page anew, or steps back to it, is where they were', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', PHONE);
  const top = () =>
    page.locator('p:has(> sup #fnref-60)').evaluate((p) => Math.round(p.getBoundingClientRect().top));
  // Before the rest is laid out, heights above are guesses.
  const last = page.locator('.notes li').last();
  await expect
    .poll(async () => (await last.getAttribute('style')) ?? '', { timeout: 20_000 })
    .toContain('visible');
  await page.evaluate(() => document.querySelector('p:has(> sup #fnref-60)')!.scrollIntoView());
  const before = await top();
  await page.reload();
  await expect.poll(top).toBe(before);
  await page.goto(`${site.origin}/about/`);
  await page.goBack();
  await expect.poll(top).toBe(before);
  await page.context().close();
});

test('the box leads to the note at once, though the chapter is not laid out yet', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', PHONE);
  await page.click('.aside summary');
  await page.fill('#note', '120');
  await page.press('#note', 'Enter');
  await page.waitForTimeout(2500);
  const top = await page.locator('#fn-120').evaluate((note) => note.getBoundingClientRect().top);
  expect(top).toBeGreaterThan(50);
  expect(top).toBeLessThan(400);
  await page.context().close();
});
