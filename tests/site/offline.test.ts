/** Reading without a line: what is kept reads, searches and leads on; a new build is taken whole; a full or forbidden store is told. */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../scripts/site/browser.ts';
import { serve } from '../../scripts/site/serve.ts';

const SOURCE = 'mot';
const CHAPTER = `/${SOURCE}/conclusion/`;

interface List {
  build: string;
  files: [string, number][];
}
const list = JSON.parse(readFileSync(`dist/${SOURCE}/offline.json`, 'utf8')) as List;
const works = list.files.map(([file]) => file).filter((file) => file.startsWith('works/'));

/** A host that can go away, and come back with another build on the same address. */
class Host {
  #server: Server | null = null;
  port = 0;
  get origin(): string {
    return `http://localhost:${this.port}`;
  }
  async up(folder: string): Promise<void> {
    this.#server = await serve(folder, this.port);
    this.port = (this.#server.address() as AddressInfo).port;
  }
  async down(): Promise<void> {
    const server = this.#server;
    server?.closeAllConnections();
    await new Promise((done) => (server ? server.close(done) : done(null)));
  }
}

/** What this source needs, as another build: its pages and its files say so. */
function otherBuild(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'build-'));
  for (const [file] of list.files) {
    const name = file === '' || file.endsWith('/') ? `${file}index.html` : file;
    cpSync(path.join('dist', name), path.join(folder, name));
  }
  for (const name of ['sw.js', 'build.json', `${SOURCE}/offline.json`])
    cpSync(path.join('dist', name), path.join(folder, name));
  for (const name of globSync(['**/*.html', '**/*.json'], { cwd: folder })) {
    const file = path.join(folder, name);
    const words = readFileSync(file, 'utf8')
      .replaceAll(list.build, 'bbbbbbbbbbbb')
      .replaceAll('Astana summit', 'Astana meeting');
    writeFileSync(file, words);
  }
  return folder;
}

let browser: Awaited<ReturnType<typeof launch>>;
let other: string;
beforeAll(async () => {
  browser = await launch();
  other = otherBuild();
});
afterAll(async () => {
  await browser.close();
  rmSync(other, { recursive: true });
});

