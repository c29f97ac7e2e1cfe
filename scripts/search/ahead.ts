/**
 * The page of the search asks for the files of the index before its own script runs, where its address has a question: asked
 * for one after another, as Pagefind does, the last of them was there 2.8 s after a cold address on a line of 150 ms, and is 1.5 s
 * after it when they are asked for together.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BASE } from '../../src/model/base.ts';
import { AT_ONCE, type SearchPart } from '../../src/model/search-parts.ts';

interface Entry {
  languages: Record<string, { wasm: string }>;
}

/** Runs in the head of the page. The parts of the index are kept where the search reads them, so that it asks for the same addresses. */
function askAhead(folder: string, parts: string, files: string[]): void {
  document.documentElement.dataset['parts'] = parts;
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

/** What it writes: an index of other parts is asked without it. */
export const TOLD_AHEAD = /<script>\(function askAhead[^]*?<\/script>/;

/** @param dist the built site, with its index @throws Error where either is not there */
export function tellAhead(dist: string): void {
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(dist, 'pagefind', file), 'utf8'));
  const parts = read('parts.json') as SearchPart[];
  const entry = read('pagefind-entry.json') as Entry;
  const [{ wasm } = { wasm: 'unknown' }] = Object.values(entry.languages);
  const mark = parts[0]?.hash ?? '';
  const first = [`pagefind-entry.json?ts=${mark}`, `wasm.${wasm}.pagefind`];
  // Which parts of a large library will be asked is not known yet.
  const files = parts.length > AT_ONCE ? first : [...first, `pagefind.${mark}.pf_meta`];
  const values = [`${BASE}pagefind/`, JSON.stringify(parts), files].map((value) => JSON.stringify(value));
  const page = path.join(dist, 'search', 'index.html');
  const html = readFileSync(page, 'utf8');
  // Behind the styles it would wait for them.
  const head = '<meta charset="utf-8">';
  if (!html.includes(head)) throw new Error(`${page}: expected ${head}`);
  const script = `<script>(${askAhead.toString()})(${values.join()})</script>`;
  writeFileSync(
    page,
    html.replace(head, () => head + script),
  );
}
