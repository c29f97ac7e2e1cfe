/** A work and its editions: each citation stands at the one that it names. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Placed } from '../../src/model/content/sources.ts';
import { readSource } from '../../src/model/content/sources.ts';
import type { CslEdition, CslWork } from '../../src/model/csl.ts';
import type { Override } from '../../src/model/overrides.ts';
import type { Citation } from '../../src/model/records.ts';
import { editionSaid } from '../../scripts/recover/citations/edition-said.ts';
import { citedIn, grammar } from '../recovered.ts';

const FIRST =
  'Martha Brill Olcott, Kazakhstan: Unfulfilled Promise (Washington, Carnegie Endowment, 2002), p. 1.';
const SECOND = 'Martha Brill Olcott, Kazakhstan: Unfulfilled Promise (London, Brookings Press, 2010), p. 2.';

const row = (override: Override): Placed<Override> => ({ ...override, at: 'works.overrides.yaml:1:1' });

describe('editions', () => {
  test('two years in full are two editions of one work, and no field goes from one into the other', () => {
    const { works } = citedIn([FIRST, SECOND]);
    expect(works).toHaveLength(1);
    expect(
      works[0]?.editions?.map(({ slug, fields: { year, place, publisher } }) => [
        slug,
        year,
        place,
        publisher,
      ]),
    ).toEqual([
      ['2002', '2002', 'Washington', 'Carnegie Endowment'],
      ['2010', '2010', 'London', 'Brookings Press'],
    ]);
  });

  test('what names no edition stands at the one that was cited last', () => {
    const { readings } = citedIn([
      FIRST,
      'Olcott, Kazakhstan: Unfulfilled Promise, p. 3.',
      SECOND,
      'Ibid., p. 4.',
    ]);
    expect(readings.map(({ edition }) => edition)).toEqual(['2002', '2002', '2010', '2010']);
  });

  test.each([
    ['(2002), p. 3.', '2002'],
    ['(Washington, 2002), p. 3.', '2002'],
    [', 2002 edition, p. 3.', '2002'],
    [', 2nd ed., p. 3.', '2010'],
    [' (1999), p. 3.', undefined],
    [', 1st ed., p. 3.', undefined],
    [', p. 3.', '2010'],
  ])('a short form may say its edition: %s', (behind, edition) => {
    const { readings } = citedIn([
      FIRST,
      SECOND.replace('Promise (', 'Promise, 2nd ed. ('),
      `Olcott, Kazakhstan: Unfulfilled Promise${behind}`,
      'Ibid., p. 4.',
    ]);
    expect(readings.map((one) => one.edition)).toEqual(['2002', '2010', edition, edition]);
  });

  test('a work that is cited in full in one edition alone has none', () => {
    const { works, readings } = citedIn([FIRST, FIRST]);
    expect(works[0]?.editions ?? []).toEqual([]);
    expect(readings.map(({ edition }) => edition)).toEqual([undefined, undefined]);
  });

  test('a year that an editor calls a slip makes no edition', () => {
    const id = citedIn([FIRST]).works[0]?.id ?? '';
    const why = 'the day of the visit';
    const { works, readings } = citedIn(
      [FIRST, SECOND],
      [row({ work: id, slip: '2010', year: '2002', why })],
    );
    expect(works).toHaveLength(1);
    expect(works[0]?.editions ?? []).toEqual([]);
    expect(readings.map(({ edition }) => edition)).toEqual([undefined, undefined]);
  });
});

test('no citation of a source is of an edition that came out after it', () => {
  const read = <T>(file: string) =>
    JSON.parse(readFileSync(path.join('content', 'works', file), 'utf8')) as T[];
  const items = new Map(
    [...read<CslWork>('works.json'), ...read<CslEdition>('editions.json')].map((item) => [
      item.id,
      item.issued?.['date-parts'][0]?.[0] ?? 0,
    ]),
  );
  const yearOf = (source: string) =>
    Number.parseInt(readSource(path.join('content', 'sources', source)).date, 10);
  const citations = read<Citation>('citations.json');
  const years = new Map([...new Set(citations.map(({ source }) => source))].map((one) => [one, yearOf(one)]));
  const later = citations.filter(({ source, work, edition }) => {
    const year = items.get(edition === undefined ? work : `${work}#${edition}`);
    expect(year, `${work} ${edition ?? ''}`).toBeDefined();
    return (year ?? 0) > (years.get(source) ?? 0);
  });
  expect(citations.length).toBeGreaterThan(2000);
  expect(later).toEqual([]);
});

test.each([
  [', 2nd ed., 5', { number: 2 }],
  [' (4. Aufl.), S. 5', { number: 4 }],
  [', 3 Aufl., S. 5', { number: 3 }],
  [' (1960), 34', { year: '1960' }],
  [' (London, 1960), 34', { year: '1960' }],
  [', 34, in ed. Keeper', undefined],
  [', 7, new edition planned', undefined],
  [', 34', undefined],
])('what a short form says of its edition: Locks%s', (behind, said) =>
  expect(editionSaid(`Locks${behind}`, { from: 0, to: 5 }, grammar())).toEqual(said),
);

test('that an edition is meant, and not which, is said before the short form', () => {
  const note = 'So the first edition of Weir’s Locks, 34';
  const from = note.indexOf('Locks');
  expect(editionSaid(note, { from, to: from + 5 }, grammar())).toEqual({});
});
