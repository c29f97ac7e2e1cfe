/** The passages of the texts, as recovery wrote them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceFolders } from './model/content/sources.ts';
import { noteId } from './model/ids.ts';
import type { Passage } from './model/records.ts';

const read = (source: string): Passage[] =>
  JSON.parse(readFileSync(path.join('content', 'passages', `${source}.json`), 'utf8')) as Passage[];

/** In the order of the sources and of their units; in each unit the text, then the notes. */
export const passages: Passage[] = sourceFolders().flatMap((folder) => read(path.basename(folder)));

const byUnit = Map.groupBy(passages, ({ source, unit }) => `${source}/${unit}`);

export const passagesOf = (source: string, unit: string): Passage[] => byUnit.get(`${source}/${unit}`) ?? [];

const byId = new Map(passages.map((passage) => [`${passage.source}/${passage.unit}#${passage.id}`, passage]));

const sentences = new Map(
  passages.flatMap(({ source, unit, notes }) =>
    notes.map(({ n, sentence }) => [`${source}/${unit}#${noteId(n)}`, sentence]),
  ),
);

export interface NoteWords {
  words: string;
  /** The sentence that its mark ends, or stands in; empty where the mark is lost. */
  sentence: string;
}

/** What a note says, and of what. */
export function noteWords(source: string, unit: string, n: number): NoteWords {
  const key = `${source}/${unit}#${noteId(n)}`;
  return { words: byId.get(key)?.text ?? '', sentence: sentences.get(key) ?? '' };
}
