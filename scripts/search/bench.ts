/**
 * How fast a query is answered, and what it weighs: `npm run bench:search` over the built site, and over an index of ten
 * copies of it, or of as many as are named. Times are of this machine; weights are bytes over the wire.
 */
import { mkdtempSync, rmSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { openSite } from '../site/browser.ts';
import { TOLD_AHEAD } from './ahead.ts';
import { byPage, readRecords } from './records.ts';
import { writeText } from './text.ts';
import { writeIndexes } from './write.ts';

const QUERIES = [
  'party of power',
  'Nazarbayev',
  'clan politics',
  '"civil society"',
  'constitutional reform 2007',
  'Shanghai Cooperation Organization',
  'patronage elites',
  'Dariga Nazarbayeva',
  'electoral threshold',
  'human rights OSCE',
];

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** From a keystroke to the first hits, and to all that stand there before one scrolls, in ms. */
const timeOf = (page: Page, query: string): Promise<{ first: number; all: number }> =>
  page.evaluate(async (q) => {
    const sure = (selector: string): HTMLElement => {
      const found = document.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`${selector} is not on the page`);
      return found;
    };
    const field = sure('#q') as HTMLInputElement;
    const said = sure('#said');
    field.value = q;
    const list = sure('#hits');
    const start = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return new Promise<{ first: number; all: number }>((done) => {
      let first = 0;
      new MutationObserver((changes, observer) => {
        if (changes.some(({ target, addedNodes }) => target === list && addedNodes.length))
          first ||= performance.now() - start;
        if (said.dataset['searchState'] !== 'done') return;
        observer.disconnect();
        done({ first, all: performance.now() - start });
      }).observe(list.parentElement ?? list, { attributes: true, childList: true, subtree: true });
    });
  }, query);

async function bench(folder: string, name: string): Promise<void> {
  const site = await openSite(folder);
  const times: { first: number; all: number }[] = [];
  const weights: number[] = [];
  let first = 0;
  const page = await site.open('/404.html');
  let bytes = 0;
  page.on('response', (response) => {
    const url = new URL(response.url());
    if (!/pagefind|spellings|_astro.*js/.test(url.pathname)) return;
    const file = path.join(folder, decodeURIComponent(url.pathname));
    // Pagefind's own files are packed already.
    const content = readFileSync(file);
    bytes += /\.(?:js|json)$/.test(file) ? brotliCompressSync(content).length : content.length;
  });
  await page.goto(`${site.origin}/search/`);
  for (const [i, query] of QUERIES.entries()) {
    bytes = i ? 0 : bytes;
    await page.fill('#q', '');
    await page.waitForTimeout(300);
    const spent = await timeOf(page, query);
    if (i) times.push(spent);
    if (i) weights.push(bytes);
    else first = bytes;
  }
  const firsts = times.map((time) => time.first);
  console.log(
    `${name}: first query ${Math.round(first / 1000)} kB, later ones ${Math.round(median(weights) / 1000)} kB at the median; ` +
      `from keystroke to the first hits ${Math.round(median(firsts))} ms at the median, ${Math.round(Math.max(...firsts))} ms at most; ` +
      `to all that stand there before one scrolls ${Math.round(median(times.map(({ all }) => all)))} ms`,
  );
  await site.close();
}

/** A copy of the site whose index holds every passage so many times, at other addresses. */
async function times(size: number): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'larger-'));
  cpSync('dist', folder, { recursive: true, filter: (file) => !file.includes(`${path.sep}pagefind`) });
  const copies = readRecords().flatMap((record) =>
    Array.from({ length: size }, (_, copy) => ({
      ...record,
      url: record.url.replace(/(?=#|$)/, `?copy=${copy}`),
    })),
  );
  const page = path.join(folder, 'search', 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace(TOLD_AHEAD, ''));
  await writeIndexes(byPage(copies), path.join(folder, 'pagefind'));
  await writeText(copies, path.join(folder, 'pagefind'));
  return folder;
}

await bench('dist', 'the corpus');
for (const size of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10]) {
  const folder = await times(size);
  await bench(folder, `${size} times the corpus`);
  rmSync(folder, { recursive: true });
}
