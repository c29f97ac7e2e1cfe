/** The server of `npm run dev` shows each saved row. That it showed the old words now and then was a race, which no test here brings back. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';

/** The project as it stands. */
function project(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dev-'));
  for (const name of [
    'src',
    'public',
    'scripts',
    'content',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(name, path.join(folder, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

test('a row that is saved is on the page when it is said to be shown, time after time', async () => {
  const folder = project();
  const rows = path.join(folder, 'content', 'sources', 'mot', 'emendations.yaml');
  const before = readFileSync(rows, 'utf8');
  expect(before).toContain('emend: "East-West"');
  // Astro serves no pages where it finds itself in a test.
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const server = spawn(process.execPath, ['scripts/dev.ts'], { cwd: folder, env });
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (words: Buffer) => (said += words.toString()));
  const until = async (pattern: RegExp): Promise<string> => {
    for (let k = 0; k < 1000; k++) {
      const found = pattern.exec(said)?.[1];
      if (found !== undefined) return found;
      await pause(50);
    }
    throw new Error(`expected ${pattern}, found:\n${said}`);
  };
  try {
    const host = await until(/(http:\/\/localhost:\d+)\//);
    const page = async () => (await fetch(`${host}/mot/introduction/`)).text();
    expect(await page()).toContain('East-West');
    for (const words of ['North-South', 'South-North', 'West-East']) {
      said = '';
      writeFileSync(rows, before.replace('emend: "East-West"', `emend: "${words}"`));
      await until(/(shown after)/);
      expect(await page()).toContain(words);
    }
  } finally {
    server.kill();
  }
}, 180_000);
