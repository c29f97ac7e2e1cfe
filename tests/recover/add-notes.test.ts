/** Which notes and pages are proposed for a text that nobody has described. */
import { expect, test } from 'vitest';
import { propose } from '../../scripts/add/propose.ts';
import { readWords } from '../../src/model/content/grammar.ts';
import { wholeLine } from '../../src/model/pattern.ts';

const proposed = (text: string) => propose(Buffer.from(text), 'text', readWords('content')).proposal;

const prose = (n: number) =>
  `The lock of the ${n}th mile is old, and its keeper ${'knows it well, '.repeat(12)}and stays.`;

test('labels alone on their lines are no numbers of pages', () => {
  const page = (n: number) =>
    `\fThe ${['lock', 'dam', 'weir', 'gate'][n] ?? ''} is old.${2 * n + 1} Its keeper is not.${2 * n + 2}\nIt leaks.\n${2 * n + 1}\n  See Weir, Of Locks ${n}.\n${2 * n + 2}\n  Id. at 4.\n${n + 40}\n`;
  const { edition } = proposed([0, 1, 2, 3].map(page).join(''));
  expect(edition).toMatchObject({
    notes: { place: 'page foot', marks: ['plain'], numbers: ['alone'] },
    runningHeads: [String.raw`\d{2}`],
  });
});

test('a mark alone on its line begins no note', () => {
  const notes = [1, 2, 3, 4].map((n) => `[${n}] Weir ${n}.\n`);
  const text = [
    'It is old,[1] it leaks,[2] and\n[3]\n',
    'He sees it.[4]\n',
    ...[1, 2, 3, 4, 5].map(prose),
    '',
    ...notes,
  ];
  const { edition } = proposed(text.join('\n'));
  expect(edition['notes']).toMatchObject({ place: 'unit end', lines: [12, 18] });
});

test('notes of Markdown behind each section are no one block of the unit', () => {
  const section = (n: number) => [
    ...[
      `### Teil ${n}`,
      '',
      `Alt.[^${4 * n}] So.[^${4 * n + 1}]`,
      '',
      prose(1),
      '',
      prose(2),
      '',
      prose(3),
      '',
    ],
    ...[prose(4), '', `Und.[^${4 * n + 2}] Aus.[^${4 * n + 3}]`, ''],
    ...[0, 1, 2, 3].map((k) => `[^${4 * n + k}]: Weber ${k}.`),
    '',
  ];
  const text = [
    '# Die Schleuse',
    '',
    '## Anfang',
    '',
    ...section(0),
    ...section(1),
    '## Ende',
    '',
    ...section(2),
  ];
  expect(proposed(text.join('\n')).edition['notes']).toMatchObject({ place: 'below paragraph' });
});

test('a list in the text is not taken for notes that are links', () => {
  const marks = [1, 2, 3].map((n) => `It leaks.[\\[${n}\\]](#_ftn${n})`).join(' ');
  const notes = [1, 2, 3].map((n) => `[\\[${n}\\]](#_ftnref${n}) Weir.`);
  const { edition } = proposed(
    [marks, '', '1. old;', '2. shut;', '3. green.', '', prose(1), '', ...notes].join('\n'),
  );
  expect(edition['notes']).toMatchObject({ marks: ['link'], numbers: ['link'], lines: [9, 11] });
});

test('heads with the numbers of their pages tell pages where the file has no form feeds', () => {
  const page = (n: number, head: string) => [
    head,
    ...Array.from(
      { length: 12 },
      (_, i) => `Of the ${'lock dam weir gate'.split(' ')[n]} line ${'abcdefghijkl'[i]} tells more.`,
    ),
    `It is ${'old wet shut green'.split(' ')[n]}.${n + 1} So it is.`,
    `${n + 1} See Weir, Of Locks ${n}.`,
  ];
  const heads = [
    '2016] Of Locks 1109',
    '1110 Dam Review [Vol. 12:1109',
    '2016] Of Locks 1111',
    '1112 Dam Review [Vol. 12:1109',
  ];
  const file = heads.flatMap((head, n) => page(n, head));
  const { edition } = proposed(file.join('\n'));
  const { break: pattern } = edition['pages'] as { break: string };
  const folios = file.flatMap((line) => wholeLine(pattern).exec(line)?.groups?.['folio'] ?? []);
  expect(folios).toEqual(['1109', '1110', '1111', '1112']);
  expect(edition['notes']).toMatchObject({ place: 'page foot' });
  const fed = proposed(heads.flatMap((head, n) => page(n, `\f${head}`)).join('\n')).edition;
  const told = fed['runningHeads'] as string[];
  expect(heads.filter((head) => !told.some((one) => wholeLine(one).test(head)))).toEqual([]);
});

test('a mark within a note does not tell where notes stand, and escaped signs are no emphasis', () => {
  const text = [
    '# One\n\nThe lock is \\_old\\_.[^1] It leaks.[^2]\n\n# Two\n\nThe dam is old.[^3] It leaks.[^4]\n',
    '[^1]: Weir.\n[^2]: Dam.\n[^3]: See note.[^4]\n[^4]: Keeper.\n',
  ].join('\n');
  expect(proposed(text).edition).toMatchObject({ emphasis: 'none', notes: { place: 'book end' } });
});
