/** Who wrote what: people of records and names of the list as one authority. */
import { expect, test } from 'vitest';
import { authorityOf, strayWriters } from '../../scripts/recover/authority.ts';
import { readInput } from '../../scripts/recover/input.ts';
import { recover } from '../../scripts/recover/pipeline.ts';
import type { Work } from '../../scripts/recover/citations/work.ts';
import { nameSchema, type Name } from '../../src/model/names.ts';

const name = (fields: object): Name => nameSchema.parse({ kind: 'person', sort: 'x', name: 'x', ...fields });
const work = (id: string, fields: object): Work => ({
  id,
  type: 'book',
  title: id,
  authors: [],
  editors: [],
  titles: [id],
  evidence: { source: 'test', unit: 'one', n: 1, said: '' },
  merged: [],
  from: {},
  edited: [],
  ...fields,
});

test('an author belongs to the name that says so, any other gets a name of its own', () => {
  const linz = name({ id: 'linz-juan', name: 'Juan Linz', writes: ['Linz, Juan J.', 'Linz, J. J.'] });
  const { added, parts } = authorityOf(
    [linz],
    [
      work('perils', { authors: [{ family: 'Linz', given: 'Juan J.' }] }),
      work('problems', {
        authors: [
          { family: 'Linz', given: 'J. J.' },
          { family: 'Stepan', given: 'A.' },
        ],
      }),
      work('other', {
        authors: [{ family: 'Linz', given: 'Karl' }],
        editors: [{ family: 'Stepan', given: 'A.' }],
      }),
    ],
  );
  expect(parts).toEqual([
    { work: 'perils', name: 'linz-juan', as: 'author' },
    { work: 'problems', name: 'linz-juan', as: 'author' },
    { work: 'problems', name: 'stepan-a', as: 'author' },
    { work: 'other', name: 'linz-karl', as: 'author' },
    { work: 'other', name: 'stepan-a', as: 'editor' },
  ]);
  expect(added.map(({ id, sort, forms }) => [id, sort, forms])).toEqual([
    ['linz-karl', 'Linz, Karl', ['Karl Linz', 'Linz, Karl']],
    ['stepan-a', 'Stepan, A.', ['A. Stepan', 'Stepan, A.']],
  ]);
});

test('a body is known by its very words, a family alone is no form, who is not named has no part', () => {
  const osce = name({ id: 'osce', name: 'OSCE', kind: 'organisation', forms: ['Organization for Security'] });
  const works = [
    work('report', { authors: [{ literal: 'Organization for Security' }] }),
    work('book', { authors: [{ family: 'Aristotle' }], translators: [{ family: 'Ross', given: 'W.' }] }),
    work('talk', { type: 'interview', authors: [{ literal: 'political analyst' }] }),
    work('talk-2', { type: 'interview', authors: [{ family: 'Satpaev', given: 'Dosym' }] }),
  ];
  const { added, parts } = authorityOf([osce], works);
  expect(parts.map(({ name: who, as }) => `${who} ${as}`)).toEqual([
    'osce author',
    'aristotle author',
    'ross-w translator',
    'satpaev-dosym interviewee',
  ]);
  expect(added.find(({ id }) => id === 'aristotle')?.forms).toEqual([]);
});

test('an id of the list is nobody else’s', () => {
  const { added } = authorityOf(
    [name({ id: 'smith-john', name: 'John Smith, a politician' })],
    [work('book', { authors: [{ family: 'Smith', given: 'John' }] })],
  );
  expect(added.map(({ id }) => id)).toEqual(['smith-john-2']);
});

test('whoever the list says writes, a record has as author', () => {
  const input = readInput('content');
  expect(strayWriters(input.names, recover(input).works)).toEqual([]);
});
