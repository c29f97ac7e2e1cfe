/** `npm run lint`: each rule finds what it is for, with its line, and says nothing of a text that has none of it. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { LINT } from '../../scripts/lint/rules.ts';
import { readSource } from '../../src/model/content/sources.ts';
import { accountOf, recovered } from '../recovered.ts';
import { writeSource } from '../sourceFolder.ts';

const FEET = {
  edition: {
    lines: 'wrapped',
    pages: { break: '\\f' },
    notes: { place: 'page foot', numbered: 'book', marks: ['plain'], numbers: ['plain'] },
  },
};

/** What each rule finds in a text: its id, the line, what it says. */
function findings(
  lines: string[],
  described: object,
  description: string[] = [],
): [id: string, line: string, says: string][] {
  const text = recovered(readSource(writeSource(`${lines.join('\n')}\n`, described)));
  const linted = { text, account: accountOf(text), description };
  return LINT.flatMap(({ id, find }) =>
    find(linted).map(({ at, says }) => [id, at.split(':')[1] ?? '', says] as [string, string, string]),
  );
}

const unit = (last: number) => ({
  units: [{ slug: 'one', kind: 'chapter', title: 'One', lines: [1, last] }],
});

test('a text that has nothing odd', () => {
  const lines = ['The lock is old.1 It has a keeper.2', '1. Seen in the spring.', '2. A. Weir was his name.'];
  expect(findings(lines, { ...FEET, ...unit(3) }).filter(([id]) => /^[EW]/.test(id))).toEqual([]);
});

test('a note that a PDF closed up to a torn word is named where it may stand', () => {
  const lines = [
    'The lock is old.1 Its keeper2 calls it a thing of inven2. Weir has it.',
    '1. Seen in the spring.',
    '\ftion and of wit.3',
    '3. In that year.',
  ];
  expect(findings(lines, { ...FEET, ...unit(4) })).toContainEqual([
    'W4',
    '1',
    'one note 2 is not in the file; line 1 has `2. Weir` behind a torn word: `- { line: 1, reads: "2. Weir", note: 2, why: … }`',
  ]);
});

test('a mark that no note answers, a word closed up, a title in capitals, a question', () => {
  const described = {
    edition: { ...FEET.edition, hyphens: 'by halves', notes: { ...FEET.edition.notes } },
    units: [{ slug: 'one', kind: 'chapter', title: 'THE LOCK', lines: [1, 3] }],
  };
  const lines = [
    'The lock is old.1 It is of the long-',
    'lost age.2 And it is shut.',
    '1. Seen in the spring.',
  ];
  const found = findings(lines, described, ['# TO DECIDE: Who wrote it?']);
  expect(found.map(([id, line]) => [id, line])).toEqual(
    expect.arrayContaining([
      ['W5', '2'],
      ['W8', '1'],
      ['T1', '1'],
      ['T2', '1'],
    ]),
  );
});

test('a mark that has another form than those that are named is shown with its row', () => {
  const lines = ['The lock is old. [1', 'It leaks. [2] He keeps it. [*]', '', '[Footnote 1: A.]', ''];
  const notes = { place: 'below paragraph', marks: ['bracket'], numbers: ['footnote'] };
  const text = [...lines, '[Footnote *: B.]', '', '[Footnote 2: C.]'];
  const found = findings(text, { edition: { lines: 'wrapped', notes }, ...unit(8) });
  expect(found.filter(([id]) => id === 'W5').map(([, , says]) => says)).toEqual([
    'the mark of one note 1 left no trace; line 1 may have it: `- { line: 1, reads: "old. [1", keep: "old.", mark: 1, why: … }`',
    'the mark of one note * left no trace; line 2 may have it: `- { line: 2, reads: "it. [*]", keep: "it.", mark: "*", why: … }`',
  ]);
});

test('such a row is one of YAML, and is kept to oneself where the words stand twice or are those of a note', () => {
  const notes = { place: 'below paragraph', marks: ['bracket'], numbers: ['footnote'] };
  const rowOf = (line: string, note: string) =>
    findings([line, '', '[Footnote 1: A.]', '', note], {
      edition: { lines: 'wrapped', notes },
      ...unit(5),
    })
      .filter(([id, , says]) => id === 'W5' && says.includes(' note 2 '))
      .map(([, , says]) => /`- (\{.*\})`$/.exec(says)?.[1] ?? null);
  const row = rowOf('It is old.[1] It is “the \\ "green" lock" [2', '[Footnote 2: B.]');
  expect(parse(row[0]!.replace('why: …', 'why: x'))).toMatchObject({
    reads: 'lock" [2',
    keep: 'lock"',
    mark: 2,
  });
  expect(rowOf('It is old.[1] A lock [2, and a lock [2.', '[Footnote 2: B.]')).toEqual([null]);
  expect(rowOf('It is old.[1] It leaks.', '[Footnote 2: As in the list [2 and in print.]')).toEqual([null]);
});

test('a last note of several paragraphs is to be looked at, where others have some too', () => {
  const notes = { place: 'unit end', marks: ['bracket'], numbers: ['bracket'], lines: [3, 9] };
  const lines = [
    'It is old.[1] It leaks.[2]',
    '',
    '[1] Weir.',
    '',
    'And so on.',
    '',
    '[2] Dam.',
    '',
    'The keeper.',
  ];
  const found = findings(lines, { edition: { lines: 'wrapped', notes }, ...unit(9) });
  expect(found).toContainEqual(['W9', '9', 'one note 2 goes on in a further paragraph']);
});

test('a sign that no words have is an error of lint too', () => {
  const edition = { ...FEET.edition, pictures: String.raw`\[Picture: (?<words>[^\]]+)\]` };
  const found = findings(['The lock is old.1', '1. Seen in the spring.'], { edition, ...unit(2) });
  expect(found.map(([id]) => id)).toContain('E3');
});

test('a number that is lacking among notes with other labels is told, but where a word stands in its place', () => {
  const notes = { place: 'unit end', marks: ['markdown'], numbers: ['markdown'] };
  const lacking = (labels: string[]) => {
    const lines = [
      labels.map((label) => `It is old.[^${label}]`).join(' '),
      '',
      ...labels.map((label) => `[^${label}]: A.`),
    ];
    return findings(lines, {
      edition: { lines: 'wrapped', notes: { ...notes, lines: [3, lines.length] } },
      ...unit(lines.length),
    }).flatMap(([, , says]) => / note (\S+) is not in the file/.exec(says)?.[1] ?? []);
  };
  expect(lacking(['1', '2', 'a', '3', '5'])).toEqual(['4']);
  expect(lacking(['1', '2', 'bis', '4'])).toEqual([]);
});

test('a row for a mark does not tear another one', () => {
  const lines = ['It leaks.[^2] It is shut.[^4]', '', '[^2]: A.', '[^2]: B.', '[^4]: C.'];
  const notes = { place: 'below paragraph', marks: ['markdown'], numbers: ['markdown'] };
  const found = findings(lines, { edition: { lines: 'wrapped', notes }, ...unit(5) });
  expect(found.filter(([id]) => id === 'W5').map(([, , says]) => says)).toEqual([
    'the mark of one note 2 left no trace',
  ]);
});
