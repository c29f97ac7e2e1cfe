/** The built site as a reader meets it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from '../../scripts/site/browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('the first view has its type, in three files at most', async () => {
  const page = await site.open('/mot/chapter-2/');
  const fonts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.woff2')),
  );
  expect(fonts).toHaveLength(3);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: '.unit article p',
  });
  const drawn = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
  expect(drawn.fonts[0]).toMatchObject({
    familyName: expect.stringContaining('Literata') as string,
    isCustomFont: true,
  });
  await page.context().close();
});

describe('a mark and its note', () => {
  test.each([
    ['/mot/chapter-2/', 12],
    ['/von-hauff/chapter-1/', 29],
    ['/isaacs-thesis/chapter-3/', 100],
    ['/kaziss/mullerson/', 3],
    ['/isaacs-article/isaacs/', 44],
  ])('lead to each other on %s, note %i', async (path, n) => {
    // Without room beside the text, where a click leads to the list.
    const page = await site.open(path, { viewport: { width: 900, height: 800 } });
    await page.click(`a[role=doc-noteref]:text-is("${n}")`);
    expect(new URL(page.url()).hash).toBe(`#fn-${n}`);
    const note = page.locator(':target');
    expect(await note.getAttribute('data-n')).toBe(String(n));
    await note.locator('a[role=doc-backlink]').click();
    expect(new URL(page.url()).hash).toBe(`#fnref-${n}`);
    expect(await page.locator(':target').textContent()).toBe(String(n));
    await page.context().close();
  });

  test('work without scripts', async () => {
    const page = await site.open('/mot/chapter-2/', { javaScriptEnabled: false });
    await page.click('a[role=doc-noteref]:text-is("12")');
    expect(new URL(page.url()).hash).toBe('#fn-12');
    expect(await page.locator('[role=doc-endnotes] li').count()).toBe(51);
    await page.context().close();
  });

  test('a note whose mark is lost says so and names its neighbours', async () => {
    const page = await site.open('/von-hauff/chapter-1/');
    const note = page.locator('#fn-50');
    expect((await note.innerText()).replace(/\s+/g, ' ')).toMatch(
      /mark is lost ?; it belongs behind mark 49 and before mark 51/,
    );
    expect(await note.locator('a[role=doc-backlink]').count()).toBe(0);
    await page.context().close();
  });

  test('a mark that was put back can be told from a printed one', async () => {
    const page = await site.open('/von-hauff/chapter-1/');
    expect(await page.locator('#fnref-85').getAttribute('data-inferred')).not.toBeNull();
    expect(await page.locator('#fnref-29').getAttribute('data-inferred')).toBeNull();
    // Short: it is read aloud in mid-sentence; on what grounds stands with the note.
    expect(await page.locator('#fnref-85').getAttribute('aria-label')).toBe('note 85, mark put back');
    await page.locator('#fnref-85').hover();
    expect(await page.locator('.preview, .sidenote.meant').first().textContent()).toMatch(
      /put back by the editor; .*Whitehead/,
    );
    await page.context().close();
  });
});

test('the box leads to a printed page, also of another chapter', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', { viewport: { width: 1280, height: 800 } });
  await page.fill('#page', '45');
  await page.press('#page', 'Enter');
  await page.waitForURL(/chapter-1\/#p45$/);
  expect(await page.locator(':target').getAttribute('aria-label')).toBe('45');
  await page.fill('#page', '130');
  await page.press('#page', 'Enter');
  expect(await page.locator('.goto [role=status]').first().textContent()).toBe(
    'Page 130 is not in the file.',
  );
  await page.context().close();
});

test('a box leads to a note of the chapter, also to one whose mark is lost', async () => {
  const page = await site.open('/von-hauff/chapter-1/', { viewport: { width: 390, height: 800 } });
  await page.click('.aside summary');
  await page.fill('#note', '50');
  await page.press('#note', 'Enter');
  await expect.poll(() => new URL(page.url()).hash).toBe('#fn-50');
  await page.evaluate(() => scrollBy(0, -200));
  await page.click('.aside summary');
  await page.fill('#note', '999');
  await page.press('#note', 'Enter');
  expect(await page.locator('.goto [role=status]').last().textContent()).toBe('There is no note 999 here.');
  await page.context().close();
});

test('the slash leads to the field on every page, and Escape back to the line', async () => {
  const page = await site.open('/isaacs-thesis/chapter-2/', { viewport: { width: 1280, height: 800 } });
  await page.evaluate(() => document.querySelector('#fnref-20')!.scrollIntoView());
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('INPUT');
  await page.keyboard.type('x');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await page.goto(`${site.origin}/works/`);
  await page.keyboard.press('?');
  await expect.poll(() => page.locator('dialog.keys dt').count()).toBe(2);
  await page.context().close();
});

test('a citation that was resolved leads to the page of its work, and back', async () => {
  const page = await site.open('/von-hauff/chapter-1/');
  await page.click('#fn-46 a[role=doc-biblioref]');
  expect(await page.locator('h1').textContent()).toContain('A Systems Analysis of Political Life');
  await page.click('main a:has-text("note 46") >> nth=0');
  expect(new URL(page.url()).hash).toBe('#fn-46');
  await page.context().close();
});

describe('search', () => {
  const hits = async (address: string) => {
    const page = await site.open(address);
    await page.waitForSelector('[data-search-state=done]');
    const found = await page.$$eval('a[data-result]', (links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href)),
    );
    return { page, found: found.map((url) => url.pathname + url.hash) };
  };

  test('runs the query in the address and leads to the passage', async () => {
    const { page, found } = await hits('/search/?q=Turkmenbashization');
    expect(found[0]).toMatch(/^\/isaacs-article\/isaacs\/#l\d+$/);
    await page.click('a[data-result] >> nth=0');
    expect(await page.locator(':target').textContent()).toContain('Turkmenbashization');
    await page.context().close();
  });

  test('a phrase stands in every hit', async () => {
    const { page, found } = await hits('/search/?q=%22wolf+among+sheep%22');
    expect(found.length).toBeGreaterThan(0);
    for (const text of await page.locator('.hits li').allTextContents())
      expect(text.toLowerCase()).toContain('wolf among sheep');
    await page.context().close();
  });

  test('keeps to the source that is asked for', async () => {
    const { page, found } = await hits('/search/?q=Majilis&source=mot');
    expect(found.length).toBeGreaterThan(0);
    for (const address of found) expect(address).toMatch(/^\/mot\//);
    await page.context().close();
  });

  test('says when there is nothing', async () => {
    const { page, found } = await hits('/search/?q=xylophonist');
    expect(found).toEqual([]);
    expect(await page.locator('#said').textContent()).toContain('Nothing found');
    await page.context().close();
  });
});

test('no page of the walk complained, and no request left the host', async () => {
  for (const path of [
    '/',
    '/von-hauff/',
    '/kaziss/front/',
    '/isaacs-thesis/chapter-5/',
    '/mot/bibliography/',
    '/search/',
  ]) {
    const page = await site.open(path);
    expect(await page.locator('h1').count()).toBe(1);
    await page.context().close();
  }
  expect(site.complaints).toEqual([]);
});

test('an address that does not exist gets a page that helps', async () => {
  const page = await site.open('/no-such-page/');
  expect(await page.locator('h1').textContent()).toBe('There is no such page');
  await page.context().close();
});
