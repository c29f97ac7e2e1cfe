/** Laws of the small parts, on random input. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../scripts/recover/text/align.ts';
import { confusionCost } from '../../scripts/recover/text/confusions.ts';
import { phrasing } from '../../scripts/recover/write/phrasing.ts';
import { readingText } from '../../scripts/recover/write/markup.ts';
import { join, KEPT } from '../../scripts/recover/text/joins.ts';
import {
  concat,
  cut,
  emend,
  fromLine,
  placeOf,
  slice,
  trim,
  withAnchor,
  type Mapped,
} from '../../scripts/recover/mapped.ts';
import { readFrontMatter, writeFrontMatter } from '../../src/model/front-matter.ts';
import type { NotesRecord, UnitRecord } from '../../src/model/records.ts';
import { readUnit } from '../../src/read/unit.ts';
import { setUnit } from '../../src/set/unit.ts';
import { wordsIn } from '../../src/set/words.ts';
import { unitMarkdown } from '../../scripts/recover/write/markdown.ts';
import type { Unit } from '../../scripts/recover/types.ts';
import { signs, NOWHERE } from '../recovered.ts';

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((s) => !/[\n\r\u2028\u2029\0]/.test(s));
const mapped = fc
  .array(text, { minLength: 1, maxLength: 4 })
  .map((parts) => concat(parts.map((part, i) => fromLine(i + 1, part))));
const lettersOf = (s: string) => [...s].filter((char) => /[\p{L}\p{N}]/u.test(char)).join('');

describe('mapped text', () => {
  test('slices put together are the whole, and every place is kept', () =>
    fc.assert(
      fc.property(mapped, fc.nat(), (whole, at) => {
        const k = at % (whole.text.length + 1);
        const again = concat([slice(whole, 0, k), slice(whole, k)]);
        expect(again.text).toBe(whole.text);
        for (let i = 0; i < whole.text.length; i++) expect(placeOf(again, i)).toEqual(placeOf(whole, i));
      }),
    ));

  test('a cut takes just its characters, and leaves the places of the others', () =>
    fc.assert(
      fc.property(mapped, fc.nat(), fc.nat(), (whole, a, b) => {
        const [from, to] = [a % (whole.text.length + 1), b % (whole.text.length + 1)].sort(
          (x, y) => x - y,
        ) as [number, number];
        const rest = cut(whole, from, to, { kind: 'pagebreak', folio: '7' });
        expect(rest.text).toBe(whole.text.slice(0, from) + whole.text.slice(to));
        expect(rest.anchors).toEqual([{ kind: 'pagebreak', folio: '7', from, to: from }]);
        for (let i = from; i < rest.text.length; i++)
          expect(placeOf(rest, i)).toEqual(placeOf(whole, i + to - from));
      }),
    ));

  test('an emendation knows what the file reads', () =>
    fc.assert(
      fc.property(mapped, (whole) => {
        const after = emend(whole, 0, 1, 'better', 'because it is better');
        expect(after.text).toBe(`better${whole.text.slice(1)}`);
        expect(after.anchors[0]).toMatchObject({ kind: 'emendation', reads: whole.text[0] });
      }),
    ));

  test('trimming loses blanks and never an anchor', () =>
    fc.assert(
      fc.property(mapped, fc.nat(), (whole, at) => {
        const marked: Mapped = withAnchor(whole, at % (whole.text.length + 1), {
          kind: 'pagebreak',
          folio: '9',
        });
        expect(trim(marked).text).toBe(whole.text.trim());
        expect(trim(marked).anchors).toHaveLength(1);
      }),
    ));

  test('joins never change letters', () =>
    fc.assert(
      fc.property(text, text, (a, b) => {
        const joined = join(fromLine(1, a), fromLine(2, b), KEPT);
        expect(lettersOf(joined.text)).toBe(lettersOf(a) + lettersOf(b));
      }),
    ));
});

describe('alignment', () => {
  test('finds every number in its order, whatever stands between', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ mark: fc.boolean(), noise: fc.integer({ min: 1, max: 400 }) }), {
          maxLength: 30,
        }),
        (slots) => {
          let n = 0;
          const candidates = slots.map(({ mark, noise }, i) => ({
            from: i * 2,
            to: i * 2 + 1,
            n: mark ? ++n : noise + 500,
          }));
          const numbers = Array.from({ length: n }, (_, i) => i + 1);
          const chosen = align(numbers, candidates, {
            take: (c, k) => (c.n === k ? 0 : Infinity),
            lose: () => 1,
            skip: () => 0,
          });
          expect([...chosen.keys()]).toEqual(numbers);
          for (const [k, c] of chosen) expect(c.n).toBe(k);
        },
      ),
    ));

  test('chosen candidates rise and do not overlap', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 4 }), fc.nat(9)), { maxLength: 25 }),
        (raw) => {
          const candidates = raw
            .map(([from, length, n]) => ({ from, to: from + length, n }))
            .sort((a, b) => a.from - b.from);
          const chosen = align([1, 2, 3, 4, 5, 6, 7, 8, 9], candidates, {
            take: (c, k) => Math.abs(c.n - k),
            lose: () => 2,
            skip: () => 0,
          });
          const order = [...chosen].sort((a, b) => a[0] - b[0]).map(([, c]) => c);
          order.slice(1).forEach((c, i) => expect(c.from).toBeGreaterThanOrEqual(order[i]!.to));
        },
      ),
    ));
});

describe('confusion costs', () => {
  test('a number read right costs nothing, and nothing else does', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 199 }), fc.integer({ min: 1, max: 199 }), (a, b) => {
        expect(confusionCost(String(a), b) === 0).toBe(a === b);
      }),
    ));

  test.each([
    ["'0", 10, 0.25],
    ["2'", 21, 0.25],
    ['12', 112, 1.3],
    ['1°°', 100, 0.4],
    ['los', 105, 1.1],
  ])('%s as %i costs %f', (token, n, cost) => expect(confusionCost(token, n)).toBeCloseTo(cost));

  test('words are no numbers', () => expect(confusionCost('The', 11)).toBe(Infinity));
});

describe('Markdown', () => {
  test('what goes in comes out: text of any shape survives writing and reading', () =>
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (parts) => {
        const blocks = parts
          .map((part, i) => ({ kind: 'paragraph' as const, text: trim(fromLine(i + 1, part)) }))
          .filter((b) => b.text.text);
        const unit: Unit = {
          slug: 'u',
          order: 0,
          authors: [],
          kind: 'chapter',
          title: 't',
          lines: [1, 9],
          blocks,
          notes: [],
          folios: [],
        };
        const written = readFrontMatter<UnitRecord>(unitMarkdown('s', unit, signs(false)));
        const none: NotesRecord = { source: 's', unit: 'u', notes: [] };
        const links = { ...NOWHERE, work: () => expect.fail() };
        const set = setUnit(readUnit(written, { data: none, body: '' }), links, () => false);
        const seen = set.text.children
          .map((child) => {
            if (child.type !== 'element') return '';
            const signs = set.onDemand.signs[String(child.properties['id'])] ?? [];
            return signs.reduceRight(
              (words, [at, length, file]) => words.slice(0, at) + file + words.slice(at + length),
              wordsIn([child]),
            );
          })
          .join('');
        const squeeze = (s: string) => s.replace(/\s+/g, '');
        expect(squeeze(seen)).toBe(
          squeeze(blocks.map((b) => readingText(b.text.text, signs(false))).join('')),
        );
      }),
      { numRuns: 150, examples: [[['see:𞻰 here']], [[':𞻰']]] },
    ));

  test.each([
    ['*Vremia*, 2002', 'Vremia, 2002'],
    ['Sultanov** - Editor', 'Sultanov - Editor'],
    ['\\$57.8m', '$57.8m'],
    ['128<sup>th</sup>', '128th'],
    ['at <http://www.akorda.kz>.', 'at http://www.akorda.kz.'],
    ['[a.b/x\\\\_y](http://a.b/x_y) end', 'http://a.b/x_y end'],
  ])('%s reads %s', (raw, read) => expect(readingText(raw, signs(true))).toBe(read));

  test.each([
    ['http: //www. kub. kz/print. php? sid=17456', 'http://www.kub.kz/print.php?sid=17456'],
    ['httn: //www. nomad. su/? a=3-200406040021', 'http://www.nomad.su/?a=3-200406040021'],
    ['www. akorda. kz, 16 May 2007', 'http://www.akorda.kz'],
    ['www. akorda. kz. 10 November 2006', 'http://www.akorda.kz'],
  ])('the broken address %s leads to %s, and the printed form is kept', (raw, url) => {
    const [link] = phrasing(fromLine(1, raw), signs(false));
    expect(link).toMatchObject({ type: 'link', url, children: [{ name: 'emended' }] });
    expect(raw).toContain(
      (link as unknown as { children: { attributes: { reads: string } }[] }).children[0]!.attributes.reads,
    );
  });

  test('an address without a host is no link', () => {
    expect(phrasing(fromLine(1, 'httn: //www of old'), signs(false))).toEqual([
      { type: 'text', value: 'httn: //www of old' },
    ]);
  });

  test('an address becomes one link, without the stop behind it', () => {
    expect(phrasing(fromLine(1, 'See www.kub.kz.'), signs(true))).toMatchObject([
      { type: 'text', value: 'See ' },
      { type: 'link', url: 'http://www.kub.kz', children: [{ value: 'www.kub.kz' }] },
      { type: 'text', value: '.' },
    ]);
  });

  test('front matter is read as it was written', () =>
    fc.assert(
      fc.property(
        fc.record({
          title: text,
          n: fc.integer(),
          list: fc.array(fc.record({ id: text, of: fc.option(text) })),
        }),
        text,
        (data, body) => {
          const file = writeFrontMatter({ data, body: `${body}\n` });
          expect(readFrontMatter(file)).toEqual({ data, body: `${body}\n` });
        },
      ),
    ));
});
