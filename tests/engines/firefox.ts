/** Firefox over WebDriver BiDi. */
import { setTimeout as rest } from 'node:timers/promises';
import puppeteer, { type Page } from 'puppeteer-core';
import type { InPage, Reader, Window } from './reader.ts';

/** What the library keeps to itself. Its own calls ask for more than Firefox ESR 140 knows, or wait for ever after a step back. */
interface Context {
  setViewport: (asked: { viewport: Window; devicePixelRatio: null }) => Promise<void>;
  navigate: (url: string, wait: 'complete') => Promise<void>;
}
const contextOf = (page: Page): Context =>
  (page.mainFrame() as unknown as { browsingContext: Context }).browsingContext;

/** A pointer that is fine and can hover: a browser without a window has none. */
const MOUSE = 6;

export async function firefox(window: Window): Promise<Reader> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
    headless: true,
    defaultViewport: null,
    extraPrefsFirefox: { 'ui.primaryPointerCapabilities': MOUSE, 'ui.allPointerCapabilities': MOUSE },
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await contextOf(page).setViewport({ viewport: window, devicePixelRatio: null });
  return {
    go: (url) => contextOf(page).navigate(url, 'complete'),
    back: async () => {
      await page.evaluate(() => void setTimeout(() => history.back()));
      await rest(900);
    },
    js: <Result>(run: InPage, ...values: unknown[]) =>
      page.evaluate(run as () => Result, ...(values as [])) as Promise<Result>,
    click: async (selector) => {
      await page.locator(selector).click();
    },
    hover: async (selector) => {
      await page.hover(selector);
    },
    key: (name) => page.keyboard.press(name as 'Escape'),
    print: () => page.pdf(),
    complaints: () => Promise.resolve(complaints),
    close: () => browser.close(),
  };
}
