/** The citations of all sources, and the works that they lead to. */
import type { Placed } from '../../../src/model/content/sources.ts';
import type { KeptId } from '../../../src/model/content/work-ids.ts';
import type { Override } from '../../../src/model/overrides.ts';
import { sure } from '../../../src/model/sure.ts';
import type { Grammar } from '../grammar.ts';
import type { Cited, SourceText } from '../types.ts';
import { readBibliography } from './bibliographies.ts';
import { corrected, slipsIn, withEditions } from './corrections.ts';
import type { Found } from './context.ts';
import { checkDecisions, decisionsIn, type Decision } from './decisions.ts';
import { editionsIn } from './editions.ts';
import { citedByDate } from './dated.ts';
import { inOrder, placeCitations, type FoundEntry, type FoundIn } from './placed.ts';
import { asRead, withKeptIds } from './ids.ts';
import { findWork, registryOf, type Registry } from './registry.ts';
import { readNotes, type Read } from './resolve.ts';
import { rulesOf, type Rules } from './rules.ts';
import type { Work } from './work.ts';

/** What the texts cite, before it is set at its places. */
export interface CitedIn {
  /** By text, in the order of the texts. */
  foundIn: FoundIn[];
  works: Work[];
  /** The id that a work has after an editor's corrections. */
  now: (id: string) => string;
  editionAt: (found: Found) => string | undefined;
}

/** Reads the citations of texts; who reads the same texts again and again may remember what came of it. */
export type ReadCitations = (
  texts: SourceText[],
  grammar: Grammar,
  rows: Placed<Override>[],
  kept: KeptId[],
) => CitedIn;

/**
 * Reads bibliographies first, because there a work stands in full, then the notes of each source. The registry of works grows
 * as they are read, and is gone with this call: what comes in stays as it is.
 *
 * @throws InputError for an override that fits nothing
 */
export const readCitations: ReadCitations = (texts, grammar, rows, kept) => {
  const overrides = asRead(rows, kept);
  const rules = rulesOf(grammar);
  const registry = registryOf(grammar);
  const read = texts.map((text) => readBibliography(registry, text, rules));
  const readIn = notesIn(texts, registry, rules, decisionsIn(overrides)).map((one, i) =>
    withDates(sure(texts[i], 'each text was read'), read[i] ?? [], one, rules),
  );
  const known = corrected(registry.works, overrides);
  const { works, now, isNone } = withKeptIds(known, registry.works, kept);
  const isWork = ({ works: [first] }: Found) => first === undefined || !isNone(first.id);
  const foundIn = texts.map((_, i): FoundIn => {
    const { notes = [], lines = [] } = readIn[i] ?? {};
    const works = <T extends { found: Found[] }>(all: T[]) =>
      all.map((one) => ({ ...one, found: one.found.filter(isWork) }));
    return { entries: works(read[i] ?? []), notes: works(notes), lines: works(lines) };
  });
  const editions = editionsIn(
    works,
    texts.map(({ source: { slug } }, i) => inOrder(slug, sure(foundIn[i], 'each text was read'))),
    now,
    slipsIn(overrides, now),
  );
  return {
    foundIn,
    works: withSources(withEditions(works, editions.of, overrides, now), texts, grammar),
    now,
    editionAt: editions.at,
  };
};

/**
 * @returns the texts with an anchor for each citation and a doubt for each that is open, the works, the citations that lead to one
 * @throws InputError for an override that fits nothing
 */
export function cite(
  texts: SourceText[],
  grammar: Grammar,
  rows: Placed<Override>[],
  kept: KeptId[] = [],
  read: ReadCitations = readCitations,
): Cited {
  const { foundIn, works, now, editionAt } = read(texts, grammar, rows, kept);
  return { ...placeCitations(texts, foundIn, { now, editionAt }, rulesOf(grammar)), works };
}

/** @throws InputError for a decision on words that are no citation */
function notesIn(texts: SourceText[], registry: Registry, rules: Rules, decisions: Decision[]): Read[] {
  const own = Map.groupBy(decisions, ({ note }) => note.source);
  const readIn = texts.map((text) => {
    const { slug: source, school, works } = text.source;
    const author = authorOf(text);
    return readNotes(
      { registry, rules, decisions: own.get(source) ?? [], source, citing: { school, works }, author },
      text,
    );
  });
  checkDecisions(
    decisions,
    new Map(readIn.map(({ notes, lines }, i) => [texts[i]?.source.slug ?? '', [...notes, ...lines]])),
  );
  return readIn;
}

/** In the school of author and year, what is cited so in notes and in the text itself. */
function withDates(text: SourceText, entries: FoundEntry[], { notes, lines }: Read, rules: Rules): Read {
  if (text.source.school !== 'author-year') return { notes, lines };
  const dated = citedByDate(text, entries, notes, rules);
  return { notes: dated.notes, lines: [...lines, ...dated.lines] };
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
