// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';

const base = process.env.BASE ?? '/';

const MOVED = new URL('content/works.moved.yaml', import.meta.url);

/** @type {Record<string, string>} Ids that works once had, and those that they have now. */
const moved = existsSync(MOVED) ? parse(readFileSync(MOVED, 'utf8')) : {};

export default defineConfig({
  // Where the site will stand; both come from the environment, so that one checkout serves any host and sub-path.
  site: process.env.SITE ?? 'http://localhost:4321',
  base,
  trailingSlash: 'always',
  // 'jsx', the default, glues words at line ends of .astro prose (withastro/compiler#852).
  compressHTML: true,
  redirects: Object.fromEntries(
    Object.entries(moved).map(([from, to]) => [`/works/${from}/`, `${base}works/${to}/`]),
  ),
  build: { format: 'directory' },
  vite: {
    // Small fonts stay files of their own: inlined, every page would carry scripts that it does not show.
    build: { assetsInlineLimit: 0 },
  },
  devToolbar: { enabled: false },
});
