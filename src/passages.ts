/** The passages of the texts, as recovery wrote them. */
import { noteId, passageKey } from './model/ids.ts';
import type { Passage } from './model/records.ts';

/** Imported and not read, so that the site with live reloading takes a changed one. */
const files: Record<string, string> = import.meta.glob('../content/passages/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** In the order of the sources and of their units; in each unit the text, then the notes. */
export const passages: Passage[] = Object.keys(files)
  .sort()
  .flatMap((file) => JSON.parse(files[file] ?? '[]') as Passage[]);

const byUnit = Map.groupBy(passages, ({ source, unit }) => `${source}/${unit}`);

export const passagesOf = (source: string, unit: string): Passage[] => byUnit.get(`${source}/${unit}`) ?? [];

const byId = new Map(passages.map((passage) => [passageKey(passage), passage]));

const sentences = new Map(
  passages.flatMap(({ source, unit, notes }) =>
    notes.map(({ n, sentence }) => [passageKey({ source, unit, id: noteId(n) }), sentence]),
  ),
);

export interface NoteWords {
  words: string;
  /** The sentence that its mark ends, or stands in; empty where the mark is lost. */
  sentence: string;
}

/** What a note says, and of what. */
export function noteWords(source: string, unit: string, n: number): NoteWords {
  const key = passageKey({ source, unit, id: noteId(n) });
  return { words: byId.get(key)?.text ?? '', sentence: sentences.get(key) ?? '' };
}
