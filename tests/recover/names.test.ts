/** The authority list of names as a table. */
import { expect, test } from 'vitest';
import { readInput } from '../../scripts/recover/input.ts';
import { recover } from '../../scripts/recover/pipeline.ts';
import { readNames } from '../../src/model/content/names.ts';
import { spellings } from '../../src/model/spellings.ts';

const names = readNames();
const ids = new Set(names.map((name) => name.id));

test('ids are unique and sorted, look-alikes exist and are mutual', () => {
  expect(ids.size).toBe(names.length);
  expect([...ids]).toEqual([...ids].sort());
  for (const { id, apart = [] } of names)
    for (const other of apart) expect(names.find((name) => name.id === other)?.apart ?? []).toContain(id);
});

test('every form stands in a text as it is read, emended', () => {
  const squeeze = (text: string) => text.replace(/\s+/g, ' ');
  const { passages } = recover(readInput('content'));
  const texts = passages.map(({ text }) => squeeze(text));
  const missing = names
    .flatMap(({ id, forms }) => forms.map((f) => [id, typeof f === 'string' ? f : f.form] as const))
    .filter(([, form]) => !texts.some((text) => text.includes(squeeze(form))));
  expect(missing).toEqual([]);
});

test('spellings of one word are one class, and others are not drawn in', () => {
  const classOf = (word: string) => spellings(names).find((same) => same.includes(word)) ?? [];
  expect(classOf('nazarbayev')).toEqual(expect.arrayContaining(['nazarbaev', 'nazarbayev']));
  expect(classOf('majilis')).toEqual(expect.arrayContaining(['majilis', 'mazhilis']));
  expect(classOf('nazarbaev')).not.toContain('alpysovna');
});
