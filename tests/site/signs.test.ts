/** Signs on the built pages: as a printer sets them, and as in the file for who wants that; the author's slips. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { openSite, type Site } from '../../scripts/site/browser.ts';
import type { Ledger, Passage } from '../../src/model/records.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const pages = readdirSync('dist', { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('index.html'));

/** All words that can be seen, but for code and addresses: `http://a.b/---c` is none of ours. */
function seen(file: string): string {
  let out = '';
  visit(fromHtml(readFileSync(path.join('dist', file), 'utf8')) as Nodes, (node) => {
    if (node.type === 'element' && /^(?:script|style|head|textarea|code)$/.test(node.tagName)) return SKIP;
    if (node.type === 'element' && /^(?:p|li|td|th|h\d|figcaption|caption|dd|dt|div)$/.test(node.tagName))
      out += '\n';
    if (node.type === 'text') out += node.value;
    return CONTINUE;
  });
  return out.replace(/(?:https?|ftp):\/\/\S+|www\.\S+/g, '');
}

/** The apparatus quotes the file, letter for letter. */
const isApparatus = (file: string) => file.includes('apparatus');

test('no sign of Markdown or of a scanner reaches a reader', () => {
  const found = pages
    .filter((file) => !isApparatus(file))
    .flatMap((file) =>
      [...seen(file).matchAll(/.{0,30}(?:\\|`|\u0300|\*\*|\]\().{0,30}/gu)].map(
        ([words]) => `${file}: ${words}`,
      ),
    );
  expect(found).toEqual([]);
});

/** What is left of typewriter quotation marks: signs of transliterated Russian, by letters around them and by a list of words. */
const softly = parse(readFileSync('content/grammar/ru.yaml', 'utf8')) as { tells: { softSigns: string[] } };
const SOFT = new RegExp(
  `(?<=\\p{L})'(?=(?!(?:s|t|d|m|re|ve|ll)(?!\\p{L}))\\p{L})|(?<=(?<!\\p{L})(?:${softly.tells.softSigns.join('|')}))'`,
  'giu',
);

test('typewriter quotation marks and dashes are set, but for soft signs', () => {
  const found = pages
    .filter((file) => !isApparatus(file))
    .flatMap((file) =>
      [
        ...seen(file)
          .replace(SOFT, 'ʹ')
          .matchAll(/.{0,30}(?:["']|(?<=\S) - (?=\S)|--).{0,30}/gu),
      ].map(([words]) => `${file}: ${words}`),
    );
  expect(found).toEqual([]);
});

test('the ledger counts the signs that the pages have otherwise than the file', () => {
  const ledger = JSON.parse(readFileSync('content/ledger.json', 'utf8')) as Ledger;
  for (const [source, { signs }] of Object.entries(ledger)) {
    const counted = readdirSync(path.join('dist', source), { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('on-demand.json'))
      .flatMap((file) => {
        const asked = JSON.parse(readFileSync(path.join('dist', source, file), 'utf8')) as {
          signs: Record<string, unknown[]>;
        };
        return Object.values(asked.signs).flat();
      });
    expect({ source, signs: counted.length }).toEqual({
      source,
      signs: Object.values(signs).reduce((a, b) => a + b, 0),
    });
  }
});

test('who wants the signs of the file gets all of them, in the text and in sidenotes; and may have slips marked', async () => {
  const passages = (
    JSON.parse(readFileSync('content/passages/isaacs-thesis.json', 'utf8')) as Passage[]
  ).filter(({ unit, text }) => unit === 'chapter-3' && text);
  const page = await site.open('/isaacs-thesis/chapter-3/', { viewport: { width: 1440, height: 900 } });
  const words = () =>
    page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('.unit article > p[id], [role=doc-endnotes] li')].map((block) => {
          const copy = (block.matches('li') ? block.querySelector('p')! : block).cloneNode(true) as Element;
          for (const aside of copy.querySelectorAll('[data-apparatus], [role=doc-noteref]')) aside.remove();
          return [block.id, copy.textContent.replace(/\s+/g, ' ').trim()];
        }),
      ),
    );
  const ofFile = passages.filter(({ kind }) => kind === 'text' || kind === 'note');
  const differing = async () => {
    const shown = await words();
    return ofFile.filter(({ id, text }) => shown[id] !== undefined && shown[id] !== text).length;
  };
  expect(await differing()).toBeGreaterThan(80);
  await page.click('details.settings summary');
  await page.check('.settings [name=signs][value=file]');
  await page.waitForFunction(
    () =>
      document.querySelector('.sidenote')?.textContent &&
      !document.querySelector('article')?.textContent.includes('‘'),
  );
  expect(await differing()).toBe(0);
  // The page was loaded anew: who chose goes on where they were.
  await page.waitForSelector('details.settings[open]');
  await page.check('.settings [name=slips][value=sic]');
  await page.waitForSelector('article .sic');
  expect(await page.locator('article .sic').first().getAttribute('title')).toMatch(/^meant is “.+”$/);
  expect(await page.locator('article .sic').first().textContent()).toBe(' [sic]');
  expect(await differing()).toBe(0);
  await page.context().close();
});
