/** The built site without a browser, at the root and below a sub-path. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { astro } from '../../scripts/astro.ts';
import { faultsOf } from '../../scripts/site/check.ts';

const below = path.join(mkdtempSync(path.join(tmpdir(), 'site-')), 'out');
/** Under way while the site at the root is looked at. */
const built = astro(['build', '--force', '--silent', '--outDir', below], {
  BASE: '/reader/',
  SITE: 'https://example.org',
});

test('every link has its target, every id stands once, every page keeps its weight', () => {
  expect(faultsOf('dist')).toEqual([]);
}, 120_000);

test('the same holds below a sub-path', async () => {
  await built;
  expect(faultsOf(below, '/reader/')).toEqual([]);
}, 120_000);
