/** Quoting: what is cited, with which pages and which address, and what is copied. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../../scripts/site/browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const DESK = { viewport: { width: 900, height: 900 } };

/** The forms in the dialog. */
async function formsIn(page: Page): Promise<string[]> {
  await page.waitForSelector('.cite-this textarea');
  return page
    .locator('.cite-this textarea')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
}

/** Shuts the dialog, and waits until it is gone: until then a key may still be its own. */
async function shut(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForSelector('.cite-this', { state: 'detached' });
}

/** Selects from the first to the last of some words in an element. */
const select = (page: Page, within: string, from: string, to: string) =>
  page.evaluate(
    ([within, from, to]) => {
      const walker = document.createTreeWalker(document.querySelector(within)!, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let isOpen = false;
      while (walker.nextNode()) {
        const { data } = walker.currentNode as Text;
        if (!isOpen && data.includes(from)) {
          range.setStart(walker.currentNode, data.indexOf(from));
          isOpen = true;
        }
        if (isOpen && data.includes(to)) {
          range.setEnd(walker.currentNode, data.indexOf(to) + to.length);
          break;
        }
      }
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
    },
    [within, from, to] as const,
  );

test('a passage is cited with its page and its address, and copied without note numbers', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', DESK);
  await page.evaluate(() => {
    const paragraph = document.querySelector('#fnref-3')!.closest('p')!;
    getSelection()!.selectAllChildren(paragraph);
  });
  await page.keyboard.press('c');
  const forms = await formsIn(page);
  expect(forms[0]).toMatch(/pp\. 104–105, http.*#l\d+:~:text=.*machine-read text/);
  expect(forms[0]).toContain('organised on patrimonial principles. Relations between');
  expect(forms[3]).toMatch(/^@/);
  expect(forms[4]).toMatch(/^TY {2}- /);
  await page.context().close();
});

test('a paragraph that runs on to the next page is cited with both', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', DESK);
  const running = page.locator('article > p[id]:has([role=doc-pagebreak])').first();
  const last = await running.locator('[role=doc-pagebreak]').last().getAttribute('aria-label');
  await running.hover();
  await page.click('.permalink');
  const note = page.locator('.cite-this textarea').first();
  await note.waitFor();
  expect(await note.inputValue()).toContain(`, pp. ${Number(last) - 1}–${last}`);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Close');
  await page.context().close();
});

test('a paragraph that was selected by three clicks is cited without the page of the next', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', DESK);
  await page.evaluate(() => {
    // The next one runs on to another page, and this one does not.
    const one = [...document.querySelectorAll('article > p[id]')].find(
      (p) =>
        !p.querySelector('[role=doc-pagebreak]') &&
        p.nextElementSibling?.matches('p[id]:has([role=doc-pagebreak])'),
    )!;
    const range = document.createRange();
    range.setStart(one.firstChild!, 0);
    range.setEnd(one.nextElementSibling!, 0);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
  });
  await page.keyboard.press('c');
  const note = page.locator('.cite-this textarea').first();
  await note.waitFor();
  expect(await note.inputValue()).toMatch(/, p\. \d+, http/);
  await page.context().close();
});

test('a note is cited with its number and the page of its mark, not of the list', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', DESK);
  const printed = await page.evaluate(() => {
    const mark = document.querySelector('#fnref-30')!;
    return [...document.querySelectorAll('[role=doc-pagebreak]')]
      .findLast((at) => at.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING)!
      .getAttribute('aria-label');
  });
  await page.locator('#fn-30 [role=doc-backlink]').focus();
  await page.keyboard.press('c');
  const [note] = await formsIn(page);
  expect(note).toContain(`, p. ${printed}, n. 30, http`);
  expect(note).toContain('/isaacs-thesis/chapter-3/#fn-30 ');
  await page.context().close();
});

test('words selected in a preview are cited as those of the note', async () => {
  const page = await site.open('/mot/chapter-2/', DESK);
  await page.hover('#fnref-7');
  await page.waitForSelector('.preview');
  const words = await page.locator('.preview p').first().textContent();
  await select(page, '.preview', words!.slice(0, 12), words!.slice(0, 12));
  await page.keyboard.press('c');
  expect((await formsIn(page))[0]).toMatch(/, n\. 7, http.*#fn-7/);
  await page.context().close();
});

test('the address of a quotation names no words that a mark is glued to, or that a paragraph ends between', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', DESK);
  const fragment = async () => {
    await page.keyboard.press('c');
    const [, , address] = await formsIn(page);
    await shut(page);
    return decodeURIComponent(address!.split(':~:text=')[1]!);
  };
  const start = 'post-Soviet political development.';
  await select(page, 'article', start, 'Certainly, historical legacy');
  expect(await fragment()).toBe(`${start},Certainly, historical legacy`);
  await page.evaluate(() => {
    const range = document.createRange();
    const [first, second] = document.querySelectorAll('article > p[id]');
    range.setStart(first!, 0);
    range.setEndAfter(second!.lastChild!);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
  });
  expect(await fragment()).toMatch(/^(?:\S+ ){4}\S+,/);
  await page.context().close();
});

