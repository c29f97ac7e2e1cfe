// @ts-check
import { defineConfig } from 'astro/config';

/** Files are named by short hashes alone: a name stands on every page, and a longer one weighs there. */
const output = {
  entryFileNames: '_astro/[hash:6].js',
  chunkFileNames: '_astro/[hash:6].js',
  assetFileNames: '_astro/[hash:6][extname]',
};

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
    build: { assetsInlineLimit: 0, rolldownOptions: { output } },
    // Astro names the scripts of the browser there, and styles and type above.
    environments: { client: { build: { rolldownOptions: { output } } } },
  },
  devToolbar: { enabled: false },
});
