/** A reader's own marks, as a reader makes them: kept over a reload, taken along, brought back, and never lost in silence. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../../scripts/site/browser.ts';

interface Passage {
  id: string;
  kind: string;
  unit: string;
  text: string;
}
const SOURCE = 'isaacs-thesis';
const passages = (JSON.parse(readFileSync(`content/passages/${SOURCE}.json`, 'utf8')) as Passage[]).filter(
  ({ kind, text }) => (kind === 'text' || kind === 'note') && text.length > 90,
);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Selects letters of the first text of a paragraph. */
async function select(page: Page, id: string, from: number, to: number): Promise<string> {
  return page.evaluate(
    ([block, first, last]) => {
      const walker = document.createTreeWalker(
        document.getElementById(block) ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      const text = walker.nextNode() as Text;
      const range = new Range();
      range.setStart(text, first);
      range.setEnd(text, last);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return range.toString();
    },
    [id, from, to] as const,
  );
}

const highlighted = (page: Page) =>
  page.evaluate(() =>
    ['yellow', 'green', 'blue', 'red'].flatMap((colour) =>
      [...(CSS.highlights.get(`own-${colour}`) ?? [])].map((range) => [colour, (range as Range).toString()]),
    ),
  );

test('what is marked and noted stays, is listed with its citation, and goes when it is removed', async () => {
  const page = await site.open(`/${SOURCE}/chapter-1/`);
  const words = await select(page, 'l2229', 4, 60);
  await page.click('.at-hand >> text=Note');
  await page.fill('.panel textarea', 'Compare “Ak Zhol”.');
  await page.check('.panel input[value=blue]');
  await expect.poll(() => highlighted(page)).toEqual([['blue', expect.stringContaining(words.trim())]]);
  await page.waitForTimeout(500);
  await page.reload();
  await expect.poll(() => highlighted(page)).toEqual([['blue', expect.stringContaining(words.trim())]]);
  expect(await page.getAttribute('#l2229 .own-sign', 'aria-label')).toBe('your mark, with a note');
  await page.goto(`${site.origin}/my-notes/`);
  await expect.poll(() => page.textContent('#told')).toContain('1 mark.');
  expect(await page.textContent('#list .own')).toMatch(/Compare “Ak Zhol”\.Isaacs ca\. 2009, p\. 33/);
  const listed = () => page.locator('#list .own').count();
  await page.fill('#sought', 'nothing of the kind');
  await expect.poll(listed).toBe(0);
  await page.fill('#sought', 'ak zhol');
  await expect.poll(listed).toBe(1);
  await page.fill('#sought', '');
  // From the list back to the words: the chain as a reader has it.
  await page.click('#list .own blockquote a');
  await page.waitForURL(/chapter-1\/#l2229$/);
  await expect.poll(() => highlighted(page)).toEqual([['blue', expect.stringContaining(words.trim())]]);
  await page.goBack();
  await expect.poll(listed).toBe(1);
  await page.click('#list .own button');
  await expect.poll(() => page.textContent('#told')).toContain('0 marks.');
});

test('a browser that keeps nothing says so', async () => {
  const page = await site.open('/');
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await page.goto(`${site.origin}/my-notes/`);
  await expect.poll(() => page.textContent('#told')).toContain('keeps nothing');
  await page.goto(`${site.origin}/${SOURCE}/chapter-1/`);
  await select(page, 'l2229', 4, 60);
  await page.click('.at-hand >> text=Mark');
  await expect.poll(() => page.textContent('.panel')).toContain('keeps nothing');
});

/** Marks of the same form as those that the site gives away, in passages drawn evenly from all chapters. */
function annotations(count: number): object[] {
  const step = Math.floor(passages.length / count);
  return Array.from({ length: count }, (_, i) => {
    const { unit, id, text } = passages[i * step] ?? { unit: '', id: '', text: '' };
    const from = 10 + (i % 20);
    const to = from + 24 + (i % 30);
    return {
      id: `urn:uuid:00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
      type: 'Annotation',
      created: '2026-11-01T00:00:00.000Z',
      modified: '2026-11-01T00:00:00.000Z',
      body: [{ type: 'TextualBody', value: i % 2 ? 'green' : 'red', purpose: 'tagging' }],
      target: [
        {
          source: `https://reader.example/${SOURCE}/${unit}/#${id}`,
          selector: {
            type: 'TextQuoteSelector',
            exact: text.slice(from, to),
            prefix: text.slice(0, from),
            suffix: text.slice(to, to + 32),
          },
        },
      ],
      'kz:where': { page: `${SOURCE}/${unit}/`, chapter: unit, brief: 'Isaacs ca. 2009', pages: '' },
    };
  });
}

