/** Works in a few words: never the same for two, never cut behind an initial, a number or an abbreviation. */
import { expect, test } from 'vitest';
import type { CslWork } from '../../src/model/csl.ts';
import { labelsOf } from '../../src/labels.ts';
import { works } from '../../src/works.ts';

const work = (id: string, title: string, family: string, year: number): CslWork => ({
  id,
  type: 'book',
  title,
  author: [{ family }],
  issued: { 'date-parts': [[year]] },
  custom: { titles: [title], evidence: { source: 's', unit: 'u', said: title } },
});

const labels = (...all: CslWork[]) => [...labelsOf(all).values()];

test.each([
  ['Kazakhstan’s Long Road: Twenty Years', 'Kazakhstan’s Long Road'],
  ['Whose Party Is It? A Study of Three', 'Whose Party Is It?'],
  ['Interview with Vladimir I. Kozlov', 'Interview with Vladimir I. Kozlov'],
  [
    'Politicheskie partii Kazakhstana 2004 g. Spravochnik',
    'Politicheskie partii Kazakhstana 2004 g. Spravochnik',
  ],
  ['Elites: A Study', 'Elites: A Study'],
])('%s', (title, label) => {
  expect(labels(work('a', title, 'A', 2000))).toEqual([label]);
});

test('two works of one short title are told apart by name and year', () => {
  const [first, second] = labels(
    work('a', 'Kazakhstan Today: The First', 'Olcott', 2002),
    work('b', 'Kazakhstan Today: The Second', 'Dave', 2007),
  );
  expect([first, second]).toEqual(['Kazakhstan Today (Olcott 2002)', 'Kazakhstan Today (Dave 2007)']);
});

test('no two works of the registry have one label', () => {
  const all = [...labelsOf(works).values()];
  expect(all.length).toBe(works.length);
  expect(new Set(all).size).toBe(all.length);
});
