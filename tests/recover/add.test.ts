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
