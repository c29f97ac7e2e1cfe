/** Writes records into indexes of Pagefind. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { AT_ONCE, type SearchPart } from '../../src/model/search-parts.ts';
import { MAIN, type SearchRecord } from '../../src/model/search-record.ts';
import { directoryOf, inParts, type Part } from './parts.ts';

/** Of Pagefind's own `pagefind-entry.json`. */
interface Entry {
  languages: Record<string, { hash: string }>;
}

/**
 * An index for each language, since a module of Pagefind has the stems of one, and for each part of a large library: the first of
 * the site's language in the folder itself, of another in a folder by its tag, further parts in folders by their number.
 *
 * @param folder where they go: `pagefind/` of a built site; with `parts.json`, and for more parts than are asked at once the
 *   directory of their words
 * @throws Error where Pagefind refuses a record, or cannot write
 */
export async function writeIndexes(records: SearchRecord[], folder: string, most?: number): Promise<void> {
  const parts = inParts(records, most);
  // Even an empty library has a module that can be asked.
  if (!parts.some(({ language }) => language === MAIN)) parts.unshift({ language: MAIN, records: [] });
  const told: SearchPart[] = [];
  for (const part of parts) told.push(await writePart(part, told, folder));
  await close();
  writeFileSync(path.join(folder, 'parts.json'), JSON.stringify(told));
  if (parts.length <= AT_ONCE) return;
  mkdirSync(path.join(folder, 'words'), { recursive: true });
  for (const [bucket, words] of directoryOf(parts).entries())
    writeFileSync(path.join(folder, 'words', `${bucket}.json`), JSON.stringify(words));
}

async function writePart({ language, records }: Part, before: SearchPart[], to: string): Promise<SearchPart> {
  const nth = before.filter((one) => one.language === language).length;
  const folder = path.posix
    .join(language === MAIN ? '' : language, nth ? String(nth) : '')
    .replace(/^\.$/, '');
  const written = path.join(to, folder);
  await writeIndex(records, written, language);
  const entry = JSON.parse(readFileSync(path.join(written, 'pagefind-entry.json'), 'utf8')) as Entry;
  const [index] = Object.values(entry.languages);
  const sources = [...new Set(records.flatMap(({ filters }) => filters.source ?? []))];
  return { folder, language, hash: index?.hash ?? '', sources, records: records.length };
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
  await index.deleteIndex();
}
