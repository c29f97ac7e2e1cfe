/** Accounts: what is proposed lies in two sources and is the same from both sides; what editors wrote must fit the passages. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountsOf, Gathered } from '../../scripts/accounts/accounts.ts';
import { Features, toldIn } from '../../scripts/accounts/features.ts';
import { nearestIn } from '../../scripts/accounts/nearest.ts';
import { propose } from '../../scripts/accounts/propose.ts';
import type { AccountRows } from '../../src/model/content/accounts.ts';
import type { Passage } from '../../src/model/records.ts';

const passage = (source: string, line: number, text: string, names: string[] = []): Passage => ({
  id: `l${line}`,
  kind: 'text',
  source,
  unit: 'one',
  n: line,
  headings: [],
  pages: null,
  lines: [line, line],
  text,
  notes: [],
  names: names.map((name) => ({ name, times: 1, forms: [name], line, folio: null })),
  works: [],
});

const TEXTS = [
  passage('east', 1, 'Tuiakbai founded the party in September 2006. It grew slowly.', ['Tuiakbai']),
  passage('east', 3, 'The harvest of grain was good that year in the northern steppe.'),
  passage('east', 5, 'Parliament has two chambers, and the senate is the upper one.'),
  passage('west', 1, 'In September 2006 the party was founded by Tuiakbai with others.', ['Tuiakbai']),
  passage('west', 3, 'Wool and grain were traded along the northern steppe for centuries.'),
  passage('west', 5, 'A treaty on the river was signed by both presidents.'),
];
const proposed = (passages: Passage[]) => {
  const features = new Features();
  return propose(toldIn(passages, [], features), features, () => false).pairs;
};
const none: AccountRows = { confirmed: [], refused: [], differences: [], events: [], behind: [] };
const check = (some: Partial<AccountRows>) => () => {
  const rows = { ...none, ...some };
  const gathered = new Gathered(rows);
  gathered.add(TEXTS, []);
  return accountsOf(
    gathered,
    rows,
    (text) => text,
    () => false,
  );
};
const at = 'content/file.yaml:3:1';

test('what tells of the same event comes first, by its name, its month and its rare words', () => {
  const [first] = proposed(TEXTS);
  expect([first?.a, first?.b]).toEqual(['east/one#l1', 'west/one#l1']);
  expect(first?.shared).toContain('name:Tuiakbai');
  expect(first?.shared).toContain('date:2006-9');
});

test('a pair lies in two sources, is proposed once, and does not hang on the order of the passages', () => {
  const word = fc.constantFrom('party', 'senate', 'steppe', 'grain', 'oil', 'treaty', 'vote', 'akim');
  const texts = fc.array(
    fc.tuple(fc.constantFrom('east', 'west', 'south'), fc.array(word, { minLength: 3, maxLength: 9 })),
    { minLength: 2, maxLength: 9 },
  );
  fc.assert(
    fc.property(texts, (all) => {
      const passages = all.map(([source, words], i) => passage(source, i + 1, `${words.join(' ')}.`));
      const pairs = proposed(passages);
      const turned = proposed(passages.toReversed());
      const keys = (own: typeof pairs) => own.map(({ a, b }) => [a, b].sort().join(' ')).sort();
      expect(pairs.every(({ a, b }) => a.split('/')[0] !== b.split('/')[0])).toBe(true);
      expect(new Set(keys(pairs)).size).toBe(pairs.length);
      expect(keys(turned)).toEqual(keys(pairs));
    }),
  );
});

test('what was refused is not proposed again, what was confirmed is shown as such', () => {
  const pair = { a: 'east/one#l1', b: 'west/one#l1' };
  const confirmed = { row: { ...pair, is: 'same', joins: 'founding of the party' } as const, at };
  expect(check({ confirmed: [confirmed] })().parallels[0]).toMatchObject({ ...pair, how: 'confirmed' });
  const { parallels } = check({ refused: [{ row: 'west/one#l1 east/one#l1', at }] })();
  expect(parallels.filter(({ a, b }) => a === pair.a && b === pair.b)).toEqual([]);
});

describe('a row that does not fit is an error that says where and what was expected', () => {
  const side = (place: string, words: string) => ({ place, words });
  const difference = {
    id: 'founder',
    title: 'Who founded it',
    issue: 'who',
    sure: 'scope',
    one: side('east/one#l1', 'Tuiakbai founded the party'),
    other: side('west/one#l1', 'founded by Tuiakbai with others'),
    note: 'One names him alone.',
    also: [],
  } as const;
  const meet = {
    row: { a: 'east/one#l1', b: 'west/one#l1', is: 'same', joins: 'the founding' } as const,
    at,
  };
  const event = {
    id: 'founding',
    title: 'Founding',
    alsoDated: [],
    accounts: [
      { place: 'east/one#l1', says: 'founded it' },
      { place: 'west/one#l1', says: 'founded it too' },
    ],
  };

  test.each([
    [
      'a place that is not there',
      { refused: [{ row: 'east/one#l2 west/one#l1', at }] },
      /expected a passage of the texts, as east\/one#l1/,
    ],
    [
      'a pair within one source',
      { refused: [{ row: 'east/one#l1 east/one#l3', at }] },
      /expected passages of two sources/,
    ],
    [
      'a pair that was decided twice',
      {
        refused: [
          { row: 'east/one#l1 west/one#l1', at },
          { row: 'west/one#l1 east/one#l1', at: 'other:4:1' },
        ],
      },
      /other:4:1: Unexpected second decision/,
    ],
    [
      'words that do not stand there',
      { differences: [{ row: { ...difference, also: [], one: side('east/one#l1', 'in October') }, at }] },
      /Unexpected words “in October”/,
    ],
    [
      'an event that is none',
      { confirmed: [meet], differences: [{ row: { ...difference, also: [], event: 'none' }, at }] },
      /Unexpected event `none`/,
    ],
    [
      'a difference of two that tell of no same thing',
      { differences: [{ row: { ...difference, also: [] }, at }] },
      /expected east\/one#l1 and west\/one#l1 in parallels.yaml/,
    ],
    [
      'an event of one source',
      { events: [{ row: { ...event, accounts: event.accounts.slice(0, 1) }, at }] },
      /expected those of two at least/,
    ],
    [
      'an id that stands twice',
      {
        events: [
          { row: event, at },
          { row: event, at: 'other:9:1' },
        ],
      },
      /other:9:1: Unexpected id/,
    ],
  ] satisfies [string, Partial<AccountRows>, RegExp][])('%s', (_, rows, message) => {
    expect(check(rows)).toThrow(message);
  });

  test('one that fits is none', () => {
    expect(
      check({
        confirmed: [meet],
        differences: [{ row: { ...difference, also: [], event: 'founding' }, at }],
        events: [{ row: event, at }],
      })().differences,
    ).toHaveLength(1);
  });
});

test('the index by the weightiest things finds all that comparing each with each finds', () => {
  const weights = [5, 4, 3.5, 3, 2.5, 2, 1.5, 1.2, 1, 0.7, 0.5, 0.3];
  const features = fc.uniqueArray(fc.nat({ max: weights.length - 1 }), { maxLength: 6 });
  const sentence = fc.record({ passage: fc.nat({ max: 7 }), features });
  const sourceOf = (passage: number): string => String(passage % 3);
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 20 }), fc.double({ min: 0.1, max: 1.5 }), (all, least) => {
      const sentences = all.map((one) => ({ ...one, features: one.features.sort((a, b) => a - b) }));
      const nearest = nearestIn(sentences, weights, sourceOf, least);
      const passages = [...new Set(sentences.map(({ passage }) => passage))];
      for (const one of passages) {
        const near = passages.filter(
          (other) => sourceOf(other) !== sourceOf(one) && nearest.between(one, other) >= least,
        );
        expect([...nearest.of(one).keys()].sort()).toEqual(near.sort());
        for (const other of near) expect(nearest.of(one).get(other)).toBe(nearest.between(one, other));
      }
    }),
    { numRuns: 1000 },
  );
});
