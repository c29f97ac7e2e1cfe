/** Reads the words of the languages, and those of these sources. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { grammarSchema, type GrammarData } from '../grammar.ts';
import { lexiconSchema, type Lexicon } from '../lexicon.ts';
import { readYaml } from './yaml.ts';

export interface Words {
  /** By language, in the order of the files. */
  languages: GrammarData[];
  lexicon: Lexicon;
}

/** @param content the folder `content/` @throws InputError for a file that does not fit */
export function readWords(content = 'content'): Words {
  const folder = path.join(content, 'grammar');
  return {
    languages: readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => readYaml(path.join(folder, file), grammarSchema, 'required').value),
    lexicon:
      readYaml(path.join(content, 'lexicon.yaml'), lexiconSchema, 'optional')?.value ?? lexiconSchema.parse({}),
  };
}
