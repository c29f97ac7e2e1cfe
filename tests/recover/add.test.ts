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
  expect(edition['notes']).not.toHaveProperty('numbered');
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
