/** What those hear who do not see the page: names of tables and buttons, and whether the contents stand open. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../../scripts/site/browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('a table has the name of its caption', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', { viewport: { width: 900, height: 900 } });
  const names = await page
    .locator('figure.table .scroll')
    .evaluateAll((all) =>
      all.map((one) => [one.ariaLabel, one.querySelector('caption')?.textContent.trim()]),
    );
  expect(names.length).toBeGreaterThan(4);
  expect(names.filter(([name, caption]) => caption && name !== caption)).toEqual([]);
  await page.context().close();
});

test('the contents are open where they show, a drawer where they do not, and each box says where it goes', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', { viewport: { width: 1440, height: 900 } });
  const isOpen = () => page.locator('.aside').evaluate((one) => (one as HTMLDetailsElement).open);
  await expect.poll(isOpen).toBe(true);
  await page.click('.aside .contents ol ol a');
  expect(await isOpen()).toBe(true);
  expect(await page.locator('.goto button').evaluateAll((all) => all.map((one) => one.ariaLabel))).toEqual([
    'Go to the page',
    'Go to the note',
  ]);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(isOpen).toBe(false);
  await page.click('.aside summary');
  await page.click('.aside .contents ol ol a');
  expect(await isOpen()).toBe(false);
  await page.context().close();
});
