// @ts-check
import { defineConfig } from 'astro/config';

export default defineConfig({
  // Where the site will stand; both come from the environment, so that one checkout serves any host and sub-path.
  site: process.env.SITE ?? 'http://localhost:4321',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  // 'jsx', the default, glues words at line ends of .astro prose (withastro/compiler#852).
  compressHTML: true,
  build: { format: 'directory' },
  vite: {
    // Small fonts stay files of their own: inlined, every page would carry scripts that it does not show.
    build: { assetsInlineLimit: 0 },
  },
  devToolbar: { enabled: false },
});
