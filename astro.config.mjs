// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';

const base = process.env.BASE ?? '/';

/** @type {(file: string) => Record<string, string>} Ids of works by others that they once had. */
const idsIn = (file) => {
  const at = new URL(`content/${file}`, import.meta.url);
  return existsSync(at) ? (parse(readFileSync(at, 'utf8')) ?? {}) : {};
};
const moved = { ...idsIn('works.moved.yaml'), ...idsIn('works.ids.yaml') };

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
  // Most of 8,300 files are small: while some are written, others are made (6 s of 38).
  build: { format: 'directory', concurrency: 8 },
  vite: {
    // Small fonts stay files of their own: inlined, every page would carry scripts that it does not show.
    build: { assetsInlineLimit: 0 },
  },
  devToolbar: { enabled: false },
});
