/**
 * Builds the site in `dist/` from what was recovered. Pages and the index of the search are made of the same records and know
 * nothing of each other, so both are made at once.
 */
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { astro, run } from './astro.ts';
import { BASE } from '../src/model/base.ts';
import { tellAhead } from './search/ahead.ts';
import { writeHeaders } from './site/headers.ts';

/** Where the index stands until the pages are there: Astro empties `dist/` when it begins. */
const INDEX = path.join('.astro', 'pagefind');

rmSync(INDEX, { recursive: true, force: true });
await Promise.all([
  astro(['build', '--force', '--silent']),
  run([path.join('scripts', 'search', 'index.ts'), INDEX]),
]);
renameSync(INDEX, path.join('dist', 'pagefind'));
tellAhead('dist');
writeHeaders('dist', BASE);