async function visit(host: Host): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${host.origin}/${SOURCE}/`);
  return { context, page };
}

async function keepIt(page: Page): Promise<void> {
  await page.click('.keep button');
  await page.waitForSelector('.keep >> text=Remove', { timeout: 30_000 });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

const buildOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['build']);

describe('a source that is kept', () => {
  const host = new Host();
  let page: Page;
  beforeAll(async () => {
    await host.up('dist');
    ({ page } = await visit(host));
    await keepIt(page);
    await host.down();
  }, 60_000);

  test('has all its chapters, with their notes, and the works it cites', async () => {
    const chapters = list.files.map(([file]) => file).filter((file) => /^mot\/[\w-]+\/$/.test(file));
    expect(chapters.length).toBeGreaterThan(8);
    for (const chapter of chapters) {
      await page.goto(host.origin + '/' + chapter);
      expect(await page.locator('main#text').count(), chapter).toBe(1);
    }
    await page.goto(host.origin + CHAPTER);
    await page.locator('a[role=doc-noteref]').first().click();
    await page.waitForSelector('.preview, li:target, .sidenote');
    await page.reload();
    expect(await page.locator('main#text').count()).toBe(1);
    await page.goto(`${host.origin}/${SOURCE}`);
    expect(await page.locator('main.title-page').count()).toBe(1);
    expect(works.length).toBeGreaterThan(50);
    await page.goto(`${host.origin}/${works[7]}`);
    expect(await page.locator('main.work h1').count()).toBe(1);
  });

  test('can be searched', async () => {
    await page.goto(`${host.origin}/search/?q=${encodeURIComponent('"Astana summit"')}`);
    await page.waitForSelector('#said[data-search-state=done]', { timeout: 20_000 });
    // The whole way: a hit, its passage, a note of that chapter, and back.
    await page.locator('#hits a[href*="/mot/conclusion/"]').first().click();
    await page.waitForURL(/\/mot\/conclusion\/.*#l\d+/);
    expect(await page.locator(':target').textContent()).toContain('summit');
    await page.goBack();
    await page.waitForSelector('#said[data-search-state=done]');
  });

  test('what is not kept says so, and names what is', async () => {
    await page.goto(`${host.origin}/von-hauff/chapter-3/`);
    expect(await page.textContent('h1')).toBe('There is no connection');
    expect(await page.getAttribute('main a', 'href')).toBe(`/${SOURCE}/`);
  });

  test('goes when it is removed', async () => {
    await page.goto(`${host.origin}/kept/`);
    await page.click('.keep >> text=Remove');
    await expect.poll(() => page.textContent(`.keep[data-source=${SOURCE}]`)).not.toContain('Kept here');
    await page.goto(`${host.origin}/${works[7]}`);
    expect(await page.textContent('h1')).toBe('There is no connection');
  });
});

describe('a new build', () => {
  test('is read at once where there is a line; what is kept stays whole, says so, and is taken when it is wanted', async () => {
    const host = new Host();
    await host.up('dist');
    const { page } = await visit(host);
    await keepIt(page);
    await page.goto(host.origin + CHAPTER);
    await host.down();
    await host.up(other);
    await page.goto(host.origin + CHAPTER);
    expect(await buildOf(page)).toBe('bbbbbbbbbbbb');
    expect(await page.textContent('article')).toContain('Astana meeting');
    await page.waitForSelector('.newer', { timeout: 10_000 });
    // Without a line again, the page that was read is of the new build, all others of the old one; each asks for files of its own.
    await host.down();
    const asked = new Map<string, string[]>();
    page.on('request', (request) => {
      const build = new URL(request.url()).searchParams.get('b');
      const { pathname } = new URL(page.url());
      if (build !== null) asked.set(pathname, [...(asked.get(pathname) ?? []), build]);
    });
    await page.goto(`${host.origin}/${SOURCE}/introduction/`);
    expect(await buildOf(page)).toBe(list.build);
    await page.goto(host.origin + CHAPTER);
    expect(await buildOf(page)).toBe('bbbbbbbbbbbb');
    // Each asks for the file by which it is cited, and cites itself by its own build.
    for (const [path, build] of [
      [`/${SOURCE}/introduction/`, list.build],
      [CHAPTER, 'bbbbbbbbbbbb'],
    ] as const) {
      await page.goto(host.origin + path);
      await page.click('.cite .cite-here');
      await page.waitForSelector('dialog');
      expect(new Set(asked.get(path)), path).toEqual(new Set([build]));
    }
    // With a line, the new edition is taken whole.
    await host.up(other);
    await page.goto(host.origin + CHAPTER);
    await page.click('.newer >> text=Take it', { timeout: 10_000 });
    await expect.poll(() => page.textContent('.newer'), { timeout: 20_000 }).toContain('of this edition now');
    await host.down();
    await page.goto(`${host.origin}/${SOURCE}/introduction/`);
    expect(await buildOf(page)).toBe('bbbbbbbbbbbb');
  }, 120_000);

  test('a page of an old build gets no file of the new one', async () => {
    const host = new Host();
    await host.up('dist');
    const { page } = await visit(host);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 10_000 });
    await page.goto(host.origin + CHAPTER);
    await host.down();
    await host.up(other);
    const got = await page.evaluate(
      (build) =>
        fetch(`accounts.json?b=${build}`).then(
          (answer) => answer.status,
          () => 'refused',
        ),
      list.build,
    );
    expect(got).toBe('refused');
    await host.down();
  });
});

describe('where it cannot be kept', () => {
  test('a browser without room says what it needs', async () => {
    const host = new Host();
    await host.up('dist');
    const { context, page } = await visit(host);
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 2_000_000 });
    await page.click('.keep button');
    await expect.poll(() => page.textContent('.keep')).toMatch(/Not kept\. .*(?:room|needs)/);
    await host.down();
  });

  test('one that is stopped keeps nothing', async () => {
    const host = new Host();
    await host.up('dist');
    const { page } = await visit(host);
    await page.route('**/works/**', async (route) => {
      await new Promise((done) => setTimeout(done, 400));
      await route.continue().catch(() => undefined);
    });
    await page.click('.keep button');
    await page.click('.keep >> text=Stop');
    await expect.poll(() => page.textContent('.keep')).toContain('Stopped; nothing is kept.');
    expect(await page.textContent('.keep')).not.toContain('Remove');
    const stores = await page.evaluate(() => caches.keys());
    expect(stores.filter((name) => name.includes(':kept:'))).toEqual([]);
    await host.down();
  });

  test('a store that is refused is told', async () => {
    const host = new Host();
    await host.up('dist');
    const context = await browser.newContext();
    await context.addInitScript(() => {
      CacheStorage.prototype.open = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    });
    const page = await context.newPage();
    await page.goto(`${host.origin}/${SOURCE}/`);
    await expect.poll(() => page.textContent('.keep')).toContain('keeps nothing');
    await host.down();
  });
});
