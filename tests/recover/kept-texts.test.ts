/** A text that was kept is the text that would be recovered, and another folder, or one that was cut off, is recovered anew. */
import { appendFileSync, mkdtempSync, readdirSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readInput } from '../../scripts/recover/input.ts';
import { KeptTexts } from '../../scripts/recover/kept-texts.ts';
import { recoverText } from '../../scripts/recover/text/units.ts';
import { readWords } from '../../src/model/content/grammar.ts';
import { readSource } from '../../src/model/content/sources.ts';
import { grammar } from '../recovered.ts';
import { writeSource } from '../sourceFolder.ts';

const words = readWords('content');
const folderOf = () => mkdtempSync(path.join(tmpdir(), 'kept-'));

test('the five sources are the same, kept and recovered', () => {
  const folder = folderOf();
  for (const source of readInput('content').sources) {
    const recovered = recoverText(source, grammar());
    expect(new KeptTexts(words, folder).textOf(source, grammar())).toEqual(recovered);
    const kept = new KeptTexts(words, folder);
    expect(kept.isKept(source)).toBe(true);
    expect(kept.textOf(source, grammar())).toEqual(recovered);
  }
});

test('a folder that changed is recovered anew, and what is used no more goes', () => {
  const folder = folderOf();
  const from = writeSource('The lcok has gates.\n', {
    edition: { lines: 'paragraph', notes: { place: 'none', marks: [], numbers: [] } },
    units: [{ slug: 'one', kind: 'chapter', lines: [1, 1], supplied: 'One' }],
  });
  const shown = () => {
    const kept = new KeptTexts(words, folder);
    const { units } = kept.textOf(readSource(from), grammar());
    kept.prune();
    return units[0]?.blocks.at(-1)?.text.text;
  };
  expect([shown(), shown()]).toEqual(['The lcok has gates.', 'The lcok has gates.']);
  const row = "- { line: 1, reads: lcok, emend: lock, why: 'letters changed places' }\n";
  appendFileSync(path.join(from, 'emendations.yaml'), row);
  expect(shown()).toBe('The lock has gates.');
  const files = readdirSync(folder);
  expect(files).toHaveLength(1);
  truncateSync(path.join(folder, files[0] ?? ''), 20);
  expect(shown()).toBe('The lock has gates.');
});
