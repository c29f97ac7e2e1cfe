/** Identifiers that an editor keeps: their forms, where they lead, and what is told of a wrong row. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { identifiersIn } from '../../src/identifiers.ts';

const row = (scheme: string, value: string) =>
  `- work: linz-1996-problems\n  scheme: ${scheme}\n  value: '${value}'\n  by: the title page\n  checked: 2026-01-31\n`;

function read(yaml: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'identifiers-'));
  writeFileSync(path.join(folder, 'identifiers.yaml'), yaml);
  return identifiersIn(folder, (id) => id === 'linz-1996-problems').get('linz-1996-problems');
}

test.each([
  ['doi', '10.1353/jod.1991.0033', 'https://doi.org/10.1353/jod.1991.0033'],
  ['isbn', '0-521-80109-5', 'https://search.worldcat.org/search?q=bn%3A0521801095'],
  ['isbn', '9780521465571', 'https://search.worldcat.org/search?q=bn%3A9780521465571'],
  ['isbn', '080442957X', 'https://search.worldcat.org/search?q=bn%3A080442957X'],
  ['oclc', '12345', 'https://search.worldcat.org/title/12345'],
  ['wikidata', 'Q42', 'https://www.wikidata.org/wiki/Q42'],
  ['handle', '10419/200982', 'https://hdl.handle.net/10419/200982'],
  ['jstor', '4365612', 'https://www.jstor.org/stable/4365612'],
  ['muse', '225590', 'https://muse.jhu.edu/article/225590'],
])('%s %s leads to its place', (scheme, value, address) => {
  expect(read(row(scheme, value))).toMatchObject([{ scheme, value, address, by: 'the title page' }]);
});

test.each([
  ['doi', '11.1353/jod'],
  ['isbn', '0521801096'],
  ['isbn', '9780521465572'],
  ['isbn', '97805214655'],
  ['wikidata', '42'],
  ['jstor', '10.2307/1'],
])('%s %s is refused', (scheme, value) => {
  expect(() => read(row(scheme, value))).toThrow(/identifiers\.yaml:3:10: .*in its own form/);
});

test('a row on no work is an error', () => {
  expect(() => read(row('jstor', '1').replace('linz', 'lintz'))).toThrow(
    /identifiers\.yaml:1:9: Unexpected work `lintz-1996-problems`/,
  );
});
