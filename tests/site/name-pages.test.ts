/** The page of a name as a reader meets it: the words around each place, and from a search to the name that it offers. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../../scripts/site/browser.ts';
import { readNames } from '../../src/model/content/names.ts';
import type { Name } from '../../src/model/names.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const DESK = { viewport: { width: 900, height: 900 } };

test('the words around each place come when they are asked for, one a place, lead there, and go again', async () => {
  const page = await site.open('/names/otan/', DESK);
  const places = JSON.parse(readFileSync('dist/names/otan/places.json', 'utf8')) as { href: string }[];
  expect(await page.locator('.words-around').count()).toBe(0);
  await page.click('button.around');
  await page.waitForSelector('.words-around li');
  const links = page.locator('.words-around a');
  const hrefs = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  expect(hrefs.sort()).toEqual(places.map(({ href }) => href).sort());
  expect(await page.locator('.words-around mark').allTextContents()).toHaveLength(places.length);
  const first = await links.first().getAttribute('href');
  await links.first().click();
  await page.waitForURL(`**${first}`);
  expect(await page.locator(':target').textContent()).toContain('Otan');
  await page.goBack();
  await page.click('button.around');
  await page.waitForSelector('.words-around li');
  await page.click('button.around');
  expect(await page.locator('.words-around').count()).toBe(0);
  expect(await page.locator('.locators dd:visible').count()).toBeGreaterThan(0);
  await page.context().close();
});

test('a search for one name offers the later one with the count of its passages, and says a doubt', async () => {
  const page = await site.open('/search/?q=Otan', DESK);
  await page.waitForSelector('#said[data-search-state=done]');
  const said = (await page.textContent('#said')) ?? '';
  const places = JSON.parse(readFileSync('dist/names/nur-otan/places.json', 'utf8')) as unknown[];
  expect(said).toContain(`Nur Otan (${places.length})`);
  await page.goto(`${site.origin}/search/?q=Nur+Otan`);
  await page.waitForSelector('#said[data-search-state=done]');
  expect(await page.textContent('#said')).toContain('Later name of Otan');
  await page.goto(`${site.origin}/search/?q=KPPK`);
  await page.waitForSelector('#said[data-search-state=done]');
  expect(await page.textContent('#said')).toContain('may be a slip for the KPK');
  await page.context().close();
});

test('a work leads to the names in its title, and to no other', () => {
  const works = JSON.parse(readFileSync('content/works/works.json', 'utf8')) as {
    id: string;
    title: string;
  }[];
  const names = new Map(
    [...readNames(), ...(JSON.parse(readFileSync('content/works/people.json', 'utf8')) as Name[])].map(
      (name) => [name.id, [name.name, ...name.forms.filter((form) => typeof form === 'string')]],
    ),
  );
  const said = works.flatMap(({ id, title }) => {
    const html = readFileSync(`dist/works/${id}/index.html`, 'utf8');
    const [, line = ''] = /Named in its title:(.*?)<\/p>/s.exec(html) ?? [];
    return [...line.matchAll(/\/names\/([^/]+)\//g)].map(([, name = '']) => ({ id, title, name }));
  });
  expect(said.length).toBeGreaterThan(300);
  expect(said.filter(({ title, name }) => !names.get(name)?.some((form) => title.includes(form)))).toEqual(
    [],
  );
});
