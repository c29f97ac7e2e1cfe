/** The five texts are read as they were accepted: what `npm run recover` asks before it writes, asked of the code at any time. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { acceptedFiles } from '../../scripts/recover/accepted.ts';
import { readInput } from '../../scripts/recover/input.ts';
import { recover } from '../../scripts/recover/pipeline.ts';
import { cslOf, filesOf } from '../../scripts/recover/write/collections.ts';

test('what is found is what was accepted', () => {
  const edition = recover(readInput('content'));
  const works = cslOf(edition);
  for (const [name, now] of acceptedFiles(edition, works, filesOf(edition, works))) {
    const accepted = readFileSync(path.join('content', name), 'utf8');
    const known = new Set(accepted.split('\n'));
    const other = now.split('\n').filter((line) => !known.has(line));
    expect(other.slice(0, 5), name).toEqual([]);
    expect(now === accepted, `${name}, whole and in its order`).toBe(true);
  }
});
