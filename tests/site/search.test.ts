/** Phrases, exclusions, filters and their combinations, each against a plain scan of the built pages. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf as foldedWords } from '../../src/model/fold.ts';
import { openSite, type Site } from '../../scripts/site/browser.ts';
import { passages } from './passages.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A possessive is its word. */
const wordsOf = (text: string) => foldedWords(text).map((word) => word.replace(/'s$/, ''));

const rows = passages().map((row) => ({ ...row, words: ` ${wordsOf(row.text).join(' ')} ` }));
type Row = (typeof rows)[0];

const has = (row: Row, phrase: string) => row.words.includes(` ${wordsOf(phrase).join(' ')} `);

interface Asked {
  phrases: string[];
  without?: string[];
  source?: string;
  unit?: string;
  kind?: string;
}

const scan = ({ phrases, without = [], source, unit, kind }: Asked) =>
  rows
    .filter(
      (row) =>
        phrases.every((phrase) => has(row, phrase)) &&
        !without.some((word) => has(row, word)) &&
        (!source || row.source === source) &&
        (!unit || row.unit === unit) &&
        (!kind || row.kind === kind),
    )
    .map(({ address }) => address)
    .sort();

const CASES: Asked[] = [
  ...[
    'wolf among sheep',
    'party of power',
    'soft authoritarian',
    'patron-client relations',
    'rubber stamp',
    'color revolution',
    'Great Game',
    'mixed member majoritarian',
    'Near Abroad',
    'logic of appropriateness',
    'Democratic Choice of Kazakhstan',
    'freedom of speech',
    'Shanghai Spirit',
    'state of siege',
    'Helsinki Final Act',
  ].map((phrase) => ({ phrases: [phrase] })),
  { phrases: ['Nur Otan', 'Ak Zhol'], source: 'isaacs-article' },
  { phrases: ['civil society', 'human rights'], source: 'mot' },
  { phrases: ['political parties', 'Central Asia'], unit: 'chapter-1', source: 'isaacs-thesis' },
  { phrases: ['foreign policy', 'United States'] },
  { phrases: ['neopatrimonial rule', 'party development'] },
  { phrases: ['Shanghai Cooperation Organization'], without: ['China'] },
  { phrases: ['party of power'], without: ['Russia', 'Russian'] },
  { phrases: ['civil society'], without: ['democracy'], source: 'von-hauff' },
  { phrases: ['color revolution'], without: ['Ukraine'] },
  { phrases: ['human rights'], without: ['OSCE'], source: 'kaziss' },
  { phrases: ['Helsinki Final Act'], source: 'mot' },
  { phrases: ['elder zhuz'] },
  { phrases: ['political elite'], kind: 'note' },
  { phrases: ['Freedom House'], kind: 'note', source: 'von-hauff' },
  { phrases: ['Freedom House'], kind: 'bibliography' },
  { phrases: ['party development'], kind: 'heading' },
  { phrases: ['op cit note 25'], kind: 'note' },
  { phrases: ["Author's interview with Sergei Duvanov"] },
  { phrases: ['Party Politics', 'Vol 1'], kind: 'note', unit: 'chapter-1' },
  { phrases: ['Supreme Soviet'], source: 'von-hauff', unit: 'chapter-3' },
  { phrases: ['presidential power'], source: 'isaacs-article' },
  { phrases: ['energy resources'], source: 'kaziss' },
  { phrases: ['no such phrase in any text'] },
  { phrases: ['seven percent threshold'] },
  { phrases: ['constitutional reform'], without: ['party'], source: 'isaacs-article' },
];

describe('forty queries find what a plain scan finds, none missing, none false', () => {
  let page: Page;
  beforeAll(async () => {
    page = await site.open('/search/');
  });
  afterAll(() => page.context().close());

  test.each(CASES.map((asked) => [JSON.stringify(asked), asked] as const))('%s', async (_, asked) => {
    const expected = scan(asked);
    const q = [
      ...asked.phrases.map((phrase) => `"${phrase}"`),
      ...(asked.without ?? []).map((word) => `-${word}`),
    ].join(' ');
    const address = new URLSearchParams({
      q,
      ...(asked.source ? { source: asked.source } : {}),
      ...(asked.unit ? { unit: asked.unit } : {}),
      // The works cited are not passages of the texts.
      kind: asked.kind ?? '',
    });
    await page.goto(`${site.origin}/search/?${address}`);
    await page.waitForSelector('[data-search-state=done]');
    const all = Number(await page.getAttribute('#said', 'data-hits'));
    for (let shown = 0; shown < all; shown = await page.locator('#hits li').count()) {
      await page.locator('#hits li').last().scrollIntoViewIfNeeded();
      await page.waitForFunction(
        ([n, all]) => [n + 1, all].some((least) => document.querySelectorAll('#hits li').length >= least),
        [shown, all] as const,
      );
    }
    const found = await page.$$eval('a[data-result]', (links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href)).map((url) => url.pathname + url.hash),
    );
    expect(found.filter((href) => !href.startsWith('/works/')).sort()).toEqual(expected);
  });
});

/** The search page, when the question in the address is answered. */
async function asked(address: string): Promise<Page> {
  const page = await site.open(address);
  await page.waitForSelector('[data-search-state=done]');
  return page;
}

test('typing searches without a click; arrows and Escape go through the hits; Back undoes', async () => {
  const page = await site.open('/search/');
  await page.fill('#q', 'clientelism');
  await page.waitForSelector('[data-search-state=done]');
  expect(page.url()).toContain('q=clientelism');
  await page.locator('#q').focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-result'))).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  await page.keyboard.press('Enter');
  await page.fill('#q', 'patronage');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=patronage/);
  await page.goBack();
  // The browser may still tell of the address that Enter set.
  await page.waitForURL(/\/search\/\?q=clientelism$/);
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#q')!.value === 'clientelism');
  await page.context().close();
});

