/** The registry of works: what is one work and what are two, and what an editor's decisions make of it. */
import { expect, test } from 'vitest';
import { cite } from '../../scripts/recover/citations/index.ts';
import { readLexicon } from '../../src/model/content/lexicon.ts';
import type { ParsedWork } from '../../scripts/recover/citations/parse.ts';
import { addWork, emptyRegistry, enrich, findWork } from '../../scripts/recover/citations/registry.ts';
import { fromLine } from '../../scripts/recover/mapped.ts';
import type { Recovery } from '../../scripts/recover/types.ts';

const lexicon = readLexicon('content');

/** A source of one chapter that has these notes. */
const recoveryOf = (notes: string[]): Recovery => ({
  slug: 'test',
  noise: [],
  doubts: [],
  units: [
    {
      slug: 'one',
      kind: 'chapter',
      title: 'One',
      lines: [1, notes.length],
      blocks: [],
      folios: [],
      notes: notes.map((text, i) => ({
        n: i + 1,
        text: fromLine(i + 1, text),
        number: 'clean',
        mark: 'clean',
        folio: null,
      })),
    },
  ],
});
const described = [{ slug: 'test', title: 'Test', authors: [], date: '2020' }];

test('two years of one report are two works, one book in two editions is one', () => {
  const recovery = recoveryOf([
    'Freedom House, Freedom in the World 2009, at http://freedomhouse.org/a',
    'Freedom House, Freedom in the World 2010, at http://freedomhouse.org/b',
    'Martha Brill Olcott, Kazakhstan: Unfulfilled Promise (Washington, Carnegie Endowment, 2002).',
    'Martha Brill Olcott, Kazakhstan: Unfulfilled Promise, Washington, D.C. / 2010, p. 9.',
  ]);
  expect(cite([recovery], described, lexicon).works).toHaveLength(3);
});

test('a note that cites something which cannot be read is a doubt; a remark is none', () => {
  const recovery = recoveryOf([
    'an unsigned leaflet of those days, p. 4.',
    'This was not said of the others.',
  ]);
  expect(cite([recovery], described, lexicon).citations).toEqual([]);
  expect(recovery.doubts.map(({ rule, line }) => [rule, line])).toEqual([['citation-unread', 1]]);
});

test('a decision on a note that is not there is an error at its row', () => {
  const note = { source: 'test', unit: 'one', n: 9 };
  const row = { note, begins: 'Some words', why: 'the text tells', at: 'works.overrides.yaml:3:1' };
  expect(() => cite([recoveryOf(['A remark.'])], described, lexicon, [row])).toThrow(
    'works.overrides.yaml:3:1: Unexpected note test/one 9',
  );
});

test('a work that was merged twice keeps every citation, and every form and year that it had', () => {
  const recovery = recoveryOf([
    'Gerald Heeger, The Politics of Underdevelopment (London, Macmillan, 1974).',
    'Robin Theobald, Patrimonialism in Africa (Oxford, Westview, 1982).',
    'Sally Cummings, Kazakhstan Power and Elite (London, Tauris, 2005).',
  ]);
  const [first, second, third] = cite([structuredClone(recovery)], described, lexicon).works.map(
    ({ id }) => id,
  );
  const merge = (a: string, b: string) => ({
    merge: [a, b] as [string, string],
    why: 'one work',
    at: 'here:1:1',
  });
  const { works, citations } = cite([recovery], described, lexicon, [
    merge(second!, third!),
    merge(first!, second!),
  ]);
  expect(works).toHaveLength(1);
  expect(citations.map(({ work }) => work)).toEqual([first, first, first]);
  expect(works[0]).toMatchObject({ otherYears: ['1982', '2005'], merged: [{ n: 2 }, { n: 3 }] });
});

test('a work that was first cited without its author is found by the author afterwards', () => {
  const registry = emptyRegistry();
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
