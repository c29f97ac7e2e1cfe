/** The registry of works: what is one work and what are two, and what an editor's decisions make of it. */
import { expect, test } from 'vitest';
import { addWork, enrich, findWork, registryOf } from '../../scripts/recover/citations/registry.ts';
import type { ParsedWork } from '../../scripts/recover/citations/work.ts';
import { citedIn, grammar } from '../recovered.ts';

test('two years of one report are two works, one book in two editions is one', () => {
  const { works } = citedIn([
    'Freedom House, Freedom in the World 2009, at http://freedomhouse.org/a',
    'Freedom House, Freedom in the World 2010, at http://freedomhouse.org/b',
    'Martha Brill Olcott, Kazakhstan: Unfulfilled Promise (Washington, Carnegie Endowment, 2002).',
    'Martha Brill Olcott, Kazakhstan: Unfulfilled Promise, Washington, D.C. / 2010, p. 9.',
  ]);
  expect(works).toHaveLength(3);
});

test('a decision on a note that is not there is an error at its row', () => {
  const note = { source: 'test', unit: 'one', n: 9 };
  const row = { note, begins: 'Some words', why: 'the text tells', at: 'works.overrides.yaml:3:1' };
  expect(() => citedIn(['A remark.'], [row])).toThrow('works.overrides.yaml:3:1: Unexpected test/one note 9');
});

test('a work that was merged twice keeps every citation, and every form of its title', () => {
  const notes = [
    'Gerald Heeger, The Politics of Underdevelopment (London, Macmillan, 1974).',
    'Robin Theobald, Patrimonialism in Africa (Oxford, Westview, 1982).',
    'Sally Cummings, Kazakhstan Power and Elite (London, Tauris, 2005).',
  ];
  const [first, second, third] = citedIn(notes).works.map(({ id }) => id);
  const merge = (a: string, b: string) => ({
    merge: [a, b] as [string, string],
    why: 'one work',
    at: 'here:1:1',
  });
  const { works, readings } = citedIn(notes, [merge(second!, third!), merge(first!, second!)]);
  expect(works).toHaveLength(1);
  expect(readings.map((one) => one.works)).toEqual([[first], [first], [first]]);
  expect(works[0]).toMatchObject({ titles: { length: 3 }, merged: [{ n: 2 }, { n: 3 }] });
});

test('a work keeps the id of works.ids.yaml, and an editor may name it by that one', () => {
  const notes = [
    'Gerald Heeger, The Politics of Underdevelopment (London, Macmillan, 1974).',
    'Robin Theobald, Patrimonialism in Africa (Oxford, Westview, 1982).',
    'Heeger, op. cit., p. 5.',
  ];
  const [first, second] = citedIn(notes).works.map(({ id }) => id);
  const at = 'works.ids.yaml:2:1';
  const kept = [{ read: first!, id: 'heeger-politics', at }];
  const row = { work: 'heeger-politics', set: { place: 'Paris' }, why: 'as printed', at: 'here:1:1' };
  const { works, readings } = citedIn(notes, [row], kept);
  expect(works[0]).toMatchObject({ id: 'heeger-politics', place: 'Paris', edited: [{ fields: ['place'] }] });
  expect(readings.map((one) => one.works)).toEqual([['heeger-politics'], [second], ['heeger-politics']]);
  expect(() => citedIn(notes, [], [{ read: 'nobody', id: 'heeger', at }])).toThrow(
    'works.ids.yaml:2:1: Unexpected work `nobody`',
  );
  expect(() => citedIn(notes, [], [{ read: first!, id: second!, at }])).toThrow(
    `works.ids.yaml:2:1: Unexpected id \`${second}\``,
  );
});

test('a work that was first cited without its author is found by the author afterwards', () => {
  const registry = registryOf(grammar());
  const evidence = { source: 'test', unit: 'one', n: 1, said: '' };
  const parsed: ParsedWork = {
    type: 'book',
    title: 'The Politics of Underdevelopment',
    authors: [],
    editors: [],
  };
  const work = addWork(registry, parsed, evidence);
  const named = { ...parsed, authors: [{ family: 'Heeger', given: 'Gerald' }] };
  enrich(registry, work, named, evidence);
  expect(findWork(registry, named)).toBe(work);
});

test('an interview is one, however its day is written', () => {
  const { works } = citedIn([
    "Author's interview with Sharipbek Amirbekov, Deputy Head, 10th February 2007, Almaty.",
    "Author's interview with Sharipbek Amirbekov, Deputy Head, February 10,2007, Almaty.",
  ]);
  expect(works.map(({ id, date }) => [id, date])).toEqual([
    ['sharipbek-amirbekov-2007-interview-sharipbek', '10 February 2007'],
  ]);
});
