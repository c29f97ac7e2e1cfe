/** The project's own annotated queries, asked of the files that the site carries. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { answer } from '../../src/browser/text/answer.ts';
import { libraryOf } from '../library.ts';

const library = libraryOf('dist');

interface Row {
  q: string;
  expect: { source: string; unit: string; id: string }[];
}

test('the passage that was meant is among the first five', () => {
  const rows = readFileSync(path.join('tests', 'fixtures', 'queries.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row) as Row);
  const ranks = rows.map(({ q, expect }) => {
    const addresses = expect.map(
      ({ source, unit, id }) => `/${source}/${unit === 'title-page' ? '' : `${unit}/`}#${id}`,
    );
    return answer(library, q, {}).hits.findIndex(({ record }) => addresses.includes(record.url)) + 1;
  });
  expect(rows.length).toBeGreaterThanOrEqual(120);
  expect(ranks.filter((rank) => rank > 0 && rank <= 5).length / ranks.length).toBeGreaterThanOrEqual(0.95);
  const mean = ranks.reduce((sum, rank) => sum + (rank ? 1 / rank : 0), 0) / ranks.length;
  expect(mean).toBeGreaterThanOrEqual(0.85);
});

test.each([
  ['Nazarbaeva', ['Nursultan Nazarbaev', 'Dariga Nazarbaeva', 'Sara Nazarbaeva']],
  ['Aliev', ['Rakhat Aliev', 'Heydar Aliev', 'Ilham Aliev']],
])('every owner of “%s” is named, each with its own count', (typed, owners) => {
  const { names, total } = answer(library, typed, {});
  expect(names.map(({ name }) => name.name).sort()).toEqual([...owners].sort());
  expect(names.every(({ passages }) => passages < total)).toBe(true);
});

test('a word that only sounds like a name is searched as what it is', () => {
  const { hits, names, total } = answer(library, 'rise', {});
  expect(names).toEqual([]);
  expect(
    hits.slice(0, total).every(({ record }) => /\br(?:is(?:e|es|ing|en)|ose)\b/i.test(record.text)),
  ).toBe(true);
});

test('works are found by a name of the list', () => {
  const { total, byKind } = answer(library, 'Olcott', { kind: 'work' });
  expect(total).toBeGreaterThan(3);
  expect([...byKind.keys()]).toEqual(['work']);
});

test('a possessive is its word', () => {
  expect(answer(library, 'Zhakiyanov’s', {}).total).toBe(answer(library, 'Zhakiyanov', {}).total);
});

test.each([
  ['Назарбаевым', 'nazarbaev'],
  ['Дарига', 'dariga'],
  ['Мажилис', 'mazhilis'],
  ['Сарсенбаев', 'sarsenbaev'],
  ['Қазақстан', 'kazakhstan'],
  ['Туякбай', 'tuiakbai'],
])('%s is read as %s', (typed, as) => {
  const { read, total } = answer(library, typed, {});
  expect(read).toEqual([[typed, as]]);
  expect(total).toBeGreaterThan(0);
});

test('a spelling of the list in Cyrillic means all the others', () => {
  const [cyrillic, latin] = [answer(library, 'Назарбаев', {}), answer(library, 'Nazarbaev', {})];
  expect(cyrillic.names.map(({ name }) => name.name)).toEqual(['Nursultan Nazarbaev']);
  expect(cyrillic.total).toBeGreaterThan(0.9 * latin.total);
});
