/** Fetches the whole text, once. */
import { ours } from '../ours.ts';
import type { Knowledge } from '../../model/search-record.ts';
import { unpack, type Forms, type TextFile } from '../../model/text-file.ts';
import type { Library } from './answer.ts';
import { corpusOf } from './corpus.ts';

async function json<Content>(address: string): Promise<Content> {
  const response = await ours(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Content;
}

/**
 * @param folder where the files stand (`pagefind/text/`)
 * @param base of the site
 * @param knowledge of all names and spellings
 * @returns null where the library is too large for it
 */
export async function loadText(
  folder: string,
  base: string,
  knowledge: () => Promise<Knowledge>,
): Promise<Library | null> {
  const names = await json<string[]>(`${folder}files.json`);
  if (!names.length) return null;
  const [{ forms }, known, ...files] = await Promise.all([
    json<Forms>(`${folder}forms.json`),
    knowledge(),
    ...names.map((name) => json<TextFile>(`${folder}${name}.json`)),
  ]);
  const records = files.flatMap(unpack).map((record) => ({ ...record, url: base + record.url.slice(1) }));
  return { corpus: corpusOf(records), knowledge: known, forms: byWord(forms) };
}

/** Each word with the lines in which it stands. */
export function byWord(lines: string[]): Map<string, string[][]> {
  const out = new Map<string, string[][]>();
  for (const line of lines) {
    const words = line.split(' ');
    for (const word of words) out.set(word, [...(out.get(word) ?? []), words]);
  }
  return out;
}
