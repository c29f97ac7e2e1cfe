/** What a build is called: by all that it is made from, so that the same sources make the same pages. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';

const MADE_FROM = [
  'content/**',
  'public/**',
  'scripts/**',
  'src/**',
  'astro.config.mjs',
  'package-lock.json',
];

/** @param settings what else decides what stands in the pages: where the site will stand */
export function buildId(settings: string[]): string {
  const hash = createHash('sha256').update(settings.join('\n'));
  for (const file of globSync(MADE_FROM).sort())
    if (statSync(file).isFile()) hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}
