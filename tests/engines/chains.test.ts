/** A reader's ways through the site in Firefox and in WebKit: read, note, preview, work, back, cite, search, settings, print. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as rest } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/site/serve.ts';
import { firefox } from './firefox.ts';
import type { Reader } from './reader.ts';
import { webkit } from './webkit.ts';

let server: Server;
let origin = '';
beforeAll(async () => {
  server = await serve('dist', 0);
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const SIZES = [
  ['a phone', { width: 390, height: 844 }],
  ['a desk', { width: 1440, height: 900 }],
] as const;
const CHAPTER = '/von-hauff/chapter-3/';
const PAGES = [
  '/',
  '/von-hauff/',
  '/isaacs-article/',
  CHAPTER,
  '/mot/apparatus/',
  '/works/',
  '/names/',
  '/search/',
  '/about/',
];

const count = (reader: Reader, selector: string) =>
  reader.js<number>((one: string) => document.querySelectorAll(one).length, selector);
const hashOf = (reader: Reader) => reader.js<string>(() => location.hash);
const topOf = (reader: Reader, selector: string) =>
  reader.js<number>((one: string) => document.querySelector(one)!.getBoundingClientRect().top, selector);
const bring = (reader: Reader, selector: string) =>
  reader.js((one: string) => void document.querySelector(one)!.scrollIntoView({ block: 'center' }), selector);
/** Until all is laid out and the page rests. */
const settled = () => rest(2500);

describe.each([
  ['Firefox', firefox],
  ['WebKit', webkit],
])('%s', (engine, start) => {
  describe.each(SIZES)('on %s', (_, size) => {
    let reader: Reader;
    beforeAll(async () => {
      reader = await start(size);
    }, 60_000);
    afterAll(() => reader.close());

    test('no page is wider than the window', async () => {
      const wide: string[] = [];
      for (const page of PAGES) {
        await reader.go(origin + page);
        await rest(300);
        const [content, room] = await reader.js<[number, number]>(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        if (content > room) wide.push(`${page}: ${content} in ${room}`);
      }
      expect(wide).toEqual([]);
    });

    test('from a mark to its note and back, by its link and by a step, the line stays', async () => {
      await reader.go(origin + CHAPTER);
      await settled();
      for (const way of ['link', 'step']) {
        await bring(reader, '#fnref-20');
        await rest(300);
        const before = await topOf(reader, '#fnref-20');
        await reader.js(() =>
          document.querySelector<HTMLElement>('#fnref-20')!.focus({ preventScroll: true }),
        );
        await reader.key('Enter');
        await rest(500);
        expect(await hashOf(reader)).toBe('#fn-20');
        if (way === 'link')
          await reader.js(() => document.querySelector<HTMLElement>('#fn-20 [role=doc-backlink]')!.click());
        else await reader.back();
        await rest(600);
        expect(Math.abs((await topOf(reader, '#fnref-20')) - before)).toBeLessThan(8);
      }
    });

    test('a note is shown to who comes to its mark by keys, and goes with Escape', async () => {
      await reader.go(`${origin}/isaacs-thesis/chapter-1/`);
      await rest(600);
      await reader.key('n');
      await rest(600);
      const isBeside = await count(reader, '.sidenotes:not([hidden]) .sidenote');
      if (isBeside) expect(await count(reader, '.sidenote.meant')).toBe(1);
      else {
        expect(await count(reader, '.preview')).toBe(1);
        await reader.key('Escape');
        expect(await count(reader, '.preview')).toBe(0);
        expect(await reader.js(() => document.activeElement?.getAttribute('role') ?? '')).toBe('doc-noteref');
      }
    });

    test('a note is shown under the pointer, and its work leads on and back', async () => {
      await reader.go(origin + CHAPTER);
      await settled();
      await bring(reader, '#fnref-20');
      await rest(300);
      await reader.hover('#fnref-20');
      await rest(600);
      expect(await count(reader, '.preview, .sidenote.meant')).toBeGreaterThan(0);
      await reader.js(() => document.querySelector<HTMLElement>('#fn-20 a[role=doc-biblioref]')!.click());
      await rest(900);
      expect(await reader.js<string>(() => location.pathname)).toMatch(/^\/works\//);
      expect(await count(reader, '.trail')).toBe(1);
      await reader.back();
      expect(await reader.js<string>(() => location.pathname)).toBe(CHAPTER);
      expect(await count(reader, '.preview, .trail')).toBe(0);
    });

    test('the passage that was jumped to is the one that is cited, in a field that shows it whole', async () => {
      await reader.go(`${origin}/isaacs-thesis/chapter-3/#l7285`);
      await rest(1200);
      await reader.key('c');
      await rest(900);
      const fields = await reader.js<string[]>(() =>
        [...document.querySelectorAll<HTMLTextAreaElement>('.cite-this textarea')].map(({ value }) => value),
      );
      expect(fields.find((value) => /^http\S+$/.test(value))).toMatch(/#l7285$/);
      const cut = await reader.js<number>(() => {
        const field = document.querySelector('.cite-this textarea:not([hidden])')!;
        return field.scrollHeight - field.clientHeight;
      });
      expect(cut).toBeLessThanOrEqual(1);
      await reader.key('Escape');
      await rest(300);
      expect(await count(reader, '.cite-this')).toBe(0);
    });

    test('a search finds, and its hit leads to the words', async () => {
      await reader.go(`${origin}/search/?q=patronage`);
      await rest(3000);
      expect(await count(reader, '.hits li')).toBeGreaterThan(5);
      await reader.js(() => document.querySelector<HTMLElement>('.hits a')!.click());
      await rest(1500);
      const top = await topOf(reader, ':target');
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(size.height / 2);
      await reader.back();
      await rest(1500);
      expect(await count(reader, '.hits li')).toBeGreaterThan(5);
    });

    test('a choice is kept from page to page', async () => {
      await reader.go(`${origin}/about/`);
      await rest(400);
      await reader.click('details.settings summary');
      await reader.js(() => document.querySelector<HTMLElement>('form.settings input[value=dark]')!.click());
      await reader.go(origin + CHAPTER);
      expect(await reader.js(() => document.documentElement.dataset['theme'])).toBe('dark');
      await reader.js(() => localStorage.clear());
    });

    test('it is printed with its text', async () => {
      await reader.go(`${origin}/isaacs-article/isaacs/`);
      await rest(500);
      const sheet = await reader.print();
      if (engine === 'WebKit') expect(sheet).toBeNull();
      else expect(sheet?.length).toBeGreaterThan(40_000);
    });

    test('nothing went wrong', async () => expect(await reader.complaints()).toEqual([]));
  });

  test('on a phone a step back shuts the contents, and the bar comes and goes', async () => {
    const reader = await start({ width: 390, height: 844 });
    await reader.go(origin + CHAPTER);
    await settled();
    await reader.click('.aside summary');
    await rest(700);
    expect(await count(reader, '.aside[open]')).toBe(1);
    await reader.back();
    expect(await reader.js<string>(() => location.pathname)).toBe(CHAPTER);
    expect(await count(reader, '.aside[open]')).toBe(0);
    await reader.js(() => void scrollTo(0, 5000));
    await rest(700);
    expect(await count(reader, '.bar.away')).toBe(1);
    await reader.js(() => void scrollBy(0, -200));
    await rest(700);
    expect(await count(reader, '.bar.away')).toBe(0);
    await reader.close();
  });
});
