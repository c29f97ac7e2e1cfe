/** What the account finds odd by the shape of notes and lines. */
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/model/content/sources.ts';
import { accountOf, recovered } from '../recovered.ts';
import { writeSource } from '../sourceFolder.ts';

const read = (text: string, described: Parameters<typeof writeSource>[1]) =>
  recovered(readSource(writeSource(text, described)));

test('asterisks alone in a line of a note are odd, those within a line leave words out', () => {
  const odd = (line: string) =>
    accountOf(
      read(`The lock has gates.1\n\n1 It opened, * * * and shut.\n\n${line}\n\nIt is old.\n`, {
        edition: {
          lines: 'wrapped',
          notes: { place: 'unit end', numbered: 'book', marks: ['plain'], numbers: ['plain'] },
        },
        units: [{ slug: 'one', kind: 'chapter', lines: [1, 7], notes: { lines: [3, 7] } }],
      }),
    ).odd;
  expect(odd('It is * * * green.')).toEqual([]);
  expect(odd('       *       *       *')).toEqual([
    '1 note holds a line that parts sections: one 1 (line 5)',
  ]);
});

describe('text behind the last note', () => {
  const odd = (behind: string) =>
    accountOf(
      read(`The lock is old.1 It leaks.2 He knows.3\n\n1 A.\n\n2 B.\n\n3 C.\n\n${behind}\n`, {
        edition: { lines: 'wrapped', notes: { place: 'unit end', marks: ['plain'], numbers: ['plain'] } },
        units: [{ slug: 'one', kind: 'chapter', lines: [1, 9], notes: { lines: [3, 9] } }],
      }),
    ).odd;
  test('is odd where no other note has several paragraphs', () =>
    expect(odd('The author keeps the lock.')).toEqual([
      'the last note alone has more paragraphs, and may hold text: one 3 (line 7)',
    ]));
  test('and where it is a title', () =>
    expect(odd('ABOUT THE AUTHOR')).toContain(
      '1 note holds a line in capitals, as titles are: one 3 (line 9)',
    ));
});

test('paragraphs of a last note are its own where a bracket or an indent tells its end', () => {
  const odd = (form: string, notes: string[]) =>
    accountOf(
      read(['The lock is old.[1] It leaks.[2] He knows.[3]', '', ...notes, ''].join('\n'), {
        edition: { lines: 'wrapped', notes: { place: 'unit end', marks: ['bracket'], numbers: [form] } },
        units: [{ slug: 'one', kind: 'chapter', lines: [1, 9], notes: { lines: [3, 9] } }],
      }),
    ).odd;
  const footnotes = ['[Footnote 1: A.]', '', '[Footnote 2: B.]', '', '[Footnote 3: C.', '', 'And D.]'];
  expect(odd('footnote', footnotes)).toEqual([]);
  expect(odd('bracket', ['[1] A.', '', '[2] B.', '', '[3] C.', '', 'And D.'])).toEqual([
    'the last note alone has more paragraphs, and may hold text: one 3 (line 7)',
  ]);
});

test('two marks lost of five notes are odd', () => {
  const text =
    'The lock is old,1 its keeper not.2 It leaks,3 as\nhe says, and again.\n\n1 A.\n2 B.\n3 C.\n4 D.\n5 E.\n';
  const found = read(text, {
    edition: { lines: 'wrapped', notes: { place: 'unit end', marks: ['plain'], numbers: ['plain'] } },
    units: [{ slug: 'one', kind: 'chapter', lines: [1, 8], notes: { lines: [4, 8] } }],
  });
  expect(accountOf(found).odd).toEqual(['2 notes have lost their marks: 4, 5']);
});

test('a number with what a page sets around it is odd, also where no pages are told', () => {
  const described = {
    edition: { lines: 'wrapped', notes: { place: 'none', marks: [], numbers: [] } },
    units: [{ slug: 'one', kind: 'chapter', lines: [1, 4] }],
  };
  const odd = (line: string) =>
    accountOf(read(`The lock has\n${line}\ntwo gates, and\na keeper.\n`, described)).odd;
  for (const folio of ['- 12 -', 'Page 13 of 40', 'Seite 13 von 40', 'Стр. 13', '14 | P a g e', '14 | Seite'])
    expect(odd(folio)).toEqual([
      '1 line of a number alone is read as words, and may be numbers of pages: line 2',
    ]);
  for (const words of ['12', '12 | Smith', '1905 | Warsaw']) expect(odd(words)).toEqual([]);
});

test('what opens most notes alike, in brackets, may be of their labels', () => {
  const odd = (heads: string[]) =>
    accountOf(
      read(
        `The lock is old.1 It leaks.2 He knows.3\n\n${heads.map((head, i) => `${i + 1} ${head} It is.\n\n`).join('')}`,
        {
          edition: { lines: 'wrapped', notes: { place: 'unit end', marks: ['plain'], numbers: ['plain'] } },
          units: [{ slug: 'one', kind: 'chapter', lines: [1, 7], notes: { lines: [3, 7] } }],
        },
      ),
    ).odd;
  const said = '3 notes open with `(return) [`, which may be of their labels';
  expect(odd(['(return) [', '(return) [', '(return) ['])).toContain(said);
  expect(odd(['(Cf. A.)', '[B.]', 'C.'])).toEqual([]);
});
