/** Below a note's own words: the works that its short forms mean, and one line of signs. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../../scripts/site/browser.ts';
import type { Citation } from '../../src/model/records.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const SHORT = new Set(['ibid', 'op. cit.', 'op. cit. with note', 'short title']);
const citations = JSON.parse(readFileSync('content/works/citations.json', 'utf8')) as Citation[];

test('every short form whose work is known names it below its note, with scripts and without', () => {
  const short = citations.filter(({ n, rule }) => n !== undefined && SHORT.has(rule));
  expect(short.length).toBeGreaterThan(700);
  const pages = new Map<string, string>();
  const missing = short.filter(({ source, unit, n, work }) => {
    const file = `dist/${source}/${unit}/index.html`;
    const html = pages.get(file) ?? readFileSync(file, 'utf8');
    pages.set(file, html);
    const [, note = ''] = html.split(`<li id="fn-${n}"`);
    const [, means = ''] = (note.split('</li>')[0] ?? '').split('class="means"');
    return !means.includes(`/works/${work}/`);
  });
  expect(missing).toEqual([]);
});

test('the name is in the sidenote, the sheet and the print', async () => {
  const desk = await site.open('/von-hauff/chapter-3/', { viewport: { width: 1440, height: 900 } });
  await desk.waitForSelector('.sidenote .means');
  const beside = await desk
    .locator('.sidenote')
    .evaluateAll(
      (all) => all.find((one) => one.querySelector('.number')?.textContent.trim() === '22')?.textContent,
    );
  expect(beside).toMatch(/Dave, Kazakhstan: Ethnicity, Language and Power, 2007/);
  await desk.emulateMedia({ media: 'print' });
  expect(await desk.locator('#fn-22 .means').isVisible()).toBe(true);
  await desk.context().close();
  const phone = await site.open('/von-hauff/chapter-3/#fnref-22', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await phone.tap('#fnref-22');
  await phone.waitForSelector('.preview .means');
  expect(await phone.textContent('.preview .means')).toMatch(/Dave, Kazakhstan: Ethnicity/);
  await phone.context().close();
});

test('all else is one shut line; what other sources cite is told once a section', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', { viewport: { width: 900, height: 900 } });
  const lines = await page.locator('.notes .signs').evaluateAll((all) =>
    all.map((one) => ({
      isOpen: (one as HTMLDetailsElement).open,
      words: one.querySelector('summary')!.textContent ?? '',
      works: [...one.querySelectorAll('.also')].map(
        ({ textContent }) => (textContent ?? '').split(': also')[0],
      ),
    })),
  );
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter(({ isOpen }) => isOpen)).toEqual([]);
  expect(lines.filter(({ words }) => words.length > 60)).toEqual([]);
  await page.context().close();
});

test('what the site says beside the names is at most 12 % of the sidenotes of every chapter', async () => {
  const page = await site.open('/von-hauff/chapter-3/', { viewport: { width: 1440, height: 900 } });
  for (const path of [
    '/von-hauff/chapter-3/',
    '/von-hauff/chapter-2/',
    '/isaacs-thesis/chapter-3/',
    '/mot/chapter-4/',
  ]) {
    await page.goto(site.origin + path);
    await page.waitForSelector('.sidenote');
    const share = await page.evaluate(() => {
      const length = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim().length;
      let [site, all] = [0, 0];
      for (const note of document.querySelectorAll('.sidenote')) {
        const shown = note.cloneNode(true) as Element;
        for (const shut of shown.querySelectorAll('details > :not(summary), .means')) shut.remove();
        all += length(shown);
        for (const added of shown.querySelectorAll('[data-apparatus]')) added.remove();
        site += length(shown);
      }
      return 1 - site / all;
    });
    expect(share, path).toBeLessThanOrEqual(0.12);
  }
  await page.context().close();
});

test('print has the reason of a doubt, and neither signs nor what is only counted', async () => {
  const page = await site.open('/von-hauff/chapter-3/', { viewport: { width: 900, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  const shown = await page.locator('.notes .signs').evaluateAll((all) =>
    all.map((one) => ({
      reasons: [...one.querySelectorAll('.reason')].map((reason) =>
        reason.checkVisibility({ contentVisibilityAuto: true }),
      ),
      summary: one.querySelector('summary')!.checkVisibility(),
    })),
  );
  expect(shown.filter(({ summary }) => summary)).toEqual([]);
  const reasons = shown.flatMap((one) => one.reasons);
  expect(reasons.length).toBeGreaterThan(3);
  expect(reasons.filter((isShown) => !isShown)).toEqual([]);
  await page.context().close();
});
