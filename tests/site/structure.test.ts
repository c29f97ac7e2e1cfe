/** The built site without a browser. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { faultsOf } from '../../scripts/site/check.ts';

test('every link has its target, every id stands once, every page keeps its weight', () => {
  expect(faultsOf('dist')).toEqual([]);
}, 120_000);

test('an address that a work once had leads to where it is now', () => {
  const idsIn = (file: string) => parse(readFileSync(`content/${file}`, 'utf8')) as Record<string, string>;
  const moved = { ...idsIn('works.moved.yaml'), ...idsIn('works.ids.yaml') };
  const page = (id: string) => path.join('dist', 'works', id, 'index.html');
  expect(Object.keys(moved).length).toBeGreaterThan(10);
  for (const [from, to] of Object.entries(moved)) {
    expect(readFileSync(page(from), 'utf8')).toContain(`url=/works/${to}/"`);
    expect(readFileSync(page(to), 'utf8')).toContain('<main');
  }
});
