/** After a jump the place is the place: what is cited, what the contents light, where the next visit goes on. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../../scripts/site/browser.ts';
import { unitFolder } from '../../src/model/ids.ts';
import type { Passage } from '../../src/model/records.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const SOURCES = ['isaacs-article', 'isaacs-thesis', 'kaziss', 'mot', 'von-hauff'];
/** How many passages of each source are jumped to; `PLACES=40` for 200 over all. */
const EACH = Number(process.env['PLACES'] ?? 3);

/** Spread over the source, blocks and headings alike, by page. */
const places = SOURCES.flatMap((source) => {
  const all = (JSON.parse(readFileSync(`content/passages/${source}.json`, 'utf8')) as Passage[]).filter(
    ({ kind, unit, text }) =>
      text && !['note', 'supplied', 'bibliography'].includes(kind) && unit !== 'title-page',
  );
  return Array.from({ length: EACH }, (_, i) => all[Math.floor(((i + 0.5) / EACH) * all.length)]!).map(
    ({ unit, id }) => ({ path: `/${unitFolder(source, unit)}`, id }),
  );
});

/** Goes there as by a link, and waits until the page rests. */
async function jump(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), id);
  await page.waitForTimeout(350);
}

const cited = async (page: Page): Promise<string> => {
  await page.keyboard.press('c');
  await page.waitForSelector('.cite-this textarea');
  const link = await page
    .locator('.cite-this textarea')
    .evaluateAll(
      (fields) => fields.map((f) => (f as HTMLTextAreaElement).value).find((v) => /^http\S+$/.test(v)) ?? '',
    );
  await page.keyboard.press('Escape');
  await page.waitForSelector('.cite-this', { state: 'detached' });
  return new URL(link).hash;
};

test.each([
  ['a phone', { width: 390, height: 844 }],
  ['a desk', { width: 1440, height: 900 }],
])(
  'on %s, what was jumped to is in the upper third, cited, and kept',
  async (_, viewport) => {
    for (const [path, all] of Map.groupBy(places, (one) => one.path)) {
      const page = await site.open(path, { viewport });
      for (const { id } of all) {
        await jump(page, id);
        const { top, max } = await page.evaluate(
          (at) => ({
            top: document.getElementById(at)!.getBoundingClientRect().top / innerHeight,
            max: document.documentElement.scrollHeight - innerHeight - scrollY,
          }),
          id,
        );
        // At the end of a page nothing can come up further.
        if (max > 2) expect(top, `${path}#${id}`).toBeLessThan(1 / 3);
        expect(await cited(page)).toBe(`#${id}`);
        const kept = await page.evaluate(() =>
          Object.entries(localStorage)
            .filter(([key]) => key.includes('place:'))
            .map(([, value]) => (JSON.parse(String(value)) as { id: string }).id),
        );
        if (kept.length) expect(kept).toContain(id);
        const lit = await page.evaluate((at) => {
          const link = document.querySelector<HTMLAnchorElement>('.aside .contents [aria-current=location]');
          const heading = link && document.getElementById(link.hash.slice(1));
          const target = document.getElementById(at)!;
          if (!heading || heading === target) return true;
          const next = [...document.querySelectorAll('article :is(h2, h3, h4, h5)[id]')].filter(
            (h) => heading.compareDocumentPosition(h) & Node.DOCUMENT_POSITION_FOLLOWING,
          );
          const before = next.filter(
            (h) => h.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING,
          );
          return (
            Boolean(heading.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) &&
            !before.length
          );
        }, id);
        expect(lit, `contents at ${path}#${id}`).toBe(true);
      }
      await page.close();
    }
  },
  240_000,
);

test('who jumps while the page is being laid out is there when it is', async () => {
  const page = await site.open('/kaziss/', { viewport: { width: 1440, height: 900 } });
  // Just before the rest is laid out; that the address has changed is told behind that, as on a busy machine.
  await page.addInitScript(() => {
    addEventListener('hashchange', (event) => event.stopImmediatePropagation(), { capture: true });
    const own = requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (then) =>
      own((at) => {
        if (!location.hash) location.hash = 'l1070';
        then(at);
      });
  });
  await page.goto(`${site.origin}/kaziss/naribayev/`);
  await page.waitForTimeout(600);
  const top = await page.locator('#l1070').evaluate((block) => block.getBoundingClientRect().top);
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(300);
  expect(await cited(page)).toBe('#l1070');
  await page.close();
});

test('a note that was jumped to is cited, and who goes on in the list cites the note that is read', async () => {
  const page = await site.open('/von-hauff/chapter-1/', { viewport: { width: 1440, height: 900 } });
  await jump(page, 'fn-20');
  expect(await cited(page)).toBe('#fn-20');
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 900);
  await page.waitForTimeout(400);
  expect(await cited(page)).toMatch(/^#fn-2[1-9]$|^#fn-3\d$/);
  await page.close();
});

test('who moves on is where they are', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', { viewport: { width: 1440, height: 900 } });
  await jump(page, 'l7259');
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 1800);
  await page.waitForTimeout(400);
  expect(await cited(page)).not.toBe('#l7259');
  await page.close();
});

test('an address that leads to nothing leads to the nearest place, with a word', async () => {
  for (const [asked, found, says] of [
    ['fnref-69', '#fn-69', /mark of note 69/],
    ['l7260', '#l7259', /No passage begins at line 7260/],
    ['p9999', /^#p\d+$/, /Page 9999 does not begin here/],
  ] as const) {
    const page = await site.open(`/isaacs-thesis/chapter-3/#${asked}`, {
      viewport: { width: 900, height: 900 },
    });
    await page.waitForSelector('.astray');
    expect(await page.textContent('.astray')).toMatch(says);
    expect(new URL(page.url()).hash).toMatch(found);
    await page.close();
  }
  const page = await site.open('/isaacs-thesis/chapter-3/#%E0%A4%A', {
    viewport: { width: 900, height: 900 },
  });
  expect(await page.title()).toMatch(/Chapter Three/);
  await page.close();
});
