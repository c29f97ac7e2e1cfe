/** The whole text as a browser gets it, out of the built site. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Library } from '../src/browser/text/answer.ts';
import { corpusOf } from '../src/browser/text/corpus.ts';
import { byWord } from '../src/browser/text/load.ts';
import { unpack, type Forms, type TextFile, type TextRecord } from '../src/model/text-file.ts';

export function recordsOf(site: string): TextRecord[] {
  const files = read<string[]>(site, 'pagefind', 'text', 'files.json');
  return files.flatMap((name) => unpack(read<TextFile>(site, 'pagefind', 'text', `${name}.json`)));
}

export const libraryOf = (site: string): Library => ({
  corpus: corpusOf(recordsOf(site)),
  knowledge: read(site, 'data', 'spellings.json'),
  forms: byWord(read<Forms>(site, 'pagefind', 'text', 'forms.json').forms),
});

const read = <Content>(...parts: string[]): Content =>
  JSON.parse(readFileSync(path.join(...parts), 'utf8')) as Content;
