/** The whole way of recovery, from the folders of the sources to the edition. It reads and writes nothing. */
import type { Lexicon } from '../../src/model/content/lexicon.ts';
import type { Placed, Source } from '../../src/model/content/sources.ts';
import type { Name } from '../../src/model/names.ts';
import type { Override } from '../../src/model/overrides.ts';
import { cite } from './citations/cite.ts';
import { findNames } from './names.ts';
import { passagesOf } from './passages.ts';
import { recoverText } from './text/units.ts';
import type { Edition } from './types.ts';

/** What recovery is given: the sources, and what holds of all of them. */
export interface Input {
  sources: Source[];
  lexicon: Lexicon;
  overrides: Placed<Override>[];
  names: Name[];
}

/**
 * texts (lines → pages → notes → marks → blocks) → citations → names → passages
 *
 * @throws InputError for a row of `content/` that does not fit
 */
export function recover({ sources, lexicon, overrides, names }: Input): Edition {
  const texts = sources.map(recoverText);
  const cited = cite(texts, lexicon, overrides);
  const named = findNames(cited, names);
  return { texts: named.texts, works: named.works, citations: named.citations, passages: passagesOf(named) };
}
