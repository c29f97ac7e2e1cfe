/** The citations of all sources, and the works that they lead to. */
import type { Placed } from '../../../src/model/content/sources.ts';
import type { Override } from '../../../src/model/overrides.ts';
import type { Grammar } from '../grammar.ts';
import type { Cited, SourceText } from '../types.ts';
import { readBibliography } from './bibliographies.ts';
import { corrected, slipsIn, withEditions } from './corrections.ts';
import type { Found } from './context.ts';
import { checkDecisions, decisionsIn } from './decisions.ts';
import { editionsIn } from './editions.ts';
import { placeCitations } from './placed.ts';
import { findWork, registryOf } from './registry.ts';
import { readNotes } from './resolve.ts';
import { rulesOf } from './rules.ts';
import type { Work } from './work.ts';

/**
 * Reads bibliographies first, because there a work stands in full, then the notes of each source. The registry of works grows
 * as they are read, and is gone with this call: what comes in stays as it is.
 *
 * @returns the texts with an anchor for each citation and a doubt for each that is open, the works, the citations that lead to one
 * @throws InputError for an override that fits nothing
 */
export function cite(texts: SourceText[], grammar: Grammar, overrides: Placed<Override>[]): Cited {
  const rules = rulesOf(grammar);
  const registry = registryOf(grammar);
  const read = texts.map((text) => readBibliography(registry, text, rules));
  const decisions = decisionsIn(overrides);
  const readIn = texts.map((text) =>
    readNotes({ registry, rules, decisions, source: text.source.slug, author: authorOf(text) }, text),
  );
  checkDecisions(decisions, texts, (source, unit, n) => {
    const at = texts.findIndex((text) => text.source.slug === source);
    return readIn[at]?.find(({ note }) => note.unit === unit && note.n === n)?.found ?? [];
  });
  const { works, now, isNone } = corrected(registry.works, overrides);
  const isWork = ({ works: [first] }: Found) => first === undefined || !isNone(first.id);
  const entries = read.map((all) =>
    all.map((one) => ({ ...one, found: one.found && isWork(one.found) ? one.found : null })),
  );
  const notes = readIn.map((all) => all.map((one) => ({ ...one, found: one.found.filter(isWork) })));
  const editions = editionsIn(
    works,
    texts.map(({ source: { slug: source } }, i) => [
      ...(entries[i] ?? []).flatMap(({ unit, at, found }) =>
        found ? [{ found, place: { source, unit, at } }] : [],
      ),
      ...(notes[i] ?? []).flatMap(({ note: { unit, n }, found }) =>
        found.map((one) => ({ found: one, place: { source, unit, n } })),
      ),
    ]),
    now,
    slipsIn(overrides, now),
  );
  return {
    ...placeCitations(texts, entries, notes, { now, editionAt: editions.at }, rules),
    works: withSources(withEditions(works, editions.of, overrides, now), texts, grammar),
  };
}

/** Who held the interviews of a source. */
const authorOf = ({ source: { slug, authors } }: SourceText) =>
  authors.map((a) => a.family).join(' ') || slug;

/** The works, those marked that are a source of this site themselves. */
function withSources(works: Work[], texts: SourceText[], grammar: Grammar): Work[] {
  const registry = registryOf(grammar, works);
  const sources = new Map<string, string>();
  for (const { source } of texts) {
    const { title, authors, date } = source;
    const year = date.slice(0, 4);
    const itself = authors.length
      ? findWork(registry, { type: 'book', title, authors, editors: [], year })
      : null;
    if (itself) sources.set(itself.id, source.slug);
  }
  return works.map((work) => {
    const source = sources.get(work.id);
    return source === undefined ? work : { ...work, source };
  });
}