test('a word that stands elsewhere too is addressed with those around it, whole words alone', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', DESK);
  const id = await page
    .locator('article > p[id]')
    .evaluateAll((all) => all.slice(20).find((one) => / president /.test(one.textContent ?? ''))!.id);
  await select(page, `#${id}`, 'resident', 'resident');
  await page.keyboard.press('c');
  const [, , address] = await formsIn(page);
  await shut(page);
  const fragment = decodeURIComponent(address!.split(':~:text=')[1]!);
  expect(fragment).toMatch(/^[^,]+-,president[a-z]*,-[^,]+$/);
  const phone = await site.open('/about/', { viewport: { width: 390, height: 844 } });
  await phone.goto(address!);
  await phone.waitForTimeout(900);
  const top = await phone.locator(`#${id}`).evaluate((one) => one.getBoundingClientRect().top);
  expect(Math.abs(top)).toBeLessThan(844);
  await phone.context().close();
  await page.context().close();
});

test('a selection offers to be cited, and the foot of the page the whole text', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', { viewport: { width: 390, height: 844 } });
  await select(page, 'article', 'Certainly,', 'Certainly,');
  await page.click('.at-hand .cite-here');
  expect((await formsIn(page))[0]).toMatch(/^“Certainly,” /);
  await shut(page);
  await page.evaluate(() => getSelection()!.removeAllRanges());
  await page.waitForSelector('.at-hand', { state: 'detached' });
  await page.click('.cite .cite-here');
  expect((await formsIn(page))[0]).toContain(', pp. 102–146, http');
  await page.context().close();
});

test('a source is cited as a whole from its title page, and what is printed there as a part of it', async () => {
  const page = await site.open('/mot/', DESK);
  await page.click('.cite .cite-here');
  expect((await formsIn(page))[0]).toMatch(
    /^Ana-Maria Manuela Mot, Kazakhstan and the 2010 .*\(Master of Arts thesis, .*2011\), http\S+\/mot\/ \(machine-read text\)\.$/,
  );
  expect((await formsIn(page))[3]).toMatch(/^@mastersthesis\{mot,/);
  await shut(page);
  await select(page, 'article', 'always taught me', 'always taught me');
  await page.keyboard.press('c');
  expect((await formsIn(page))[0]).toMatch(/^“always taught me” Ana-Maria .*\/mot\/#l33:~:text=/);
  await page.context().close();
});

test('where no pages are known, no form speaks of them', async () => {
  const page = await site.open('/isaacs-article/isaacs/', DESK);
  await page.locator('article > p[id]').nth(3).hover();
  await page.click('.permalink');
  // The quotation has the words of the text, which speak of many pages.
  const forms = (await formsIn(page)).slice(0, 5);
  expect(forms.filter((form) => /SP {2}-|pages =|\{page|, pp?\.|between/.test(form))).toEqual([]);
  await page.context().close();
});

test('where only the printed contents tell pages, a passage is cited between those of the headings around it', async () => {
  const page = await site.open('/mot/chapter-2/', DESK);
  // "3. Elections", p. 7, goes before "4. Political Parties", p. 10.
  const heading = page.locator('article > :is(h2, h3)', { hasText: 'Elections' });
  expect(await heading.locator('.folio').textContent()).toBe(' p. 7');
  await heading.locator('xpath=following-sibling::p[1]').hover();
  await page.click('.permalink');
  const [note, , , bibtex, ris] = await formsIn(page);
  expect(note).toContain(', between pp. 7 and 10, http');
  expect(`${bibtex}${ris}`).not.toMatch(/SP {2}-|pages =/);
  await page.context().close();
});

test('notes are copied with their numbers and without their arrows, titles with their italics', async () => {
  const page = await site.open('/mot/bibliography/', DESK);
  const copied = (within: string) =>
    page.evaluate((within) => {
      getSelection()!.selectAllChildren(document.querySelector(within)!);
      const data = new DataTransfer();
      document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true }));
      return { text: data.getData('text/plain'), html: data.getData('text/html') };
    }, within);
  expect((await copied('article')).html).toContain('<em>');
  await page.goto(`${site.origin}/mot/chapter-2/`);
  const { text } = await copied('.notes ol');
  expect(text).toMatch(/^\d+\. \S/);
  expect(text).not.toContain('↩');
  await page.context().close();
});
