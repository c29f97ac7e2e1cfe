/** Names that answer: where a reader wants it, a tap on a name tells who it is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../../scripts/site/browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Where a word of a paragraph stands in the window. */
const middleOf = (id: string, word: string) => {
  const walker = document.createTreeWalker(
    document.getElementById(id) ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  while (walker.nextNode()) {
    const at = (walker.currentNode as Text).data.indexOf(word);
    if (at < 0) continue;
    const range = new Range();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + word.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }
  return { x: 0, y: 0 };
};

test('a tap on a name tells who it is, until it is put off; unasked, nothing answers', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/#l8125', { viewport: { width: 1440, height: 900 } });
  const tap = async (word: string) => {
    const { x, y } = await page.evaluate<{ x: number; y: number }>(
      `(${middleOf.toString()})('l8125', '${word}')`,
    );
    await page.mouse.click(x, y);
  };
  await tap('Kazkommertsbank');
  expect(await page.locator('.panel').count()).toBe(0);
  await page.click('.settings summary');
  await page.check('input[name=names][value=on]');
  await page.waitForFunction(() => CSS.highlights.has('named'));
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.getElementById('l8125')?.scrollIntoView({ block: 'center' }));
  await tap('Kazkommertsbank');
  await page.waitForSelector('.panel');
  expect(await page.innerText('.panel')).toContain('Kazkommertsbank');
  expect(await page.innerText('.panel')).toContain('In this chapter:');
  expect(await page.getAttribute('.panel .there', 'href')).toMatch(/\/names\/kazkommertsbank\/$/);
  await page.keyboard.press('Escape');
  expect(await page.locator('.panel').count()).toBe(0);
  await page.context().close();
});