test('on a small window the filters are shut, unless one is set', async () => {
  for (const [address, isOpen] of [
    ['/search/?q=patronage', false],
    ['/search/?q=patronage&source=mot', true],
  ] as const) {
    const page = await site.open(address, { viewport: { width: 390, height: 800 } });
    expect(await page.locator('select[name=source]').isVisible()).toBe(isOpen);
    await page.context().close();
  }
});

test('of a spelling that is nowhere, one that is near is offered, and finds', async () => {
  // The texts have Zharmakhan; zh and j stand for each other.
  const page = await asked('/search/?q=Jarmaqhan');
  expect(await page.locator('#said').innerText()).toContain('Did you mean');
  await page.click('#said a >> nth=0');
  await page.waitForSelector('a[data-result]');
  await page.context().close();
});

test.each(['the browser', 'the trail'])('back by %s, one finds the hit that was followed', async (way) => {
  const page = await asked('/search/?q=party');
  await page.locator('#hits li').nth(29).scrollIntoViewIfNeeded();
  await page.waitForSelector('#hit-41');
  const followed = page.locator('#hit-41 a');
  const words = await followed.innerText();
  await followed.click();
  await page.waitForURL(({ pathname }) => pathname !== '/search/');
  await (way === 'the trail' ? page.click('.trail a') : page.goBack());
  await page.waitForSelector('[data-search-state=done]');
  const focused = page.locator('#hits :focus');
  expect(await focused.innerText()).toBe(words);
  await expect
    .poll(() =>
      focused.evaluate((link) => {
        const { top } = link.getBoundingClientRect();
        return top > 0 && top < innerHeight;
      }),
    )
    .toBe(true);
  await page.context().close();
});

test('the way back from a hit leads to the question, filters included', async () => {
  const page = await asked('/search/?q=clientelism&source=isaacs-thesis');
  await page.click('a[data-result] >> nth=0');
  await page.click('.trail a');
  await page.waitForSelector('[data-search-state=done]');
  const params = new URL(page.url()).searchParams;
  expect([params.get('q'), params.get('source')]).toEqual(['clientelism', 'isaacs-thesis']);
  await page.context().close();
});

test('"only as typed" searches no other spelling, and leads back', async () => {
  const page = await asked('/search/?q=Nagyz Ak Zhol');
  await page.click('text=only as typed');
  await page.waitForSelector('text=in any spelling');
  expect(new URL(page.url()).searchParams.has('exact')).toBe(true);
  await page.click('text=in any spelling');
  await page.waitForSelector('text=only as typed');
  await page.context().close();
});

test('the author of a chapter can be asked for', async () => {
  const page = await asked('/search/?q=Russia&author=Karami, Jahangir');
  const found = await page.$$eval('a[data-result]', (links) =>
    links.map((link) => (link as HTMLAnchorElement).pathname),
  );
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found)).toEqual(new Set(['/kaziss/karami/']));
  await page.context().close();
});

test('an emptied field stays empty, though the engine comes later', async () => {
  const page = await site.open('/search/');
  await page.route('**/pagefind/*', async (route) => {
    await new Promise((later) => setTimeout(later, 400));
    await route.continue();
  });
  await page.fill('#q', 'clientelism');
  await page.fill('#q', '');
  await page.waitForTimeout(2500);
  expect(await page.locator('#hits li').count()).toBe(0);
  await page.context().close();
});

test('the words are marked where they stand, and the marks can be put away', async () => {
  const page = await asked('/search/?q=Turkmenbashization');
  await page.click('a[data-result] >> nth=0');
  await page.waitForSelector('.unmark');
  expect(await page.evaluate(() => CSS.highlights.get('found')!.size)).toBeGreaterThan(0);
  await page.click('.unmark >> text=×');
  expect(await page.evaluate(() => CSS.highlights.has('found'))).toBe(false);
  await page.context().close();
});
