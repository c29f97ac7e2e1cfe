/** A sixth source, with conventions that none of the five has together, goes through with data alone. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readingText } from '../../scripts/recover/write/markup.ts';
import { readSource } from '../../src/model/content/sources.ts';
import { recovered, signs } from '../recovered.ts';
import { caseFolder } from '../sourceFolder.ts';

const FOLDER = path.join(import.meta.dirname, '..', 'fixtures', 'sixth');

test('is read by its own conventions', () => {
  const source = readSource(caseFolder(FOLDER));
  const { units, noise } = recovered(source);
  expect(readFileSync(path.join(FOLDER, 'source.txt'), 'utf8')).toContain('THE STEPPE REVIEW');
  expect(units.map((unit) => [unit.slug, unit.notes.length])).toEqual([
    ['rivers', 2],
    ['wells', 2],
  ]);
  const [rivers, wells] = units;
  expect(rivers!.blocks.map((block) => [block.kind, readingText(block.text.text, signs(true))])).toEqual([
    ['heading', 'On Rivers'],
    ['byline', 'A. Author'],
    ['paragraph', 'The river divides the plain and turns back in the south.'],
    ['heading', 'Its mouth'],
    ['paragraph', 'Nobody has seen it.'],
  ]);
  expect(rivers!.notes.map((note) => [note.n, note.mark, readingText(note.text.text, signs(true))])).toEqual([
    [1, 'clean', 'Seen by B. Writer in 1901.'],
    [2, 'clean', 'Ibid.'],
  ]);
  expect(wells!.notes.map((note) => [note.n, note.mark])).toEqual([
    [1, 'lost'],
    [2, 'clean'],
  ]);
  expect(noise.map((row) => row.is)).toEqual(['running head']);
});
