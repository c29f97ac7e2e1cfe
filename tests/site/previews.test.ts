/** Previews of notes and of the works behind citations: by pointer, by key, by touch. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from '../../scripts/site/browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const PAGE = '/von-hauff/chapter-1/';
const DESK = { viewport: { width: 900, height: 900 } };

describe('by pointer', () => {
  test('opens on hover, stays while the pointer is in it, goes when it leaves', async () => {
    const page = await site.open(PAGE, DESK);
    await page.hover('#fnref-48');
    await page.waitForSelector('.preview');
    expect(await page.locator('.preview').innerText()).toContain('op. cit. (note 25)');
    await page.hover('.preview');
    await page.waitForTimeout(500);
    expect(await page.locator('.preview').count()).toBe(1);
    await page.mouse.move(5, 5);
    await page.waitForSelector('.preview', { state: 'detached' });
    await page.context().close();
  });

  test('nests one level: the work behind a back-reference', async () => {
    const page = await site.open(PAGE, DESK);
    await page.hover('#fnref-48');
    await page.hover('.preview [role=doc-biblioref]');
    await page.waitForSelector('.preview .preview');
    expect(await page.locator('.preview .preview').innerText()).toContain(
      'Transitions from Authoritarian Rule',
    );
    await page.keyboard.press('Escape');
    expect(await page.locator('.preview').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.preview').count()).toBe(0);
    await page.context().close();
  });

  test('stays inside the window', async () => {
    const page = await site.open(PAGE, { viewport: { width: 700, height: 500 } });
    for (const n of [2, 12, 48]) {
      await page.locator(`#fnref-${n}`).scrollIntoViewIfNeeded();
      await page.hover(`#fnref-${n}`);
      const box = (await page.locator('.preview').boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(700);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(500);
      await page.keyboard.press('Escape');
    }
    await page.context().close();
  });
});

describe('by key', () => {
  test('opens with Tab, which leads into it and out again; Escape gives the focus back', async () => {
    const page = await site.open(PAGE, DESK);
    await page.locator('#fnref-47').focus();
    await page.keyboard.press('Tab');
    await page.waitForSelector('.preview');
    const inside = () => page.evaluate(() => document.activeElement?.closest('.preview') !== null);
    expect(await inside()).toBe(false);
    await page.keyboard.press('Tab');
    expect(await inside()).toBe(true);
    // The citation in it has the focus, and shows its work: one Escape for each.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.locator('.preview').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('fnref-48');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('fnref-49');
    await page.context().close();
  });

  test('n leads to the next note, j to the next section, ? lists the keys, and no key works in a field', async () => {
    const page = await site.open(PAGE, { viewport: { width: 1100, height: 900 } });
    await page.keyboard.press('n');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('fnref-1');
    await page.keyboard.press('n');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('fnref-2');
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toMatch(/^H\d$/);
    await page.keyboard.press('?');
    await page.waitForSelector('dialog.keys', { state: 'visible' });
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog.keys', { state: 'hidden' });
    await page.keyboard.press('/');
    await page.keyboard.type('njk');
    expect(await page.locator('input[type=search]').inputValue()).toBe('njk');
    await page.context().close();
  });
});

test('by touch: a sheet at the bottom, and a link on to the list', async () => {
  const page = await site.open(PAGE, {
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    isMobile: true,
  });
  await page.locator('#fnref-2').scrollIntoViewIfNeeded();
  await page.tap('#fnref-2');
  await page.waitForSelector('.preview');
  const box = (await page.locator('.preview').boundingBox())!;
  expect(Math.round(box.y + box.height)).toBe(800);
  expect(Math.round(box.width)).toBe(390);
  expect(page.url()).not.toContain('#fn-2');
  await page.tap('.preview .jump');
  await expect.poll(() => page.url()).toContain('#fn-2');
  await page.context().close();
});

test('a sheet that is closed by key gives the focus back and stays closed', async () => {
  const page = await site.open(PAGE, { viewport: { width: 390, height: 800 } });
  await page.locator('#fnref-47').focus();
  await page.keyboard.press('Tab');
  await page.waitForSelector('.preview');
  await page.locator('.preview .shutter').focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('fnref-48');
  expect(await page.locator('.preview').count()).toBe(0);
  await page.context().close();
});

test('a way back from a note ends at the very line that it was left from', async () => {
  const page = await site.open(PAGE, DESK);
  await page.locator('#fnref-48').scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 137);
  await page.waitForTimeout(300);
  const before = await page.evaluate(() => scrollY);
  await page.click('#fnref-48');
  await page.click('#fn-48 [role=doc-backlink]');
  await page.waitForTimeout(300);
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(28);
  await page.context().close();
});

test('a trail leads back from a work to the note that it was left from', async () => {
  const page = await site.open(PAGE, DESK);
  await page.click('#fn-46 a[role=doc-biblioref]');
  await page.waitForSelector('.trail');
  expect(await page.locator('.trail').innerText()).toContain('note 46');
  await page.click('.trail a');
  expect(new URL(page.url()).hash).toBe('#fn-46');
  await page.context().close();
});

test('left from a preview, the trail leads back to the mark in the text', async () => {
  const page = await site.open(PAGE, DESK);
  await page.hover('#fnref-46');
  await page.click('.preview a[role=doc-biblioref]');
  await page.click('.trail a');
  expect(new URL(page.url()).hash).toBe('#fnref-46');
  await page.context().close();
});

test('the place is kept and offered again', async () => {
  const page = await site.open('/isaacs-thesis/chapter-3/', DESK);
  await page.evaluate(() => document.querySelector('#p112')!.scrollIntoView());
  await page.waitForTimeout(600);
  await page.goto(`${site.origin}/isaacs-thesis/`);
  expect(await page.locator('.resume').innerText()).toMatch(/Chapter Three.*p\. 11[12]/);
  await page.click('.resume a');
  expect(new URL(page.url()).pathname).toBe('/isaacs-thesis/chapter-3/');
  await page.context().close();
});

test('the settings stand within the window, at any size of type', async () => {
  const page = await site.open(PAGE, { viewport: { width: 320, height: 800 } });
  await page.click('details.settings summary');
  for (const size of ['small', 'huge']) {
    await page.check(`[name=size][value=${size}]`);
    const box = (await page.locator('form.settings').boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
  }
  await page.context().close();
});

test('on a phone the contents stay at hand, and shut behind who has chosen', async () => {
  const page = await site.open(PAGE, { viewport: { width: 390, height: 800 } });
  await page.locator('#fnref-48').scrollIntoViewIfNeeded();
  await page.click('.aside summary');
  expect(await page.locator('.bar').evaluate((bar) => bar.getBoundingClientRect().top)).toBe(0);
  await page.click('.aside li li a >> nth=1');
  expect(await page.locator('.aside').getAttribute('open')).toBeNull();
  await expect.poll(() => new URL(page.url()).hash).not.toBe('');
  await page.context().close();
});

test('what the file reads is shown on hover, and goes with Escape while the pointer stays', async () => {
  const page = await site.open(PAGE, DESK);
  const word = page.locator('article .emended').first();
  const box = () => word.evaluate((element) => getComputedStyle(element, '::after').content);
  await word.hover();
  expect(await box()).toContain('the file: ');
  await page.keyboard.press('Escape');
  expect(await box()).toBe('none');
  await page.mouse.move(2, 2);
  await word.hover();
  expect(await box()).toContain('the file: ');
  await page.context().close();
});

test('theme and size are kept', async () => {
  const page = await site.open(PAGE, DESK);
  await page.click('details.settings summary');
  await page.check('[name=theme][value=sepia]');
  await page.check('[name=size][value=large]');
  await page.goto(`${site.origin}/mot/chapter-2/`);
  expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
    theme: 'sepia',
    size: 'large',
  });
  await page.context().close();
});
