/**
 * Builds the site from what was recovered, beside the last one, and puts it in the place of that: `dist/`. Pages and the index of
 * the search are made of the same records and know nothing of each other, so both are made at once.
 */
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { astro, run } from './astro.ts';
import { BASE } from '../src/model/base.ts';
import { tellAhead } from './search/ahead.ts';
import { buildId } from './site/build-id.ts';
import { writeHeaders } from './site/headers.ts';
import { NEXT, putInPlace } from './site/in-place.ts';
import { writeOffline } from './site/offline.ts';
import { pack } from './site/pack.ts';
import { writePolicy } from './site/policy.ts';

/** Where the index stands until the pages are there: Astro empties its folder when it begins. */
const INDEX = path.join('.astro', 'pagefind');

const BUILD = buildId([BASE, process.env['SITE'] ?? '']);

for (const folder of [INDEX, NEXT]) rmSync(folder, { recursive: true, force: true });
await Promise.all([
  astro(['build', '--force', '--silent', '--outDir', NEXT], { BUILD }),
  run([path.join('scripts', 'search', 'index.ts'), INDEX]),
]);
renameSync(INDEX, path.join(NEXT, 'pagefind'));
tellAhead(NEXT);
writeHeaders(NEXT, BASE, writePolicy(NEXT));
writeOffline(NEXT, BASE, BUILD);
await pack(NEXT);
await putInPlace('dist');
