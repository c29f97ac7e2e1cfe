/** The built site without a browser, at the root and below a sub-path. */
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { faultsOf } from '../../scripts/site/check.ts';

const below = path.join(mkdtempSync(path.join(tmpdir(), 'site-')), 'out');
const ASTRO = [
  '--disable-warning=DEP0040',
  'node_modules/astro/bin/astro.mjs',
  'build',
  '--force',
  '--silent',
];
/** Under way while the site at the root is looked at. */
const built = promisify(execFile)(process.execPath, [...ASTRO, '--outDir', below], {
  env: { ...process.env, BASE: '/reader/', SITE: 'https://example.org' },
});

test('every link has its target, every id stands once, every page keeps its weight', () => {
  expect(faultsOf('dist')).toEqual([]);
}, 120_000);

test('the same holds below a sub-path', async () => {
  await built;
  expect(faultsOf(below, '/reader/')).toEqual([]);
}, 120_000);
