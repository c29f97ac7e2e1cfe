/** Writes records into an index of Pagefind. */
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../../src/model/search-record.ts';

/** @param folder where the index goes: `pagefind/` of a built site @throws Error where Pagefind refuses a record, or cannot write */
export async function writeIndex(records: SearchRecord[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
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
  await close();
}
