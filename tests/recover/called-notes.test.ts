/** The number by which a note is called in the words of another. */
import { expect, test } from 'vitest';
import { cite } from '../../scripts/recover/citations/cite.ts';
import { readSource } from '../../src/model/content/sources.ts';
import { grammar, recovered } from '../recovered.ts';
import { writeSource } from '../sourceFolder.ts';

const TEXT = [
  'The lock is old.[^lock] The weir is old.[^weir]',
  '',
  '[^weir]: Otto Weir, The Book of Weirs, Town 1902, p. 3.',
  '[^lock]: Anna Keeper, The Book of Locks, Town 1901, p. 3.',
  '',
  'The dam is new.[^dam] It is wide.[^again]',
  '',
  '[^dam]: Anna Keeper, The Book of Dams, Town 1903, p. 3.',
  '[^again]: Keeper (wie Anm. 1), S. 4.',
];

/** What the last note cites. */
function lastOf(numbered: 'book' | 'unit') {
  const source = readSource(
    writeSource(TEXT.join('\n'), {
      edition: {
        lines: 'wrapped',
        notes: { place: 'below paragraph', numbered, marks: ['markdown'], numbers: ['markdown'] },
      },
      units: [
        { slug: 'one', kind: 'chapter', lines: [1, 5] },
        { slug: 'two', kind: 'chapter', lines: [6, 9] },
      ],
    }),
  );
  const { works, flag } = cite([recovered(source)], grammar(), []).readings.at(-1) ?? {};
  return { works, flag };
}

test('words as labels are of the file alone: a note is called by its place, in its unit or in the book', () => {
  expect(lastOf('book')).toEqual({ works: ['keeper-1901-book-locks'] });
  expect(lastOf('unit')).toEqual({ works: ['keeper-1903-book-dams'] });
});
