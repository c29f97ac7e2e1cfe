/** The five texts are read as they were accepted: what `npm run recover` asks before it writes, asked of the code at any time. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { acceptedFiles, foundOf } from '../../scripts/recover/accepted.ts';
import { readInput } from '../../scripts/recover/input.ts';
import { recoverInTurn } from '../../scripts/recover/pipeline.ts';
import { cslOf, filesOfSource } from '../../scripts/recover/write/collections.ts';

test('what is found is what was accepted', () => {
  const library = recoverInTurn(readInput('content'));
  const found = library.texts.map((text) => {
    const source = library.finish(text);
    return foundOf(source, library.readingsOf(text), new Map(filesOfSource(source)), library.grammar);
  });
  for (const [name, now] of acceptedFiles(found, cslOf(library))) {
    const accepted = readFileSync(path.join('content', name), 'utf8');
    const known = new Set(accepted.split('\n'));
    const other = now.split('\n').filter((line) => !known.has(line));
    expect(other.slice(0, 5), name).toEqual([]);
    expect(now === accepted, `${name}, whole and in its order`).toBe(true);
  }
});
