/** The units that are proposed for a text that nobody has described. */
import { expect, test } from 'vitest';
import { propose } from '../../scripts/add/propose.ts';
import { readWords } from '../../src/model/content/grammar.ts';

const proposed = (text: string) => propose(Buffer.from(text), 'text', readWords('content')).proposal;

const BOOK = (chapters: string[]) =>
  ['THE BOOK OF LOCKS', '', 'BY', '', 'ANN MILLER', '', 'LONDON', '1907', '', '', '', ...chapters].join('\n');
const prose = (n: number) =>
  `The lock of the ${n}th mile is old, and its keeper ${'knows it well, '.repeat(12)}and stays.`;

test('titles of Markdown need no blank lines around them, and that of the whole begins no chapter', () => {
  const { units } = proposed(
    [
      '# Schleusen',
      '# Ein Projekt',
      '## Die Netze',
      'Ein Netz.[^1]',
      '## 1 Anfang',
      prose(1),
      '### Der Damm',
      prose(2),
    ]
      .concat(['## 2 Literatur', prose(3), '', '[^1]: Ebd.'])
      .join('\n'),
  );
  expect(units.map(({ slug, lines }) => [slug, lines])).toEqual([
    ['title-page', [1, 2]],
    ['die-netze', [3, 4]],
    ['chapter-1', [5, 8]],
    ['chapter-2', expect.anything()],
  ]);
  expect(units.at(-1)).toMatchObject({ kind: 'bibliography' });
});

test('the contents are one unit, and parts of a chapter are one chapter', () => {
  const head = (n: string, part = '') => ['', '', '', `CHAPTER ${n}.${part}`, ''];
  const { units } = proposed(
    BOOK([
      ...['I', 'II', 'III'].flatMap((n) => [...head(n), 'Of the lock     12', '']),
      ...['I', 'II', 'III'].flatMap((n, i) => [...head(n), prose(i), '', prose(i + 9)]),
      ...head('III', '—Part II.'),
      prose(30),
    ]),
  );
  expect(units.map(({ slug }) => slug)).toEqual([
    'title-page',
    'contents',
    'chapter-1',
    'chapter-2',
    'chapter-3',
  ]);
  expect(units.at(-1)?.['headings']).toHaveLength(1);
});

test('a title with nothing below it is said with the one that follows', () => {
  const apart = (title: string) => `\n\n\n\n${title}\n\n`;
  const { units } = proposed(
    [
      ...[apart('PREFACE.'), prose(1), apart('CONTENTS.')],
      ...['I', 'II'].flatMap((n) => [apart(`CHAPTER ${n}.--THE LOCK.`), 'Of the gates     12', '']),
      ...[apart('BOOK I.'), 'CHAPTER I.--THE LOCK.', '', prose(2), '', prose(12)],
      ...[apart('CHAPTER II.--THE LOCK. Part I.'), apart('Introduction.'), prose(3), '', prose(13)],
      ...[apart('PART II.'), prose(4), apart('CHAPTER III.--Part I.'), prose(5)],
    ].join('\n'),
  );
  expect(units.map(({ slug, title, heading, headings = [] }) => [slug, title, heading, headings])).toEqual([
    ['preface', 'Preface', [expect.anything()], []],
    ['contents', 'Contents', [expect.anything()], []],
    ['chapter-1', 'Chapter I.--The Lock', [expect.anything(), expect.anything()], []],
    ['chapter-2', 'CHAPTER II.--THE LOCK', [expect.anything()], [expect.anything(), expect.anything()]],
    ['chapter-3', undefined, [expect.anything()], []],
  ]);
});

test.each([
  ['KAPITEL III.--DIE SCHLEUSE. Teil I.', 'TEIL II.'],
  ['CHAPITRE III.--L’ÉCLUSE. Partie I', 'PARTIE II'],
  ['ГЛАВА III.--ШЛЮЗ. Часть I', 'ЧАСТЬ II'],
])('so are those of “%s”', (title, part) => {
  const apart = (words: string) => `\n\n\n\n${words}\n\n`;
  const [chapter = ''] = title.split(' ');
  const { units } = proposed(
    [apart(`${chapter} II.`), prose(1), apart(title), prose(2), apart(part), prose(3)].join('\n'),
  );
  expect(units.map(({ slug, headings = [] }) => [slug, headings])).toEqual([
    ['chapter-2', []],
    ['chapter-3', [expect.anything()]],
  ]);
});

test('a part of the book is no part of the chapter with its number', () => {
  const apart = (words: string) => `\n\n\n\n${words}\n\n`;
  const { units } = proposed(
    [apart('CHAPTER I.'), prose(1), apart('CHAPTER II.'), prose(2), apart('PART II.'), prose(3)]
      .concat([apart('CHAPTER III.'), prose(4)])
      .join('\n'),
  );
  expect(units.map(({ slug }) => slug)).toEqual(['chapter-1', 'chapter-2', 'chapter-2-2', 'chapter-3']);
});

test('titles that letters count are headings, where each stands behind a sentence and before one', () => {
  const text = [
    ...[
      'INTRODUCTION',
      prose(1),
      'A. Of the Old Lock',
      'It is wet.',
      'He knew',
      'A. Weir and Paul Keeper',
      'of old.',
    ],
    ...['B. Of the New Lock', 'It is shut.', 'A. Weir Alone', 'He stays.'],
  ];
  const { units } = proposed(text.join('\n'));
  const heads = units.flatMap(({ headings = [] }) => headings as { line: number; level: number }[]);
  expect(heads).toEqual([
    { line: 3, level: 3 },
    { line: 8, level: 3 },
  ]);
});

