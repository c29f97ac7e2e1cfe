/** Notes beside the text: on every page of text, at every width where they show, none overlaps another. */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unitFolder } from '../../src/model/ids.ts';
import { openSite, type Site } from '../../scripts/site/browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const SOURCES = readdirSync('content/sources');
const UNITS = SOURCES.flatMap((source) =>
  readdirSync(`content/texts/${source}`).map((file) => `/${unitFolder(source, file.replace('.md', ''))}`),
);

/** In the browser: pairs of sidenotes that overlap, and notes that are higher than their marks allow. */
const overlaps = () => {
  const boxes = [...document.querySelectorAll('.sidenotes:not([hidden]) .sidenote')].map((note) =>
    note.getBoundingClientRect(),
  );
  return {
    shown: boxes.length,
    notes: document.querySelectorAll('[role=doc-endnotes] li').length,
    overlapping: boxes.slice(1).filter((box, i) => box.top < boxes[i]!.bottom - 0.5).length,
    outside: boxes.filter((box) => box.right > document.documentElement.clientWidth).length,
  };
};

test('at 1280 and 1920 px on all pages of text', async () => {
  const page = await site.open('/');
  for (const unit of UNITS) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(site.origin + unit);
    await page.evaluate(() => document.fonts.ready);
    for (const width of [1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const found = await page.evaluate(overlaps);
      expect({ unit, width, ...found }).toMatchObject({ shown: found.notes, overlapping: 0, outside: 0 });
    }
  }
  await page.context().close();
});

test('also after a resize, larger type and unfolding a long one', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', { viewport: { width: 1500, height: 900 } });
  const long = page.locator('.sidenote.folds').first();
  const before = (await long.boundingBox())!;
  // On “more”: higher up it may be on a link.
  await long.click({ position: { x: before.width - 12, y: before.height - 8 } });
  expect((await page.locator('.sidenote.unfolded').boundingBox())!.height).toBeGreaterThan(before.height);
  expect((await page.evaluate(overlaps)).overlapping).toBe(0);
  await page.setViewportSize({ width: 1320, height: 900 });
  expect((await page.evaluate(overlaps)).overlapping).toBe(0);
  await page.click('details.settings summary');
  await page.check('[name=size][value=large]');
  await page.waitForTimeout(200);
  expect(await page.evaluate(overlaps)).toMatchObject({ overlapping: 0, outside: 0 });
  await page.check('[name=size][value=huge]');
  for (const width of [1420, 1440, 1460, 1500, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(200);
    expect({ width, ...(await page.evaluate(overlaps)) }).toMatchObject({ overlapping: 0, outside: 0 });
  }
  expect((await page.evaluate(overlaps)).shown).toBeGreaterThan(0);
  await page.context().close();
});

test('a click on a mark shows its note beside it, and moves nothing', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', { viewport: { width: 1440, height: 900 } });
  await page.locator('#fnref-8').scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await page.click('#fnref-8');
  expect((await page.locator('.sidenote.chosen .number').innerText()).trim()).toBe('8');
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await page.context().close();
});

test('a click on a mark whose note stands below the window opens it at the mark', async () => {
  const page = await site.open('/mot/chapter-4/', { viewport: { width: 1440, height: 420 } });
  await page.waitForSelector('.sidenote');
  await page.evaluate(() => document.querySelector('#fnref-79')!.scrollIntoView({ block: 'center' }));
  const before = await page.evaluate(() => scrollY);
  await page.click('#fnref-79');
  expect(await page.locator('.preview').getAttribute('aria-label')).toBe('Note 79');
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await page.context().close();
});

test('a note whose mark is lost stands behind the one before it', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', { viewport: { width: 1440, height: 900 } });
  expect(
    await page.locator('.sidenote', { hasText: 'Its mark is lost; it belongs behind mark 68' }).count(),
  ).toBe(1);
  await page.context().close();
});

test('none on a narrow window', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', { viewport: { width: 900, height: 900 } });
  expect((await page.evaluate(overlaps)).shown).toBe(0);
  await page.context().close();
});
