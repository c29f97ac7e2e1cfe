/** The whole way of recovery, from the folders of the sources to the edition. It reads and writes nothing. */
import type { Words } from '../../src/model/content/grammar.ts';
import type { Placed, Source } from '../../src/model/content/sources.ts';
import type { Host } from '../../src/model/hosts.ts';
import type { LeftOut, Name } from '../../src/model/names.ts';
import type { KeptId } from '../../src/model/content/work-ids.ts';
import type { Override } from '../../src/model/overrides.ts';
import { authorityOf } from './authority.ts';
import { believe } from './believed.ts';
import { cite, readCitations } from './citations/cite.ts';
import { crossReferences } from './cross-references.ts';
import { grammarOf } from './grammar.ts';
import { namesBy } from './names.ts';
import { withUnread } from './note-words.ts';
import { passagesOf } from './passages.ts';
import { recoverText } from './text/units.ts';
import type { Edition, Library, Reading, SourceEdition, SourceText } from './types.ts';

/** What recovery is given: the sources, and what holds of all of them. */
export interface Input {
  sources: Source[];
  /** Of the languages, and of these sources. */
  words: Words;
  overrides: Placed<Override>[];
  /** Ids that works keep. */
  workIds?: KeptId[];
  names: Name[];
  /** What looks like a name and has no entry. */
  leftOut?: LeftOut[];
  hosts: Host[];
}

/** What is known when all citations are read; the rest is done source by source, so that a large library need not be held whole. */
export interface InTurn extends Library {
  /** names → passages; of one of the texts */
  finish: (text: SourceText) => SourceEdition;
  readingsOf: (text: SourceText) => Reading[];
}

/**
 * texts (lines → pages → notes → marks → blocks) → addresses → citations → cross-references
 *
 * @param textOf recovers the text of one source; who recovers again and again may remember those that did not change
 * @param citing likewise
 * @throws InputError for a row of `content/` that does not fit
 */
export function recoverInTurn(
  { sources, words, overrides, workIds, names, leftOut, hosts }: Input,
  textOf = recoverText,
  citing = readCitations,
): InTurn {
  const grammar = grammarOf(words);
  const texts = believe(
    sources.map((source) => textOf(source, grammar)),
    hosts,
  );
  const cited = cite(texts, grammar, overrides, workIds, citing);
  const referring = cited.texts.map((text) => withUnread(crossReferences(text, grammar), grammar));
  const authority = authorityOf(names, cited.works);
  const findNames = namesBy([...names, ...authority.added], leftOut);
  const readings = Map.groupBy(cited.readings, ({ source }) => source);
  const readingsOf = ({ source: { slug } }: SourceText) => readings.get(slug) ?? [];
  const finish = (text: SourceText): SourceEdition => {
    const named = findNames(text);
    return { text: named.text, passages: passagesOf(named, readingsOf(text)) };
  };
  return { ...cited, texts: referring, authority, grammar, finish, readingsOf };
}

/** The same for all sources at once. */
export function recover(input: Input, textOf = recoverText): Edition {
  const { finish, readingsOf: _, ...library } = recoverInTurn(input, textOf);
  const all = library.texts.map(finish);
  return {
    ...library,
    texts: all.map(({ text }) => text),
    passages: all.flatMap(({ passages }) => passages),
  };
}