test('a review of law: pages by what is repeated on them, chapters by its contents, notes through', () => {
  const line = (n: number) => `of the lock and of the dam of the ${n}th year, as far as it is`;
  const page = (n: number) => [
    'REVIEW OF LOCKS ASSOCIATION',
    String(1061 + n),
    ...Array.from({ length: 14 }, (_, i) => line(n * 100 + i)),
    `known.${2 * n + 1} It leaks.`,
    `The keeper sees it.${2 * n + 2}`,
    `${2 * n + 1} See A. Builder, Of Gates ${n} (1901), and what is told of it by the town itself, in its book.`,
    `${2 * n + 2} Id. at 4.`,
  ];
  const contents = [
    'Introduction .......... 1061',
    'I. The Lock .......... 1064',
    'A. Its Gates .......... 1065',
  ];
  const { edition, units } = proposed(
    [
      ...['OF LOCKS', ...contents, 'Introduction', ...page(0), ...page(1), ...page(2)],
      ...['I. The Lock', ...page(3), 'A. Its Gates', ...page(4), ...page(5), ...page(6)],
    ].join('\n'),
  );
  expect(edition).toMatchObject({
    pages: { break: '(?<folio>\\d{4})' },
    runningHeads: ['REVIEW OF LOCKS ASSOCIATION'],
    notes: { place: 'page foot', marks: ['plain'], numbers: ['plain'] },
  });
  expect(edition['notes']).not.toMatchObject({ numbered: 'page' });
  expect(units.map(({ slug }) => slug)).toEqual(['title-page', 'introduction', 'chapter-1']);
  expect(units.at(-1)?.['headings']).toEqual([{ line: expect.any(Number) as number, level: 2 }]);
});

test('a file of several volumes: what stands between them is outside, and each has a title page of its own', () => {
  const volume = (from: number, head: string) => [
    `*** START OF THIS PROJECT GUTENBERG EBOOK OF LOCKS ***\n\n\n\n\nOF LOCKS\n\nby Ann Miller\n\n\n\n`,
    ...[from, from + 1].map(
      (n) => `CHAPTER ${['I', 'II', 'III', 'IV', 'V', 'VI'][n - 1]}\n\n${prose(n)}\n\n\n\n`,
    ),
    `${head}\n\n\n\nEnd of Project Gutenberg’s Of Locks\n\n*** END OF THIS PROJECT GUTENBERG EBOOK ***\n\nIts files are free.\n`,
  ];
  const { units, outside } = proposed(
    [...volume(1, 'VOLUME II'), ...volume(3, 'VOLUME III'), ...volume(5, 'THE END.')].join('\n'),
  );
  expect(units.map(({ slug, kind }) => [slug, kind])).toEqual([
    ['title-page', 'front'],
    ['chapter-1', 'chapter'],
    ['chapter-2', 'chapter'],
    ['title-page-2', 'front'],
    ['chapter-3', 'chapter'],
    ['chapter-4', 'chapter'],
    ['title-page-3', 'front'],
    ['chapter-5', 'chapter'],
    ['chapter-6', 'chapter'],
  ]);
  expect(outside.map(({ why }) => why)).toEqual([
    'what the library says before the book',
    'the title of a volume',
    'what the library says between two volumes',
    'the title of a volume',
    'what the library says between two volumes',
    'what the library says behind the book',
  ]);
  expect(units.at(-1)).not.toHaveProperty('headings');
});

test('a list of works behind a block of notes is a unit of its own', () => {
  const text =
    '# Eins\n\nEin Satz.[^1] Noch einer.[^2]\n\n[^1]: Erste.\n[^2]: Zweite.\n\n# Literatur\n\nWeir: Dämme. 1999.\n';
  const { edition, units } = proposed(text);
  expect(edition['notes']).toMatchObject({ lines: [5, 6] });
  expect(units.map(({ slug, kind }) => [slug, kind])).toEqual([
    ['eins', 'chapter'],
    ['literatur', 'bibliography'],
  ]);
});

test('a numeral is one as it is written, and a word of any letters may follow the word for a chapter', () => {
  const slugs = (heads: string[]) =>
    proposed(heads.map((head, i) => `# ${head}\n\n${prose(i)}\n`).join('\n')).units.map(({ slug }) => slug);
  expect(slugs(['CIVIL WAR', 'CÉSAR', 'XIV THE DAM'])).toEqual(['civil-war', 'cesar', 'chapter-14']);
  expect(slugs(['Введение', 'Қорытынды', 'Глава II'])).toEqual(['vvedenie', 'korytyndy', 'chapter-2']);
});

test('a day of the calendar of another custom is a year, and a refrain no page', () => {
  const text = [
    '---',
    'title: Locks',
    'date: 12.31.2020',
    '---',
    '',
    ...[1, 2, 3].flatMap((n) => [prose(n), '', 'The pageant goes by', '']),
  ];
  const { date, edition } = proposed(text.join('\n'));
  expect(date).toBe('2020');
  expect(edition).not.toHaveProperty('pages');
});
