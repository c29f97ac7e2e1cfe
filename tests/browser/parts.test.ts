/** The index in parts: none of its records is lost, and the directory knows where each word stands. */
import { expect, test } from 'vitest';
import { likeliest } from '../../src/browser/parts.ts';
import type { Term } from '../../src/browser/understand.ts';
import { wordsOf } from '../../src/model/fold.ts';
import { knowledgeInParts, soundBucket } from '../../src/model/knowledge-parts.ts';
import { bucketOf, BUCKETS, keyOf, mayBe, type SearchPart } from '../../src/model/search-parts.ts';
import { lettersOf, signed, signOf, type SearchRecord } from '../../src/model/search-record.ts';
import { directoryOf, inParts } from '../../scripts/search/parts.ts';

const record = (source: string, n: number, content: string, language = 'en'): SearchRecord => ({
  url: source ? `/${source}/one/#p${n}` : `/works/w${n}/`,
  content,
  language,
  meta: { title: '' },
  filters: source ? { source: [source], kind: ['text'] } : { kind: ['work'] },
});
const many = (source: string, count: number, language = 'en') =>
  Array.from({ length: count }, (_, n) => record(source, n, `${source || 'book'} ${n} elections`, language));

test('a small library is one part; of a large one sources stay whole, and works stand apart', () => {
  const records = [
    ...many('a', 5),
    ...many('b', 4),
    ...many('c', 25),
    ...many('', 12),
    ...many('d', 3, 'de'),
  ];
  expect(inParts(records, 100).map(({ language, records: own }) => [language, own.length])).toEqual([
    ['en', 46],
    ['de', 3],
  ]);
  const parts = inParts(records, 10);
  expect(parts.flatMap((part) => part.records)).toHaveLength(records.length);
  expect(new Set(parts.flatMap((part) => part.records))).toEqual(new Set(records));
  const sources = parts.map(({ records: own }) =>
    [...new Set(own.map(({ filters }) => filters.source?.[0] ?? 'works'))].join(),
  );
  expect(sources).toEqual(['a,b', 'c', 'c', 'c', 'works', 'works', 'd']);
  expect(Math.max(...parts.map(({ records: own }) => own.length))).toBe(10);
});

test('the directory has each word of each part, under the first letters that its forms share', () => {
  const parts = inParts([record('a', 1, 'The bodies met; body ⁂ qqabcqq'), record('b', 1, 'Законы')], 1);
  const directory = directoryOf(parts);
  expect(directory).toHaveLength(BUCKETS);
  const of = (word: string) =>
    Object.entries(directory[bucketOf(keyOf(word))] ?? {})
      .filter(([key]) => mayBe(key, keyOf(word)))
      .map(([, pairs]) => pairs);
  for (const word of ['body', 'bodies', 'met', 'qqabcqq', 'the']) expect(of(word)).toEqual([[0, 1]]);
  expect(of('закон')).toEqual([[1, 1]]);
  for (const word of ['election', 'qqabdqq']) expect(of(word)).toEqual([]);
});

const PARTS: SearchPart[] = ['a', 'b', 'c', ''].map((source) => ({
  folder: source,
  language: 'en',
  hash: '',
  sources: source ? [source] : [],
  records: 100,
}));
const term = (word: string, must = false): Term => ({ must, searched: [{ word, weight: 1 }] });
const STANDING: Record<string, number[]> = { oil: [50, 40, 0, 5], akorda: [0, 1, 0, 0] };

test('parts that have the rare words come first, those that have none are not asked', () => {
  const order = (terms: Term[], filters = {}) =>
    likeliest(PARTS, terms, (word) => STANDING[word] ?? [], filters);
  expect(order([term('oil')])).toEqual([0, 1, 3]);
  expect(order([term('oil'), term('akorda')])).toEqual([1, 0, 3]);
  expect(order([term('oil'), term('akorda', true)])).toEqual([1]);
  expect(order([term('xyz')])).toEqual([]);
  expect(order([term('oil')], { source: 'b' })).toEqual([1]);
  expect(order([term('oil')], { kind: 'work' })).toEqual([3]);
  expect(order([], { kind: 'note' })).toEqual([0, 1, 2]);
});

test('names are known in parts by what they sound like, with those they are related to', () => {
  const name = (id: string, form: string, related: string[] = []) => ({
    id,
    name: form,
    sign: signOf(0),
    forms: [],
    related: related.map((other) => ({ says: 'later name of', id: other })),
  });
  const known = [name('otan', 'Nur Otan', ['asar']), name('asar', 'Asar'), name('khan', 'Zhakiyanov')];
  expect(knowledgeInParts(known, [['zhuz', 'juz']], 3)).toEqual([
    { names: known, spellings: [['zhuz', 'juz']] },
  ]);
  const parts = knowledgeInParts(known, [['zhuz', 'juz']], 2);
  const at = (word: string) => parts[soundBucket(word, parts.length)];
  const ids = (word: string) => at(word)?.names.map(({ id }) => id) ?? [];
  expect(ids('nur')).toEqual(expect.arrayContaining(['otan', 'asar']));
  expect(ids('zhakianov')).toContain('khan');
  for (const word of ['zhuz', 'juz']) expect(at(word)?.spellings).toContainEqual(['zhuz', 'juz']);
});

test('no sign of a name begins like another, however many there are', () => {
  const signs = [0, 25, 26, 675, 676, 17_575, 17_576, 17_577, 500_000].map(signOf);
  expect(signs[0]).toBe('qqaaaqq');
  expect(signs[6]).toHaveLength(9);
  for (const sign of signs) {
    expect(signed(lettersOf(sign))).toBe(sign);
    expect(wordsOf(sign)).toEqual([sign]);
    expect(signs.filter((other) => other.startsWith(sign))).toEqual([sign]);
  }
});
