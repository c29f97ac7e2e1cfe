/** The site that is edited has, after each row, what a whole recovery makes of the same rows. */
import { cpSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { textsAgain } from '../../scripts/dev/again.ts';
import { Desk } from '../../scripts/dev/desk.ts';
import { readWords } from '../../src/model/content/grammar.ts';
import { readSource } from '../../src/model/content/sources.ts';
import { grammarOf } from '../../scripts/recover/grammar.ts';
import { writeSource } from '../sourceFolder.ts';
import { stringify } from 'yaml';

const EDITED = 'texts notes passages works doubts'.split(' ');

/** The collections below a folder, by their paths. */
const written = (content: string): Map<string, string> =>
  new Map(
    globSync(
      EDITED.map((name) => `${name}/**/*.*`),
      { cwd: content },
    )
      .sort()
      .map((file) => [file, readFileSync(path.join(content, file), 'utf8')]),
  );

const copied = (from: string): string => {
  const content = path.join(mkdtempSync(path.join(tmpdir(), 'desk-')), 'content');
  cpSync(from, content, { recursive: true });
  return content;
};

/** Rows of two sources, one after the other: of the text, of notes, of a bibliography, of what a line is. */
const ROWS: [source: string, row: object][][] = [
  [
    ['isaacs-thesis', { line: 17356, reads: 'Little has changed', emend: 'Little has chanced' }],
    ['isaacs-thesis', { line: 17356, reads: 'mid 90s', doubt: true }],
    ['mot', { line: 31, reads: 'a regional organization', sic: 'the regional organization' }],
  ],
  [
    ['isaacs-thesis', { line: 17400, reads: 'Russians and their', emend: 'Russians and Their' }],
    ['isaacs-thesis', { line: 16791, reads: 'Perils', emend: 'Peril' }],
    ['isaacs-thesis', { line: 17356, reads: 'based on', language: 'la' }],
    ['mot', { line: 31, reads: 'could not induce', apart: 'paragraph' }],
  ],
];

test('row by row, to the letter', () => {
  const content = copied('content');
  const desk = new Desk(content);
  desk.update([]);
  for (const rows of ROWS) {
    for (const [source, row] of rows) {
      const file = path.join('sources', source, 'emendations.yaml');
      const before = readFileSync(path.join(content, file), 'utf8').trimEnd();
      writeFileSync(path.join(content, file), `${before}\n${stringify([{ ...row, why: 'for a test' }])}`);
      expect(desk.update([file]), JSON.stringify(row)).not.toEqual([]);
    }
    const whole = copied(content);
    new Desk(whole).update([]);
    const [found, expected] = [written(content), written(whole)];
    expect([...expected].filter(([name, words]) => found.get(name) !== words).map(([name]) => name)).toEqual(
      [],
    );
    expect(found.size).toBe(expected.size);
  }
}, 180_000);

test('a unit that is put before others moves them', () => {
  const units = [{ slug: 'two', kind: 'chapter', lines: [3, 3] }];
  const edition = { lines: 'wrapped', notes: { place: 'none', marks: [], numbers: [] } };
  const outside = [{ lines: [1, 1], why: 'another edition' }];
  const textOf = textsAgain();
  // One and the same: what another grammar made is not taken.
  const grammar = grammarOf(readWords('content'));
  const orders = (description: object) =>
    textOf(readSource(writeSource('One.\n\nTwo.\n', { edition, ...description })), grammar).units.map(
      ({ slug, order }) => [slug, order],
    );
  expect(orders({ units, outside })).toEqual([['two', 0]]);
  expect(orders({ units: [{ slug: 'one', kind: 'chapter', lines: [1, 1] }, ...units] })).toEqual([
    ['one', 0],
    ['two', 1],
  ]);
});
