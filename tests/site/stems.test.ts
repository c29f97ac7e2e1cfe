/** Words are found in all their forms by the rules of the language of their text, in the index and in the whole text. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openSite } from '../../scripts/site/browser.ts';
import { formsOf } from '../../scripts/search/forms.ts';
import { writeIndexes } from '../../scripts/search/write.ts';
import type { SearchRecord } from '../../src/model/search-record.ts';

const record = (language: string, content: string): SearchRecord => ({
  url: `/${language}/one/#l1`,
  content,
  language,
  meta: { title: content },
  filters: { kind: ['text'] },
});
const RECORDS = [
  record('en', 'The elections were held; one election was void.'),
  record('de', 'Die Verfassungen der Länder und die Verfassung des Landes.'),
  record('ru', 'Президент подписал закон, законы президента опубликованы.'),
  record('tlh', 'nuqneH'),
];

test('forms of a word share a line, each by its own language', async () => {
  const lines = await formsOf(RECORDS);
  const together = (...words: string[]) =>
    lines.some((line) => words.every((word) => line.split(' ').includes(word)));
  expect(together('election', 'elections')).toBe(true);
  expect(together('verfassung', 'verfassungen')).toBe(true);
  expect(together('президент', 'президента')).toBe(true);
  expect(together('закон', 'законы')).toBe(true);
  expect(lines.some((line) => line.includes('nuqneh'))).toBe(false);
});

test('each language has an index with its own stems', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stems-'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><html lang="en"><title>Stems</title>');
  await writeIndexes(RECORDS, path.join(folder, 'pagefind'));
  const site = await openSite(folder);
  try {
    const page = await site.open('/');
    // As words: what builds the tests would make another import of it.
    const found = (at: string, word: string) =>
      page.evaluate<string[]>(`
        import('/pagefind/${at}pagefind.js')
          .then((module) => module.search('${word}'))
          .then(({ results }) => Promise.all(results.map(async (one) => (await one.data()).url)))
      `);
    expect(await found('', 'electing')).toEqual(['/en/one/#l1']);
    expect(await found('de/', 'landen')).toEqual(['/de/one/#l1']);
    expect(await found('ru/', 'законами')).toEqual(['/ru/one/#l1']);
    expect(await found('', 'законами')).toEqual([]);
  } finally {
    await site.close();
  }
});
