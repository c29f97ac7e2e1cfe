/** Every kind of page, at every width, in every theme: what axe finds, what does not fit, what moves while loading. */
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sure } from '../../src/model/sure.ts';
import { openSite, type Site } from '../../scripts/site/browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What is asked of axe, which the page has as a global. */
interface Axe {
  run: (
    of: Document,
    options: { runOnly: string[] },
  ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = [
  '/',
  '/von-hauff/',
  '/isaacs-thesis/chapter-2/',
  '/kaziss/karami/',
  '/mot/bibliography/',
  '/von-hauff/apparatus/',
  '/works/',
  '/works/isaacs-2011-party-system/',
  '/names/',
  '/names/dvk/',
  '/search/?q=patronage&source=isaacs-thesis',
  '/data/',
  '/about/',
  '/accounts/',
  '/downloads/',
  '/kept/',
  '/my-notes/',
];
const WIDTHS = [320, 390, 768, 1280, 1920];
const THEMES = ['light', 'dark'] as const;
/** `npm run test:axe` looks at every width in both themes, which takes some minutes. */
const LOOKS = process.env['EVERY_LOOK']
  ? THEMES.flatMap((theme) => WIDTHS.map((width) => [theme, width] as const))
  : ([
      ['light', 1280],
      ['dark', 390],
    ] as const);

/** From the next page on, what moves while it loads is counted. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** How much has moved, as browsers reckon it: the part of the window times the part of its height. */
const shiftOf = (page: Page) =>
  page.evaluate(() =>
    (globalThis as unknown as { shifts: number[] }).shifts.reduce((all, one) => all + one, 0),
  );

describe.each(PAGES)('%s', (path) => {
  test.each(LOOKS)('has nothing for axe to find (%s, %i px)', async (colorScheme, width) => {
    const page = await site.open(path, { colorScheme, viewport: { width, height: 900 } });
    if (path.startsWith('/search')) await page.waitForSelector('[data-search-state=done]');
    await page.evaluate(axe);
    // Heights that are still guessed are no sizes of targets.
    await page.evaluate(() => document.documentElement.classList.remove('near-first'));
    await page
      .locator('main details')
      .evaluateAll((all) => all.forEach((box) => box.setAttribute('open', '')));
    // Of hundreds of rows of one kind, so many are enough.
    await page
      .locator('main :is(li, tr):nth-child(n + 100)')
      .evaluateAll((rows) => rows.forEach((row) => row.remove()));
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations } = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 160)}`);
    });
    expect(found).toEqual([]);
    await page.context().close();
  });

  test('fits every window, and nothing jumps while it loads', async () => {
    const page = await site.open('/404.html');
    await watchShifts(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(site.origin + path);
      await page.evaluate(() => document.fonts.ready);
      if (path.startsWith('/search')) await page.waitForSelector('[data-search-state=done]');
      await page.waitForTimeout(150);
      const found = await page.evaluate(() => ({
        over: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
      }));
      expect({ width, over: found.over }).toEqual({ width, over: 0 });
      expect(await shiftOf(page), `shift at ${width} px`).toBeLessThanOrEqual(0.01);
    }
    await page.context().close();
  });
});

/** Serves the page of search in two pieces: the line halts between a box and the script that opens it. */
async function halting(): Promise<Server> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const from = await fetch(site.origin + sure(request.url, 'a request has an address'));
    response.setHeader('Content-Type', from.headers.get('Content-Type') ?? '');
    const body = Buffer.from(await from.arrayBuffer());
    const halt = request.url?.startsWith('/search/') ? body.indexOf('</details>') + 10 : 0;
    response.write(body.subarray(0, halt));
    setTimeout(() => response.end(body.subarray(halt)), halt && 500);
  };
  const server = createServer((request, response) => void answer(request, response)).listen(0);
  await once(server, 'listening');
  return server;
}

test('where the line halts, what narrows a search is still open before it is seen', async () => {
  const server = await halting();
  const page = await site.open('/404.html', { viewport: { width: 390, height: 900 } });
  await watchShifts(page);
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://localhost:${port}/search/?q=patronage&source=isaacs-thesis`);
  await page.waitForSelector('.narrow[open] select');
  expect(await shiftOf(page)).toBeLessThanOrEqual(0.01);
  await page.context().close();
  server.close();
});

test('zoomed to 200 %, a page of text still fits', async () => {
  const page = await site.open('/isaacs-thesis/chapter-4/', {
    viewport: { width: 640, height: 450 },
    deviceScaleFactor: 2,
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  await page.context().close();
});

test('a mark is heard as one, and a note once', async () => {
  const page = await site.open('/mot/chapter-2/', { viewport: { width: 1440, height: 900 } });
  const tree = (await page.locator('body').ariaSnapshot()).replace(/\s+/g, ' ');
  expect(tree).toContain('note 12');
  const words = await page.locator('[role=doc-endnotes] li p').evaluateAll((notes) =>
    notes
      .map((note) => note.firstChild!.textContent!.trim())
      .filter((text) => text.length > 60)
      .map((text) => text.slice(0, 40)),
  );
  const own = words.filter((slice) => words.filter((other) => other === slice).length === 1);
  expect(own.length).toBeGreaterThan(3);
  for (const slice of own) expect(tree.split(slice.replace(/"/g, '\\"')).length - 1, slice).toBe(1);
  await page.context().close();
});
