/** A reader's own marks, on plain strings: found again in words that changed, and whole in every file that can be read again. */
import fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';
import { describe, find } from '../../src/model/quote.ts';
import { fromAnnotations, toAnnotations, toMarkdown, toTable } from '../../src/browser/own/exchange.ts';
import { COLOURS, type Own } from '../../src/browser/own/record.ts';

const SITE = 'https://reader.example/kz/';
const words = fc
  .array(fc.stringMatching(/^[a-zé’“]{1,9}$/), { minLength: 12, maxLength: 60 })
  .map((all) => all.join(' '));
/** A text, and a stretch of it. */
const stretch = words.chain((text) =>
  fc
    .tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 40 }))
    .map(([from, length]) => ({ text, from, to: Math.min(text.length, from + length) }))
    .filter(({ from, to }) => text.slice(from, to).trim() !== ''),
);

suite('a place', () => {
  test('is found where it was', () => {
    fc.assert(
      fc.property(stretch, ({ text, from, to }) => {
        // Blanks at its ends are none of its words.
        const [left, right] = [/^\s*/, /\s*$/].map(
          (blanks) => blanks.exec(text.slice(from, to))?.[0].length ?? 0,
        );
        expect(find(text, describe(text, from, to, 'l1'))).toEqual({
          from: from + (left ?? 0),
          to: to - (right ?? 0),
          isChanged: false,
        });
      }),
    );
  });

  test('moves with the words before it', () => {
    fc.assert(
      fc.property(stretch, words, ({ text, from, to }, before) => {
        // Enough letters that no other place can have them by chance.
        fc.pre(to - from > 20);
        const found = find(`${before} ${text}`, describe(text, from, to, 'l1'));
        expect(found?.isChanged).toBe(false);
        expect(`${before} ${text}`.slice(found?.from, found?.to)).toBe(text.slice(from, to).trim());
        expect(found?.from).toBeGreaterThan(before.length);
      }),
    );
  });

  test.each([
    ['a letter corrected in it', 'allows for an exploration', 'allow for an exploration', true],
    ['a blank taken out', 'Party Systems (eds. ) and Voters', 'Party Systems (eds.) and Voters', false],
    ['signs set otherwise', 'the "party of power" - so called', 'the “party of power” – so called', false],
    ['a word of it parted', 'thedevelopment of parties', 'the development of parties', false],
  ])('with %s is found, and says so', (_, was, is, isChanged) => {
    const around = (middle: string) => `Before it stand some words. ${middle} And behind it others stand.`;
    const anchor = describe(around(was), 28, 28 + was.length, 'l1');
    const found = find(around(is), anchor);
    expect(found).toMatchObject({ isChanged });
    expect(around(is).slice(found?.from, found?.to)).toBe(is);
  });

  test('of words that stand twice is the one with the same neighbours', () => {
    const text = 'the state is strong, and the state is weak, and the state is gone';
    const second = text.indexOf('the state', 5);
    expect(find(`Once ${text}`, describe(text, second, second + 9, 'l1'))?.from).toBe(second + 5);
  });

  test('of words that are gone is not found', () => {
    const text = 'Formal institutions are shaped by informal relations among the elite.';
    expect(find('Oil was found in Tengiz.', describe(text, 0, 40, 'l1'))).toBeNull();
    expect(find('', describe(text, 0, 40, 'l1'))).toBeNull();
  });
});

const plain: fc.Arbitrary<Own> = fc.record({
  id: fc.uuid(),
  page: fc.constantFrom('mot/', 'isaacs-thesis/chapter-3/'),
  parts: fc.array(
    fc.record({
      block: fc.constantFrom('l12', 'l8125', 'fn-7'),
      exact: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
      prefix: fc.string(),
      suffix: fc.string(),
      from: fc.nat(5000),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  colour: fc.constantFrom(...COLOURS),
  note: fc.string({ unit: 'grapheme' }),
  chapter: fc.string(),
  brief: fc.string(),
  pages: fc.constantFrom('', 'p. 12', 'pp. 12–13'),
  created: fc.constant('2026-11-29T10:00:00.000Z'),
  modified: fc.constant('2026-11-29T11:00:00.000Z'),
});
const own = fc
  .tuple(plain, fc.constantFrom(undefined, '12', '*'))
  .map(([one, label]): Own => (label === undefined ? one : { ...one, label }));

suite('a file', () => {
  test('of annotations, read again, has every mark whole, wherever the site stands', () => {
    fc.assert(
      fc.property(fc.uniqueArray(own, { selector: ({ id }) => id }), (all) => {
        const file = JSON.stringify(toAnnotations(all, SITE));
        const read = fromAnnotations(file, 'https://elsewhere.example/');
        expect(read.left).toEqual([]);
        expect(new Map(read.own.map((one) => [one.id, one]))).toEqual(
          new Map(all.map((one) => [one.id, one])),
        );
      }),
    );
  });

  test('that is none, or has what is no mark, says so and takes nothing of that', () => {
    expect(() => fromAnnotations('{', SITE)).toThrow(SyntaxError);
    expect(() => fromAnnotations('{}', SITE)).toThrow('list');
    const { own: taken, left } = fromAnnotations(
      JSON.stringify([7, { target: 'x' }, { id: 'a', target: { source: `${SITE}mot/#l1` } }]),
      SITE,
    );
    expect(taken).toEqual([]);
    expect(left.length).toBe(3);
    // Another program's: no purpose, several selectors, an id of its own.
    const foreign = {
      id: 'https://other.example/7',
      body: 'Bare words',
      target: [
        {
          source: `${SITE}mot/conclusion/#l5`,
          selector: [{ type: 'RangeSelector' }, { type: 'TextQuoteSelector', exact: 'some words' }],
        },
      ],
    };
    expect(fromAnnotations(JSON.stringify([foreign]), SITE).own).toMatchObject([
      { id: 'https://other.example/7', note: 'Bare words', page: 'mot/conclusion/' },
    ]);
  });

  test('of a table has a row for each, and no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(own, { minLength: 1 }), (all) => {
        const table = toTable(all, SITE);
        const cells = [...table.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/g)];
        expect(cells.length).toBe((all.length + 1) * 8);
        for (const [, cell = ''] of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  test('of Markdown has every note, and its citation with the place', () => {
    const one: Own = {
      id: 'e2b3a3a4-0000-4000-8000-000000000000',
      page: 'isaacs-thesis/chapter-3/',
      parts: [{ block: 'fn-7', exact: 'op. *cit.*', prefix: '', suffix: '', from: 0 }],
      colour: 'blue',
      note: 'Look this up.',
      chapter: 'Chapter Three',
      brief: 'Isaacs ca. 2009',
      pages: 'p. 119',
      created: '',
      modified: '',
    };
    const markdown = toMarkdown([one], SITE);
    expect(markdown).toContain('> “op. \\*cit.\\*” ([Isaacs ca. 2009, p. 119, n. 7](');
    expect(toMarkdown([{ ...one, label: '*' }], SITE)).toContain('p. 119, n. \\*](');
    expect(markdown).toContain(`${SITE}isaacs-thesis/chapter-3/#fn-7`);
    expect(markdown).toContain('\nLook this up.\n');
  });
});
