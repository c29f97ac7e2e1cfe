/** The search of the whole text: what is found and counted is what a plain scan finds, for words, phrases and operators. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, type Library } from '../../src/browser/text/answer.ts';
import { corpusOf } from '../../src/browser/text/corpus.ts';
import { excerptOf } from '../../src/browser/text/excerpt.ts';
import { asCsv, linesOf } from '../../src/browser/text/lines.ts';
import { byWord } from '../../src/browser/text/load.ts';
import { questionOf } from '../../src/browser/text/question.ts';
import { nearWords } from '../../src/browser/text/suggest.ts';
import type { TextRecord } from '../../src/model/text-file.ts';
import { pack, unpack } from '../../src/model/text-file.ts';
import { readRecords } from '../../scripts/search/records.ts';
import { bare } from '../scan.ts';

const records = readRecords();
const all: TextRecord[] = [...Map.groupBy(records, ({ filters }) => filters.source?.[0] ?? '')].flatMap(
  ([source, own]) => unpack(pack(source, own)),
);
const library: Library = {
  corpus: corpusOf(all),
  knowledge: { names: [], spellings: [['color', 'colour']] },
  forms: byWord(['party parties', 'election elections', 'rise rose risen rising rises']),
};
const ask = (q: string, filters = {}, isExact = false) => answer(library, q, filters, isExact);

const scanned = all.map(({ text }) => bare(text));
const passagesWith = (phrase: string) => scanned.filter((text) => text.includes(` ${phrase} `)).length;

test('a file of a source holds its records, and nothing else', () => {
  expect(all.length).toBe(records.length);
  expect(all.map(({ url }) => url).sort()).toEqual(records.map(({ url }) => url).sort());
  const titles = new Map(records.map(({ url, meta }) => [url, meta.title]));
  expect(all.filter(({ url, title }) => titles.get(url) !== title)).toEqual([]);
});

describe('counts are those of a plain scan', () => {
  const words = [...new Set(scanned.flatMap((text) => text.split(' ')))].filter((word) =>
    /^[a-z]{4,}$/.test(word),
  );

  test('a word as it was typed, 300 of them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words), (word) => {
        expect(ask(word, {}, true).total).toBe(passagesWith(word));
      }),
      { numRuns: 300 },
    );
  });

  test('a phrase of the texts, 100 of them', () => {
    fc.assert(
      fc.property(fc.nat(scanned.length - 1), fc.nat(40), fc.integer({ min: 2, max: 5 }), (n, from, size) => {
        const own = (scanned[n] ?? '')
          .trim()
          .split(' ')
          .slice(from, from + size);
        fc.pre(own.length === size && own.every((word) => /^[a-z0-9]+$/.test(word)));
        expect(ask(`"${own.join(' ')}"`, {}, true).total).toBe(passagesWith(own.join(' ')));
      }),
      { numRuns: 100 },
    );
  });

  test('a wildcard', () => {
    expect(ask('democrati*').total).toBe(scanned.filter((text) => / democrati[a-z0-9']* /.test(text)).length);
  });

  test('one word within five of another', () => {
    const near = scanned.filter((text) =>
      / clan (?:\S+ ){0,5}politics | politics (?:\S+ ){0,5}clan /.test(text),
    ).length;
    expect(near).toBeGreaterThan(10);
    expect(ask('clan NEAR/5 politics', {}, true).total).toBe(near);
  });

  test('this or that, and without', () => {
    const or = scanned.filter((text) => / (?:clientelism|nepotism) /.test(text)).length;
    expect(ask('clientelism OR nepotism', {}, true).total).toBe(or);
    const without = scanned.filter((text) => / clientelism /.test(text) && !/ patronage /.test(text)).length;
    expect(ask('clientelism -patronage', {}, true).total).toBe(without);
  });

  test('by source and by kind they add up', () => {
    const { total, bySource, byKind } = ask('patronage');
    const sum = (counts: Map<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
    expect([sum(bySource), sum(byKind)]).toEqual([total, total]);
    expect(ask('patronage', { source: 'isaacs-thesis' }).total).toBe(bySource.get('isaacs-thesis'));
    expect(ask('patronage in:notes').total).toBe(byKind.get('note'));
  });
});

test('whole words with their inflections, and no others', () => {
  const { added } = ask('party');
  expect(added).toEqual(['parties']);
  expect(
    ask('rise').hits.every(({ record }) => / r(?:ise|ose|isen|ising|ises) /.test(bare(record.text))),
  ).toBe(true);
});

test('a passage stands on all pages of its range', () => {
  const over = all.find(({ page }) => {
    const [first = 0, last = 0] = page.split('–').map(Number);
    return last - first >= 2;
  })!;
  const middle = Number(over.page.split('–')[0]) + 1;
  const word = bare(over.text)
    .trim()
    .split(' ')
    .find((one) => /^[a-z]{5,}$/.test(one))!;
  const { hits } = ask(`${word} page:${middle} source:${over.source}`, {}, true);
  expect(hits.map(({ record }) => record.url)).toContain(over.url);
});

test('open, closed and with a hyphen it is one word', () => {
  const [closed, hyphened] = [ask('cooperation'), ask('co-operation')];
  expect(hyphened.total).toBe(closed.total);
  expect(closed.total).toBeGreaterThan(passagesWith('cooperation'));
});

test('a number is that number, with its sign', () => {
  expect(ask('7%').hits.every(({ record }) => /(?<![\d.,])7 ?%/.test(record.text))).toBe(true);
  expect(ask('"Article 71"').hits.every(({ record }) => /Article 71(?!\d)/i.test(record.text))).toBe(true);
});

test.each([
  ['"party of power"', ['party of power']],
  ['«party of power»', ['party of power']],
  ['„party of power“', ['party of power']],
  ['“party of power”', ['party of power']],
  ["'party of power'", ['party of power']],
])('%s is a phrase', (typed, phrases) => {
  expect(
    questionOf(typed).clauses.map(({ any: [item] }) => (item?.kind === 'phrase' ? item.words.join(' ') : '')),
  ).toEqual(phrases);
});

test('an operator that is none is said to be one', () => {
  expect(ask('title:otan').unknown).toEqual(['title:']);
  expect(ask('https://example.org').unknown).toEqual([]);
});

test.each([
  ['neopatrimonalism', 'neopatrimonialism'],
  ['demoracy', 'democracy'],
  ['Kyrgystan', 'kyrgyzstan'],
  ['Shatz', 'schatz'],
  ['elecions', 'elections'],
  ['Jarmaqhan', 'zharmakhan'],
])('%s is near %s', (typed, meant) => {
  expect(nearWords(library.corpus, typed.toLowerCase())[0]).toBe(meant);
});

test('an excerpt marks what was found, and nothing else', () => {
  for (const hit of ask('parties').hits.slice(0, 40)) {
    const marked = excerptOf(library.corpus, hit).filter(({ isMarked }) => isMarked);
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.every(({ text }) => /^part(?:y|ies)(?:[’']s)?$/i.test(text))).toBe(true);
  }
});

test('lines in context: one for each occurrence, in the order that was asked for', () => {
  const found = ask('clientelism', {}, true);
  const lines = linesOf(library.corpus, found, 'behind');
  expect(lines.length).toBe(found.times);
  const behind = lines.map(({ behind }) => behind.replace(/[^\p{L}\p{N}\s]/gu, '').trim());
  expect(behind).toEqual([...behind].sort(new Intl.Collator('en', { sensitivity: 'base' }).compare));
  expect(asCsv(lines, () => 'here').split('\r\n')).toHaveLength(lines.length + 1);
});

test('a minus before a filter or behind an operator is told, and searched as a word', () => {
  const said = (typed: string) => {
    const { clauses, filters, unknown } = questionOf(typed);
    return [clauses.map(({ any, isNot }) => `${isNot ? '-' : ''}${any.length}`).join(' '), filters, unknown];
  };
  expect(said('otan -in:notes')).toEqual(['1 1', {}, ['-in:notes']]);
  expect(said('otan in:notes')).toEqual(['1', { kind: 'note' }, []]);
  expect(said('a OR -b')).toEqual(['2', {}, ['-b']]);
  expect(said('a -b OR c')).toEqual(['1 -1 1', {}, ['OR']]);
  expect(said('a OR b -c')).toEqual(['2 -1', {}, []]);
});
