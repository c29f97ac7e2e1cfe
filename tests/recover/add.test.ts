/** What is proposed for a text that nobody has described. */
import { expect, test } from 'vitest';
import { frontMatterOf } from '../../scripts/add/front-matter.ts';
import { propose } from '../../scripts/add/propose.ts';
import { readWords } from '../../src/model/content/grammar.ts';

const proposed = (text: string) => propose(Buffer.from(text), 'text', readWords('content')).proposal;

test('a Markdown file says who wrote it, and its blocks and notes are those of Markdown', () => {
  const text = [
    ...[
      '---',
      'title: "Staat und Schleuse"',
      'author: [Erika Muster, "Beispiel, Hans"]',
      'date: 2019-03',
      '---',
      '',
    ],
    ...[
      '# Staat und Schleuse',
      '',
      '## Einleitung',
      '',
      'Die Schleuse ist alt.[^weber] Und der Damm nicht.[^1]',
      '',
    ],
    ...['## Schluss', '', 'Das Ende der Schleuse.[^2]', '', '[^weber]: Weber.', '[^1]: Ebd.', '[^2]: Ebd.'],
  ].join('\n');
  const { title, authors, date, language, edition, outside } = proposed(text);
  expect([title, date, language]).toEqual(['Staat und Schleuse', '2019-03', 'de']);
  expect(authors).toEqual([
    { family: 'Muster', given: 'Erika' },
    { family: 'Beispiel', given: 'Hans' },
  ]);
  expect(edition).toMatchObject({
    blocks: 'markdown',
    notes: { numbers: ['markdown'], marks: ['markdown'] },
  });
  expect(edition['notes']).toMatchObject({ place: 'book end', numbered: 'book' });
  expect(outside.map(({ lines }) => lines)).toEqual([[1, 5]]);
});

test.each([
  ['no lines of hyphens', 'title: A\n---\n'],
  ['no end', '---\ntitle: A\n'],
  ['no fields between', '---\nA rule, and words.\n---\n'],
  ['what is no YAML', '---\n{ [ : }\n---\n'],
])('%s is no front matter', (_, text) => {
  expect(frontMatterOf(text.split('\n'))).toEqual({ end: 0, authors: [] });
});

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

test('notes below their paragraphs are told from those behind a chapter', () => {
  const paragraph = (n: number) =>
    [0, 1, 2, 3].map((k) => `${prose(n)} [${4 * n + k}]`).join(' ') +
    '\n\n' +
    [0, 1, 2, 3].map((k) => `[Footnote ${4 * n + k}: Of the lock.]\n\n`).join('');
  const { edition } = proposed(Array.from({ length: 9 }, (_, n) => paragraph(n + 1)).join(''));
  expect(edition).toMatchObject({ notes: { place: 'below paragraph', numbers: ['footnote'] } });
});

test('what is raised is no page', () => {
  const { edition } = proposed(
    ['5', '3', '9', '2'].map((n) => `${prose(1)} Lib. 435^{${n}}; Lib. 890.`).join('\n\n'),
  );
  expect(edition).not.toHaveProperty('pages');
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

test('what a front matter says in several forms', () => {
  const said = (fields: string) => frontMatterOf(`---\n${fields}\n---\n`.split('\n'));
  expect(said('author: |\n  vorgelegt von:\\\n  Erika Muster\ndate: am 07.06.2022')).toMatchObject({
    authors: ['Erika Muster'],
    date: '2022-06-07',
  });
  expect(said('author:\n  - name: Erika Muster\ndate: 3. Mai 2014')).toMatchObject({
    authors: ['Erika Muster'],
    date: '2014',
  });
});

test('notes within the text are those of Markdown, and items of a list are none', () => {
  const { edition } = proposed(
    ['# Schleusen', '', 'Die Schleuse^[Ebd.] ist alt.^[Weber.]', '', '* ein Punkt', '* ein *zweiter*'].join(
      '\n',
    ),
  );
  expect(edition).toMatchObject({ blocks: 'markdown', notes: { place: 'none' } });
});

test('words of the margin, and pictures, are told by the word before them', () => {
  const text = ['The gates.[1]', '', '[Sidenote: Two[2]]', '', 'The dam.', '', '[1] Old.', '', '[2] New.'];
  const { margins } = proposed(text.join('\n')).edition as { margins?: string };
  expect(text.join('\n').match(new RegExp(margins ?? 'none', 'u'))?.groups?.['words']).toBe('Two[2]');
  expect(proposed('The gates.[1]\n\n[1] Old.').edition).not.toHaveProperty('margins');
  const { pictures } = proposed('The gates.[1]\n\n[Illustration]\n\n[Illustration: A\ndam]\n\n[1] Old.')
    .edition as {
    pictures?: string;
  };
  const found = [...'[Illustration] [Illustration: A dam]'.matchAll(new RegExp(pictures ?? 'none', 'gu'))];
  expect(found.map(({ groups }) => groups?.['words'])).toEqual([undefined, 'A dam']);
});

test('a list with a year behind the names is that of the school of author and year', () => {
  const names = ['Keeper, A.', 'Miller, B.', 'Warden, C.', 'Ford, D.', 'Weir, E.'];
  const text = [
    ...[
      '# The Gates',
      '',
      `Of it ${names.map((name, i) => `${name.split(',')[0]}${i % 2 ? ' (1901)' : ', 1901,'} says so.`).join(' ')}`,
      '',
    ],
    ...[
      '# References',
      '',
      ...names.flatMap((name) => [`${name} (1901): The Book of Locks. Town: House.`, '']),
    ],
  ];
  expect(proposed(text.join('\n')).school).toBe('author-year');
  expect(proposed(text.slice(0, 4).join('\n'))).not.toHaveProperty('school');
  // Names and years that lead to no entry.
  expect(proposed(text.join('\n').replaceAll(' (1901):', ' (1911):'))).not.toHaveProperty('school');
});

test('words of the margin with a letter are no notes, and three numbered lines are a list', () => {
  const verses = ['a', 'b', 'c'].flatMap((n) => [
    `The gates [${n.toUpperCase()}] are two.[1]`,
    '',
    `[Sidenote ${n.toUpperCase()}: Gates]`,
    '',
  ]);
  const { margins, notes } = proposed([...verses, '[Footnote 1: Old.]', ''].join('\n')).edition;
  expect(margins).toContain('Sidenote');
  expect(notes).toMatchObject({ marks: ['bracket'], numbers: ['footnote'] });
  const list = [
    '# Gates',
    '',
    'Of these 1 and 2:',
    '',
    '1. Oak',
    '2. Stone',
    '3. Iron',
    '',
    'The dam is old.',
  ];
  expect(proposed(list.join('\n')).edition['notes']).toMatchObject({ place: 'none' });
});

test('words before the notes are no title of theirs, asterisks behind them are outside', () => {
  const text = [
    'The lock is old.[1] The dam is not.[2]\n\nBefore we end\n\n[1] Keeper.\n\n[2] Miller.\n\n   *   *   *\n\n',
    '*** END OF THIS PROJECT GUTENBERG EBOOK OF LOCKS ***\n\nIts files are free.\n',
  ].join('');
  const rows = (words: string) => proposed(words).outside.map(({ lines, why }) => `${lines[0]}: ${why}`);
  expect(rows(text)).toEqual(['9: a line that parts sections', '11: what the library says behind the book']);
  expect(rows(text.replace('Before we end', 'NOTES'))).toContain('3: the title of the block of notes');
});
