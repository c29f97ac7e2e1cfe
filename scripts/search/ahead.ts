/**
 * The page of the search asks for the files of the index before its own script runs, where its address has a question: asked
 * for one after another, as Pagefind does, the last of them was there 2.8 s after a cold address on a line of 150 ms, and is 1.5 s
 * after it when they are asked for together.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BASE } from '../../src/model/base.ts';

interface Entry {
  languages: Record<string, { hash: string; wasm: string }>;
}

/** Runs in the head of the page. The mark of the index is kept where the search reads it, so that it asks for the same address. */
function askAhead(folder: string, mark: string, files: string[]): void {
  document.documentElement.dataset['index'] = mark;
  if (!/[?&]q=[^&]/.test(location.search)) return;
  const module = Object.assign(document.createElement('link'), {
    rel: 'modulepreload',
    href: `${folder}pagefind.js`,
  });
  const asked = files.map((file) =>
    Object.assign(document.createElement('link'), {
      rel: 'preload',
      as: 'fetch',
      crossOrigin: '',
      href: folder + file,
    }),
  );
  document.head.append(module, ...asked);
}

/** @param dist the built site, with its index @throws Error where either is not there */
export function tellAhead(dist: string): void {
  const entry = JSON.parse(readFileSync(path.join(dist, 'pagefind', 'pagefind-entry.json'), 'utf8')) as Entry;
  const [{ hash, wasm } = { hash: '', wasm: '' }] = Object.values(entry.languages);
  const files = [`pagefind-entry.json?ts=${hash}`, `pagefind.${hash}.pf_meta`, `wasm.${wasm}.pagefind`];
  const values = [`${BASE}pagefind/`, hash, files].map((value) => JSON.stringify(value));
  const page = path.join(dist, 'search', 'index.html');
  const html = readFileSync(page, 'utf8');
  // Behind the styles it would wait for them.
  const first = '<meta charset="utf-8">';
  if (!html.includes(first)) throw new Error(`${page}: expected ${first}`);
  const script = `<script>(${askAhead.toString()})(${values.join()})</script>`;
  writeFileSync(
    page,
    html.replace(first, () => first + script),
  );
}