const idsIn = (file: string) => (JSON.parse(file) as { id: string }[]).map(({ id }) => id).sort();

async function taken(page: Page): Promise<string> {
  await page.locator('.exchange').evaluate((box) => box.setAttribute('open', ''));
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#as-json')]);
  return readFileSync(await download.path(), 'utf8');
}

async function bring(page: Page, file: string): Promise<void> {
  await page.setInputFiles('#bring', {
    name: 'a.jsonld',
    mimeType: 'application/ld+json',
    buffer: Buffer.from(file),
  });
}

test('500 marks survive a reload, a file and another browser; where paragraphs were emended, none is lost in silence', async () => {
  const all = annotations(500);
  const page = await site.open('/my-notes/');
  await bring(page, JSON.stringify(all));
  await expect.poll(() => page.textContent('#brought')).toContain('500 taken');
  await page.reload();
  await expect.poll(() => page.textContent('#told')).toContain('500 marks.');
  // Every one is where it was.
  await page.waitForSelector('#list[aria-busy=false]');
  expect(await page.locator('.doubt-said').allTextContents()).toEqual([]);
  const file = await taken(page);
  expect(idsIn(file)).toEqual(all.map((one) => (one as { id: string }).id));

  // Another browser, and a build in which ten of their paragraphs read otherwise, and two are gone.
  const other = await site.open('/my-notes/');
  const emended = all.slice(0, 480).filter((_, i) => i % 40 === 0);
  const ids = emended.map((one) =>
    (one as { target: [{ source: string }] }).target[0].source.replace(/.*example/, ''),
  );
  await other.route(`**/${SOURCE}/*/`, async (route) => {
    const answer = await route.fetch();
    let html = await answer.text();
    for (const [i, source] of ids.entries()) {
      const [path = '', id = ''] = source.split('#');
      if (!route.request().url().endsWith(path)) continue;
      const begin = new RegExp(`<(p|li|blockquote)[^>]* id="${id}"[^>]*>`).exec(html);
      const opens = (begin?.index ?? 0) + (begin?.[0].length ?? 0);
      // Letters of the words that are marked are others now, or the paragraph has none of them left.
      const end = html.indexOf(`</${begin?.[1]}>`, opens);
      const words = html.slice(opens, end);
      html =
        html.slice(0, opens) +
        (i < 10 ? words.replace(/(?<=^|>)[^<]+/g, (text) => text.replaceAll('e', 'ë')) : 'Something else.') +
        html.slice(end);
    }
    await route.fulfill({ response: answer, body: html });
  });
  await bring(other, file);
  await expect.poll(() => other.textContent('#brought')).toContain('500 taken');
  await other.waitForSelector('#list[aria-busy=false]');
  expect(await other.locator('.doubt-said').count()).toBe(emended.length);
  expect(await other.textContent('#told')).toContain('500 marks.');
  expect(idsIn(await taken(other))).toEqual(idsIn(file));
  // In the chapter itself: those that are found are shown, the others told.
  const [first = ''] = ids;
  await other.goto(site.origin + (first.split('#')[0] ?? ''));
  const here = all.filter((one) => JSON.stringify(one).includes(`example${first.split('#')[0]}`)).length;
  await expect
    .poll(async () => {
      const shown = await highlighted(other);
      const lost =
        (await other
          .locator('.own-lost')
          .textContent({ timeout: 200 })
          .catch(() => '')) ?? '';
      return shown.length + (/^One/.test(lost) ? 1 : Number(/^\d+/.exec(lost)?.[0] ?? 0));
    })
    .toBe(here);
});

test('on paper the notes stand or do not, as was chosen', async () => {
  const page = await site.open(`/${SOURCE}/chapter-1/`);
  await select(page, 'l2229', 4, 60);
  await page.click('.at-hand >> text=Note');
  await page.fill('.panel textarea', 'For the margin.');
  await page.waitForTimeout(600);
  await page.keyboard.press('Escape');
  await page.emulateMedia({ media: 'print' });
  const printed = page.locator('.own-printed');
  await expect.poll(() => printed.isVisible()).toBe(true);
  expect(await printed.textContent()).toContain('For the margin.');
  expect(await page.locator('.own-sign').isVisible()).toBe(false);
  await page.evaluate(() => (document.documentElement.dataset['own'] = 'unprinted'));
  expect(await printed.isVisible()).toBe(false);
});

test('no page complained, and nothing was sent anywhere', () => {
  expect(site.complaints).toEqual([]);
});
