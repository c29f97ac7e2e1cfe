/** Words of the margin, as passages. */
import { expect, test } from 'vitest';
import { passagesOf } from '../../scripts/recover/passages.ts';
import { readSource } from '../../src/model/content/sources.ts';
import { recovered } from '../recovered.ts';
import { writeSource } from '../sourceFolder.ts';

test('they stand before their paragraph, on the page on which they are printed', () => {
  const lines = ['[Pg 6]The gates are old.', '', 'The dam [Pg 7]is [Sidenote: Built in 1201.] older.', ''];
  const source = readSource(
    writeSource(lines.join('\n'), {
      edition: {
        lines: 'wrapped',
        pages: { sign: String.raw`\[Pg (?<folio>\d+)\]` },
        margins: String.raw`\[Sidenote: (?<words>[^\]]+)\]`,
        notes: { place: 'none', marks: [], numbers: [] },
      },
      units: [{ slug: 'one', kind: 'chapter', lines: [1, 3] }],
    }),
  );
  const passages = passagesOf({ text: recovered(source), mentionsAt: () => [] }, []);
  expect(passages.map(({ text, pages, kind }) => [text, pages, kind])).toEqual([
    ['The gates are old.', ['6', '6'], 'text'],
    ['Built in 1201.', ['7', '7'], 'text'],
    ['The dam is older.', ['6', '7'], 'text'],
  ]);
});
