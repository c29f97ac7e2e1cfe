/** A browser on the built site: started once for a test file, with a watch on errors and on requests that leave. */
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { serve } from './serve.ts';

export interface Site {
  origin: string;
  open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** What went wrong on any page: console errors, failed and foreign requests. */
  complaints: string[];
  close: () => Promise<void>;
}

/** @param base the path below which the site was built */
export async function openSite(folder = 'dist', base = '/'): Promise<Site> {
  if (!existsSync(`${folder}/index.html`)) throw new Error(`${folder} is not built: run npm run build`);
  const server: Server = await serve(folder, 0, base);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await launch();
  const complaints: string[] = [];
  return {
    origin,
    complaints,
    open: async (path, options = {}) => {
      // A worker would fetch behind what a test looks at; the tests of reading without a line ask for it.
      const context = await browser.newContext({ serviceWorkers: 'block', ...options });
      const page = await context.newPage();
      page.on(
        'console',
        (message) => message.type() === 'error' && complaints.push(`${path}: ${message.text()}`),
      );
      page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
      page.on(
        'request',
        (request) =>
          /^https?:/.test(request.url()) &&
          !request.url().startsWith(origin) &&
          complaints.push(`${path}: asks for ${request.url()}`),
      );
      page.on(
        'response',
        (response) =>
          response.status() >= 400 &&
          !path.includes('no-such') &&
          complaints.push(`${path}: ${response.status()} for ${response.url()}`),
      );
      if (SLOW > 0) await slowed(page);
      await page.goto(origin + path);
      return page;
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/**
 * Each file comes $SLOW ms late, to a machine four times as slow: a test that passes only where all is fast says nothing of a
 * reader's machine, and fails on a busy one (`npm run test:slow`).
 */
const SLOW = Number(process.env['SLOW'] ?? 0);

async function slowed(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    await new Promise((done) => setTimeout(done, SLOW));
    await route.continue().catch(() => undefined);
  });
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * `$CHROMIUM_PATH`; else the one that comes as a package, which has no window at all: it opens a chapter in 0.6 s, where the
 * system's took 1.9 s. Where that lacks a library, the system's.
 */
export async function launch(): Promise<Browser> {
  const asked = process.env['CHROMIUM_PATH'];
  const packaged = async () => (await import('@sparticuz/chromium')).default.executablePath();
  const paths = asked ? [asked] : [await packaged(), ...SYSTEM.filter((file) => existsSync(file))];
  let problem: unknown;
  for (const executablePath of paths)
    try {
      return await chromium.launch({
        executablePath,
        args: ['--no-sandbox', '--disable-background-networking'],
      });
    } catch (error) {
      problem ??= error;
    }
  throw problem;
}
