/** Writes records into an index of Pagefind. */
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { MAIN } from '../../src/model/search-record.ts';
import type { SearchRecord } from '../../src/model/search-record.ts';

/**
 * An index for each language, since a module of Pagefind has the stems of one: that of the site in the folder itself, each other in
 * a folder by its tag.
 *
 * @param folder where they go: `pagefind/` of a built site
 * @throws Error where Pagefind refuses a record, or cannot write
 */
export async function writeIndexes(records: SearchRecord[], folder: string): Promise<void> {
  const byLanguage = Map.groupBy(records, ({ language }) => language);
  await writeIndex(byLanguage.get(MAIN) ?? [], folder, MAIN);
  byLanguage.delete(MAIN);
  for (const [language, own] of byLanguage) await writeIndex(own, path.join(folder, language), language);
  await close();
}

async function writeIndex(records: SearchRecord[], folder: string, language: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(errors.join('\n'));
  for (const { meta, filters, ...record } of records) {
    const { errors: failed } = await index.addCustomRecord({
      ...record,
      meta: { ...meta },
      filters: { ...filters },
    });
    if (failed.length) throw new Error(`${record.url}: ${failed.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length) throw new Error(written.errors.join('\n'));
}
