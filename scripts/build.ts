/**
 * Builds the site in `dist/` from what was recovered. Pages and the index of the search are made of the same records and know
 * nothing of each other, so both are made at once.
 */
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { astro, run } from './astro.ts';
import { BASE } from '../src/model/base.ts';
import { tellAhead } from './search/ahead.ts';
import { buildId } from './site/build-id.ts';
import { writeHeaders } from './site/headers.ts';
import { writeOffline } from './site/offline.ts';

/** Where the index stands until the pages are there: Astro empties `dist/` when it begins. */
const INDEX = path.join('.astro', 'pagefind');

const BUILD = buildId([BASE, process.env['SITE'] ?? '']);

rmSync(INDEX, { recursive: true, force: true });
await Promise.all([
  astro(['build', '--force', '--silent'], { BUILD }),
  run([path.join('scripts', 'search', 'index.ts'), INDEX]),
]);
renameSync(INDEX, path.join('dist', 'pagefind'));
tellAhead('dist');
writeHeaders('dist', BASE);
writeOffline('dist', BASE, BUILD);
