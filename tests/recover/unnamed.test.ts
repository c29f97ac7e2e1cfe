/** Persons whom the texts name in full and whom the index of names does not have. */
import { expect, test } from 'vitest';
import { unnamed } from '../../scripts/suspects/unnamed.ts';
import { nameSchema } from '../../src/model/names.ts';
import type { Passage } from '../../src/model/records.ts';

const passage = (text: string): Passage => ({
  source: 'test',
  unit: 'one',
  id: 'l1',
  kind: 'text',
  n: 1,
  headings: [],
  pages: null,
  lines: [1, 1],
  text,
  notes: [],
  names: [],
  works: [],
});
const linz = nameSchema.parse({
  id: 'linz',
  name: 'Juan Linz',
  sort: 'Linz, Juan',
  kind: 'person',
  forms: [],
});

test('a given name that others have, and a word with a capital behind it', () => {
  const found = unnamed(
    [passage('Juan Linz met Juan Peron, Juan B. Alberdi and Karl Popper. Juan Peron left San Juan Street.')],
    [linz],
    [{ why: 'a street', forms: ['Juan Street'] }],
  );
  expect(found).toEqual([
    { words: 'Juan Peron', times: 2, at: 'test/one#l1' },
    { words: 'Juan B. Alberdi', times: 1, at: 'test/one#l1' },
  ]);
});

test('an address and a heading name nobody', () => {
  const heading = { ...passage('Juan Perón'), kind: 'heading' as const };
  expect(unnamed([heading, passage('www.Juan Perón/Juan')], [linz], [])).toEqual([]);
});
