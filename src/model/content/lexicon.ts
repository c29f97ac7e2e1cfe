/** Words that the grammar of citations must be told, since nothing in their form tells what they are: `content/lexicon.yaml`. */
import path from 'node:path';
import { z } from 'astro/zod';
import { readYaml } from './yaml.ts';
import { wholeAt } from '../whole-words.ts';

const words = z.array(z.string().min(2)).default([]);

const schema = z.strictObject({
  /** Bodies that stand where authors stand. */
  bodies: words,
  /** Words that only the names of newspapers and agencies have. */
  newspapers: words,
  /** Families that stand before the given name. */
  familyFirst: words,
  /** Families of two words. */
  doubleFamilies: words,
  /** Offices: an entry of a person and an office is no work. */
  offices: words,
});

export type Lexicon = Readonly<z.infer<typeof schema>>;

/** @throws InputError for a file that does not fit */
export function readLexicon(content: string): Lexicon {
  return readYaml(path.join(content, 'lexicon.yaml'), schema, 'optional')?.value ?? schema.parse({});
}

/** Whether one of these words stands in the text, as a word of its own. */
export const holdsWord = (text: string, of: readonly string[]): boolean =>
  of.some((word) => wholeAt(text, word) >= 0);
