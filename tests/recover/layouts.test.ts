/** Readings in the cells of a table that an editor laid out. */
import { expect, test } from 'vitest';
import { laidOut } from '../../scripts/recover/text/layouts.ts';
import type { Source } from '../../src/model/content/sources.ts';

const source = (reads: string, emend: string) =>
  ({
    lines: ["International Public Committee 'Aral' I"],
    emendations: [
      { at: 'emendations.yaml:1:1', line: 1, reads, emend, why: 'the digit read as a capital I' },
      { at: 'emendations.yaml:2:1', line: 2, reads: 'elsewhere', emend: 'else', why: 'a line of the text' },
    ],
  }) as unknown as Source;
const layout = {
  at: 'layouts.yaml:1:1',
  lines: [[1, 1]] as [number, number][],
  table: { head: [], rows: [["International Public Committee 'Aral'", 'I']] },
  marks: [],
  empty: [],
  why: 'one row',
};

test('a letter that stands for a figure is not the first of a word, and its neighbour in the line tells which', () => {
  const { layout: table } = laidOut(layout, source("'Aral' I", "'Aral' 1"));
  expect(table!.rows[0]!.map(({ text }) => text)).toEqual(["International Public Committee 'Aral'", '1']);
});

test('a reading that fits no cell is an error', () => {
  expect(() => laidOut(layout, source('Int', 'Ind'))).toThrow(
    /^emendations\.yaml:1:1: Unexpected reading `Int`/,
  );
});
