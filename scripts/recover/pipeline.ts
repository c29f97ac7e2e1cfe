/** The whole way of recovery, from the folders of the sources to the edition. It reads and writes nothing. */
import type { Words } from '../../src/model/content/grammar.ts';
import type { Placed, Source } from '../../src/model/content/sources.ts';
import type { Host } from '../../src/model/hosts.ts';
import type { LeftOut, Name } from '../../src/model/names.ts';
import type { KeptId } from '../../src/model/content/work-ids.ts';
import type { Override } from '../../src/model/overrides.ts';
import { authorityOf } from './authority.ts';
import { believe } from './believed.ts';
import { cite } from './citations/cite.ts';
import { crossReferences } from './cross-references.ts';
import { grammarOf } from './grammar.ts';
import { findNames } from './names.ts';
import { withUnread } from './note-words.ts';
import { passagesOf } from './passages.ts';
import { recoverText } from './text/units.ts';
import type { Edition } from './types.ts';

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

/**
 * texts (lines → pages → notes → marks → blocks) → addresses → citations → cross-references → names → passages
 *
 * @param textOf recovers the text of one source; who recovers again and again may remember those that did not change
 * @throws InputError for a row of `content/` that does not fit
 */
export function recover(
  { sources, words, overrides, workIds, names, leftOut, hosts }: Input,
  textOf = recoverText,
): Edition {
  const grammar = grammarOf(words);
  const texts = believe(
    sources.map((source) => textOf(source, grammar)),
    hosts,
  );
  const cited = cite(texts, grammar, overrides, workIds);
  const referring = {
    ...cited,
    texts: cited.texts.map((text) => withUnread(crossReferences(text, grammar), grammar)),
  };
  const authority = authorityOf(names, cited.works);
  const named = findNames(referring, [...names, ...authority.added], leftOut);
  return { ...named, passages: passagesOf(named), authority, grammar };
}
