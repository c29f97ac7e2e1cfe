/** Writes the whole text of the passages beside the index, and the forms of the words that stand in it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SearchRecord } from '../../src/model/search-record.ts';
import { formsOf } from './forms.ts';
import { MOST_CHARACTERS, pack, type Forms, type TextFile } from '../../src/model/text-file.ts';

/**
 * @param folder of the index; the text goes into `text/` of it: `files.json`, the names of the others; it names none where
 *   the library is too large for a browser
 */
export async function writeText(
  records: SearchRecord[],
  folder: string,
  most = MOST_CHARACTERS,
): Promise<void> {
  const to = path.join(folder, 'text');
  mkdirSync(to, { recursive: true });
  const write = (name: string, content: TextFile | Forms | string[]) =>
    writeFileSync(path.join(to, `${name}.json`), JSON.stringify(content));
  if (records.reduce((sum, { content }) => sum + content.length, 0) > most) {
    write('files', []);
    return;
  }
  const bySource = Map.groupBy(records, ({ filters }) => filters.source?.[0] ?? '');
  for (const [source, own] of bySource) write(source || 'works', pack(source, own));
  write('forms', { forms: await formsOf(records) });
  write(
    'files',
    [...bySource.keys()].map((source) => source || 'works'),
  );
}
