/** The way here: what a step says, how many are kept, and which are undone by stepping back. */
import { expect, test } from 'vitest';
import { stepOf, wayTo, withStep, type Left } from '../../src/browser/steps.ts';

const LEFT: Left = {
  path: '/mot/chapter-2/',
  search: '',
  id: 'fnref-12',
  note: '12',
  to: '/works/w1/',
  title: 'Chapter 2: Power and what it buys · Mot thesis (2014)',
};
const step = (n: number) => ({ href: `/works/w${n}/#l1`, text: `w${n}`, to: `/works/w${n + 1}/` });
const WAY = [1, 2, 3].map(step);

test.each<[string, Partial<Left>, string, string]>([
  ['a note', {}, '/mot/chapter-2/#fnref-12', 'Chapter 2, note 12 (Mot thesis (2014))'],
  ['a paragraph', { note: null, id: 'l35' }, '/mot/chapter-2/#l35', 'Chapter 2'],
  [
    'a search',
    { note: null, id: 'hit-3', path: '/search/', search: '?q=party+of+power', title: 'Search · The Reader' },
    '/search/?q=party+of+power#hit-3',
    'Search: party of power',
  ],
  [
    'a list that was filtered',
    { note: null, search: '?kind=book', id: '' },
    '/mot/chapter-2/?kind=book#',
    'Chapter 2',
  ],
])('%s', (_, left, href, text) => expect(stepOf({ ...LEFT, ...left })).toEqual({ href, text, to: LEFT.to }));

test('the oldest step of a long way is forgotten', () => {
  const long = [1, 2, 3, 4, 5, 6].reduce<ReturnType<typeof step>[]>((way, n) => withStep(way, step(n)), []);
  expect(long).toEqual([2, 3, 4, 5, 6].map(step));
});

test.each([
  ['/works/w4/', WAY],
  ['/works/w9/', []],
  ['/works/w3/', WAY.slice(0, 2)],
  ['/works/w2/', WAY.slice(0, 1)],
  ['/works/w1/', []],
  ['/works/', []],
])('at %s the steps from there on are undone', (path, way) => expect(wayTo(path, WAY)).toEqual(way));

test('a query is no part of where a step leads', () => {
  expect(wayTo('/search/', [{ href: '/search/?q=otan#hit-1', text: 'otan', to: '/mot/' }])).toEqual([]);
});
