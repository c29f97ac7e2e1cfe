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

export async function openSite(folder = 'dist'): Promise<Site> {
  if (!existsSync(`${folder}/index.html`)) throw new Error(`${folder} is not built: run npm run build`);
  const server: Server = await serve(folder, 0);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser: Browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const complaints: string[] = [];
  return {
    origin,
    complaints,
    open: async (path, options = {}) => {
      const context = await browser.newContext(options);
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
      await page.goto(origin + path);
      return page;
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** `$CHROMIUM_PATH`, the system's Chromium, or the one that comes as a package. */
async function chromiumPath(): Promise<string> {
  const known = [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  const found = known.find((file) => file && existsSync(file));
  if (found) return found;
  const packaged = await import('@sparticuz/chromium');
  return packaged.default.executablePath();
}
