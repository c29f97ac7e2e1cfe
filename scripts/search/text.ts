/** Writes the whole text of the passages beside the index, and the forms of the words that stand in it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import lemmatizer from 'wink-lemmatizer';
import { keysOf } from '../../src/model/tokens.ts';
import type { SearchRecord } from '../../src/model/search-record.ts';
import { MOST_CHARACTERS, pack, type Forms, type TextFile } from '../../src/model/text-file.ts';

/**
 * @param folder of the index; the text goes into `text/` of it: `files.json`, the names of the others; it names none where
 *   the library is too large for a browser
 */
export function writeText(records: SearchRecord[], folder: string, most = MOST_CHARACTERS): void {
  const to = path.join(folder, 'text');
  mkdirSync(to, { recursive: true });
  const write = (name: string, content: TextFile | Forms | string[]) =>
    writeFileSync(path.join(to, `${name}.json`), JSON.stringify(content));
  if (records.reduce((sum, { content }) => sum + content.length, 0) > most) return write('files', []);
  const bySource = Map.groupBy(records, ({ filters }) => filters.source?.[0] ?? '');
  for (const [source, own] of bySource) write(source || 'works', pack(source, own));
  write('forms', { forms: formsOf(records) });
  write(
    'files',
    [...bySource.keys()].map((source) => source || 'works'),
  );
}

/** The inflected forms of each English noun and verb, as far as they stand in the texts (WordNet's lists, by wink-lemmatizer). */
function formsOf(records: SearchRecord[]): string[] {
  const words = new Set(records.flatMap(({ content }) => keysOf(content)));
  const byLemma = new Map<string, Set<string>>();
  for (const word of words) {
    if (!/^[a-z]{3,}$/.test(word)) continue;
    for (const lemma of new Set([lemmatizer.noun(word), lemmatizer.verb(word)]))
      byLemma.set(lemma, (byLemma.get(lemma) ?? new Set([lemma])).add(word));
  }
  return [...byLemma.values()].filter(({ size }) => size > 1).map((forms) => [...forms].join(' '));
}
