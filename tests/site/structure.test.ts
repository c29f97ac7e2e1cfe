/** The built site without a browser, at the root and below a sub-path. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { faultsOf } from '../../scripts/check-site.ts';

test('every link has its target, every id stands once, every page keeps its weight', () => {
  expect(faultsOf('dist')).toEqual([]);
});

test('the same holds below a sub-path', () => {
  const outDir = path.join(mkdtempSync(path.join(tmpdir(), 'site-')), 'out');
  execFileSync(
    process.execPath,
    [
      '--disable-warning=DEP0040',
      'node_modules/astro/bin/astro.mjs',
      'build',
      '--force',
      '--silent',
      '--outDir',
      outDir,
    ],
    {
      env: { ...process.env, BASE: '/reader/', SITE: 'https://example.org' },
    },
  );
  expect(faultsOf(outDir, '/reader/')).toEqual([]);
}, 120_000);
