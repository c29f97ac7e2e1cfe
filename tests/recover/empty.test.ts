/** Another library begins where this one is emptied: its texts go, and every row that speaks of them. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { empty } from '../../scripts/empty.ts';

/** A project with the code of this one, and its content but for what is made of the texts. */
function project(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'library-'));
  for (const name of ['src', 'scripts', 'node_modules', 'package.json', 'tsconfig.json'])
    symlinkSync(path.resolve(name), path.join(folder, name));
  cpSync('content', path.join(folder, 'content'), {
    recursive: true,
    filter: (from) => !/content.(?:texts|notes|passages|accounts|readings)$/.test(from),
  });
  return folder;
}

test('an emptied library takes a text of its own', () => {
  const folder = project();
  const content = path.join(folder, 'content');
  const rows = empty(content);
  expect(rows.map((file) => path.basename(file))).toEqual(
    expect.arrayContaining(['parallels.yaml', 'persons.yaml', 'works.overrides.yaml', 'works.ids.yaml']),
  );
  expect(existsSync(path.join(content, 'sources'))).toBe(false);
  expect(readFileSync(path.join(content, 'lexicon.yaml'), 'utf8')).toBe(
    readFileSync('content/lexicon.yaml', 'utf8'),
  );
  writeFileSync(
    path.join(folder, 'locks.txt'),
    'THE LOCK\n\nThe lock has two gates.[1]\n\n[1] Seen in the spring.\n',
  );
  const run = (...args: string[]) =>
    execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  expect(() => run('scripts/recover.ts')).toThrow('Unexpected library without a text');
  run('scripts/add.ts', 'locks.txt');
  const described = path.join(content, 'sources', 'locks', 'source.yaml');
  writeFileSync(
    described,
    readFileSync(described, 'utf8').replace(/^authors:.*$/m, 'authors: [{ family: Keeper }]'),
  );
  expect(run('scripts/recover.ts', '--accept')).toMatch(/recovered 1 sources: .* 1 notes/);
  expect(readdirSync(path.join(content, 'texts'))).toEqual(['locks']);
});
