/** What is proposed for a text that nobody has described. */
import { expect, test } from 'vitest';
import { frontMatterOf } from '../../scripts/add/front-matter.ts';
import { propose } from '../../scripts/add/propose.ts';
import { readWords } from '../../src/model/content/grammar.ts';

const proposed = (text: string) => propose(Buffer.from(text), 'text', readWords('content')).proposal;

const prose = (n: number) =>
  `The lock of the ${n}th mile is old, and its keeper ${'knows it well, '.repeat(12)}and stays.`;

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

test.each([
  ['Kilit eski ve kapı yeşil.', '', 'en', 1],
  ['The lock of the town and the dam.', '', 'en', 0],
  ['Замок, который как его дверь.', '', 'ru', 0],
  ['Kilit eski ve kapı yeşil.', 'language: tr-TR\n', 'tr', 0],
  ['Kilit eski ve kapı yeşil.', 'language: Turkish\n', 'tr', 0],
])('the language of “%s” (%s)', (words, field, language, asked) => {
  const found = proposed(`---\ntitle: A\n${field}---\n\n${words}\n`);
  expect(found.language).toBe(language);
  expect(found.questions.filter((one) => one.startsWith('In which language'))).toHaveLength(asked);
});

test('authors are parted by “and”, which no initial is', () => {
  const authorsOf = (line: string) =>
    proposed(`Title: A\nAuthor: ${line}\nRelease Date: 2019\n\nThe lock of the town.\n`);
  expect(authorsOf('Ann Weir and Paul Keeper')).toMatchObject({
    date: '1900~',
    authors: [
      { family: 'Weir', given: 'Ann' },
      { family: 'Keeper', given: 'Paul' },
    ],
  });
  expect(authorsOf('Charles i Rex').authors).toHaveLength(1);
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

test.each([
  ['*** START OF THIS PROJECT GUTENBERG EBOOK OF LOCKS ***', 'End of Project Gutenberg’s Of Locks'],
  [
    '*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*',
    'End of The Project Gutenberg Etext of Locks',
  ],
])('what a library says around a book is outside: %s', (begins, ends) => {
  const text = [
    'Title: Of Locks\nAuthor: Anna Keeper\nRelease Date: May, 2003',
    begins,
    'Produced by Max Weir\nand others',
    'The lock is old.[1]',
    'End of the chapter.',
    '[1] Keeper.',
    ends,
    '*END THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*',
  ].join('\n\n');
  const { outside, ...facts } = proposed(text);
  expect(outside.map(({ lines }) => lines)).toEqual([
    [1, 8],
    [16, 18],
  ]);
  expect(facts).toMatchObject({
    title: 'Of Locks',
    authors: [{ family: 'Keeper', given: 'Anna' }],
    date: '1900~',
  });
});
