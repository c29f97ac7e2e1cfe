/** Lists that are filtered and sorted in the page. */
import { expect, test } from 'vitest';
import { fits, sortedBy, type Row } from '../../src/browser/filter.ts';
import { fold } from '../../src/model/fold.ts';

const row = (text: string, data: Record<string, string> = {}): Row => ({ text: fold(text), data });
const HALE = row('Hale, Patronal Politics', {
  source: 'mot von-hauff',
  kind: 'book',
  year: '2015',
  times: '2',
});
const OLCOTT = row('Olcott, Unfulfilled Promise', { source: 'mot', kind: 'book', year: '2002', times: '9' });
const MULLER = row('Müllerson, Central Asia', { source: 'kaziss', kind: 'chapter', times: '2' });

const asked = (find: string, chosen: Record<string, string> = {}) =>
  [HALE, OLCOTT, MULLER]
    .filter((one) => fits(one, { find, chosen: Object.entries(chosen) }))
    .map(({ text }) => text.split(',')[0]);

test.each([
  ['', {}, ['hale', 'olcott', 'mullerson']],
  ['politics hale', {}, ['hale']],
  ['hale promise', {}, []],
  ['MULLER', {}, ['mullerson']],
  ['', { source: 'mot' }, ['hale', 'olcott']],
  ['', { source: 'von-hauff' }, ['hale']],
  ['', { source: 'mo' }, []],
  ['', { source: 'mot', kind: '' }, ['hale', 'olcott']],
  ['', { kind: 'chapter', source: 'mot' }, []],
  ['', { decade: '2000' }, []],
  ['promise', { kind: 'book' }, ['olcott']],
])('find %j, chosen %j', (find, chosen, rows) => expect(asked(find, chosen)).toEqual(rows));

test.each([
  ['', [HALE, OLCOTT, MULLER]],
  ['year', [HALE, OLCOTT, MULLER]],
  ['times', [OLCOTT, HALE, MULLER]],
])('sorted by %j, those that are equal in their own order', (name, rows) =>
  expect(sortedBy([HALE, OLCOTT, MULLER], name)).toEqual(rows),
);

test('the highest first, and those without a number last', () =>
  expect(sortedBy([MULLER, OLCOTT, HALE], 'year')).toEqual([HALE, OLCOTT, MULLER]));
