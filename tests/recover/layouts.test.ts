/** Readings in the cells of a table that an editor laid out. */
import { expect, test } from 'vitest';
import { laidOut } from '../../scripts/recover/text/layouts.ts';
import type { Source } from '../../src/model/content/sources.ts';

const source = { lines: ["International Public Committee 'Aral' I"] } as unknown as Source;
const layout = (reads: string) => ({
  at: 'layouts.yaml:1:1',
  lines: [[1, 1]] as [number, number][],
  table: { head: [], rows: [["International Public Committee 'Aral'", 'I']] },
  readings: [{ line: 1, reads, emend: '1', why: 'the digit read as a capital I' }],
  marks: [],
  why: 'one row',
});

test('a letter that stands for a figure is not the first of a word', () => {
  const { layout: table } = laidOut(layout('I'), source);
  expect(table!.rows[0]!.map(({ text }) => text)).toEqual(["International Public Committee 'Aral'", '1']);
});

test('a reading that fits no cell is an error', () => {
  expect(() => laidOut(layout('Int'), source)).toThrow(/^layouts\.yaml:1:1: Unexpected reading `Int`/);
});
