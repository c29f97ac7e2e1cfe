/** What a reader has chosen and where they read, kept: the line when the page changes its shape, one key a choice. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../../scripts/site/browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Letters of the text at the line that is read, and where they stand. */
const lineAt = (page: Page) =>
  page.evaluate(() => {
    const article = document.querySelector('.unit article')!.getBoundingClientRect();
    const range = document.createRange();
    // Between blocks no letter stands; a line further down one does.
    for (const down of [0, 30, 60, 90]) {
      const at = document.caretPositionFromPoint(article.left + article.width / 2, innerHeight / 3 + down)!;
      // The letter behind the point: its neighbour may come to stand on another line.
      const length = at.offsetNode.textContent?.length ?? 0;
      const from = Math.min(at.offset, Math.max(0, length - 1));
      range.setStart(at.offsetNode, from);
      range.setEnd(at.offsetNode, Math.min(from + 1, length));
      if (range.getBoundingClientRect().height) break;
    }
    (globalThis as { read?: Range }).read = range;
    return range.getBoundingClientRect().top;
  });
const now = (page: Page) =>
  page.evaluate(() => (globalThis as { read?: Range }).read!.getBoundingClientRect().top);

async function readAt(page: Page, share: number): Promise<void> {
  await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), share);
  await page.waitForTimeout(500);
}

test.each([
  ['a phone', { width: 390, height: 844 }],
  ['a desk', { width: 1440, height: 900 }],
])(
  'on %s the line that is read stays where it was',
  async (_, viewport) => {
    for (const path of ['/isaacs-thesis/chapter-3/', '/von-hauff/chapter-4/', '/kaziss/mullerson/']) {
      const page = await site.open(path, { viewport });
      for (const share of [0.2, 0.5]) {
        await readAt(page, share);
        for (const [name, value] of [
          ['size', 'huge'],
          ['size', 'usual'],
          ['measure', 'narrow'],
          ['measure', 'usual'],
        ] as const) {
          const before = await lineAt(page);
          await page.evaluate(
            ([key, chosen]) =>
              document.querySelector<HTMLElement>(`.settings input[name=${key}][value=${chosen}]`)!.click(),
            [name, value] as const,
          );
          await page.waitForTimeout(400);
          expect(Math.abs((await now(page)) - before), `${path} ${share} ${name} ${value}`).toBeLessThan(8);
        }
        const before = await lineAt(page);
        await page.setViewportSize({ width: viewport.height, height: viewport.width });
        await page.waitForTimeout(400);
        expect(Math.abs((await now(page)) - before), `${path} ${share} turned`).toBeLessThan(8);
        await page.setViewportSize(viewport);
        await page.waitForTimeout(400);
      }
      await page.context().close();
    }
  },
  120_000,
);

test('each choice has its key: another window hears it, and an odd value is dropped', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', { viewport: { width: 900, height: 900 } });
  const other = await page.context().newPage();
  await other.goto(`${site.origin}/works/`);
  const choose = (where: Page, name: string, value: string) =>
    where.evaluate(
      ([key, chosen]) =>
        document.querySelector<HTMLElement>(`.settings input[name=${key}][value=${chosen}]`)!.click(),
      [name, value] as const,
    );
  await choose(page, 'theme', 'dark');
  await expect.poll(() => other.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await choose(other, 'size', 'large');
  await expect
    .poll(() => page.evaluate(() => ({ ...document.documentElement.dataset })))
    .toMatchObject({
      theme: 'dark',
      size: 'large',
    });
  await page.evaluate(() => {
    localStorage.setItem('kz-reader:settings.theme', '{"a":[1]}');
    localStorage.setItem('kz-reader:settings.size', '"gigantic"');
    localStorage.setItem('kz-reader:recent', '5');
    localStorage.setItem('kz-reader:place:isaacs-thesis', '[]');
  });
  await page.reload();
  expect(
    await page
      .locator('.settings input:checked')
      .evaluateAll((all) => all.map((i) => (i as HTMLInputElement).value)),
  ).toContain('system');
  await other.goto(`${site.origin}/search/?q=otan`);
  await other.waitForSelector('.hits li');
  await page.context().close();
});
