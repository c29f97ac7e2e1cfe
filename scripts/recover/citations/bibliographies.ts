/** The entries of bibliographies. */
import type { Person } from '../../../src/model/csl.ts';
import type { Evidence } from '../../../src/model/records.ts';
import type { Citing } from '../../../src/model/school.ts';
import { holdsWord } from '../../../src/model/whole-words.ts';
import { blockIds } from '../ids.ts';
import type { Block, SourceText, Unit } from '../types.ts';
import { asCited } from './as-cited.ts';
import { datedEntry } from './dated-entries.ts';
import { readHead } from './head.ts';
import { extentOf } from './parse.ts';
import type { Found } from './context.ts';
import type { FoundEntry } from './placed.ts';
import { addWork, enrich, findWork, type Registry } from './registry.ts';
import type { Rules } from './rules.ts';
import { allows, fullIn } from './schools.ts';
import type { ParsedWork } from './work.ts';

/** @param registry gets the works that it does not have @returns what each entry cites, in the order of the print */
export function readBibliography(registry: Registry, text: SourceText, rules: Rules): FoundEntry[] {
  return text.units.flatMap((unit) => {
    const ids = blockIds(unit.blocks);
    let before: Person[] = [];
    return entriesOf(unit, rules).map(({ block, index }): FoundEntry => {
      const at = ids[index] ?? '';
      const here = { source: text.source.slug, unit: unit.slug, at };
      const words = asCited(block.text, text.signs);
      const { school, works } = text.source;
      const dated = school === 'author-year' ? datedEntry(words, before, rules) : null;
      const found = dated
        ? [entered(registry, dated.parsed, words, { ...here, said: words })]
        : readEntry(registry, words, rules, { ...here, citing: { school, works } });
      if (dated) before = dated.parsed.authors.length ? dated.parsed.authors : dated.parsed.editors;
      // Where an entry has its year at the end, that is the one by which the text means it.
      const year = dated?.year ?? found[0]?.full?.parsed.year;
      return { unit: unit.slug, block, at, found, ...(year === undefined ? {} : { year }) };
    });
  });
}

function readEntry(
  registry: Registry,
  whole: string,
  rules: Rules,
  { citing, ...here }: { source: string; unit: string; at: string; citing: Citing },
): Found[] {
  const lead = /^\d+\.\s+/.exec(whole)?.[0].length ?? 0;
  const said = whole.slice(lead);
  const parsed = fullIn(citing, said, rules) ?? bare(said, rules);
  if (!parsed || !allows(citing, parsed, said, rules.grammar)) return [];
  const found = entered(registry, parsed, said, { ...here, said });
  return [{ ...found, from: lead + found.from, to: lead + found.to }];
}

/** The work of an entry, which the registry has now. */
function entered(registry: Registry, parsed: ParsedWork, said: string, evidence: Evidence): Found {
  const known = findWork(registry, parsed);
  if (known) enrich(registry, known, parsed, evidence);
  const work = known ?? addWork(registry, parsed, evidence);
  return {
    from: 0,
    to: extentOf(said, parsed),
    works: [work],
    rule: known ? 'full again' : 'full',
    full: { parsed, said },
  };
}

/** The entries of a bibliography: a unit of its own, or a list at the end of an article that has no notes (kaziss:1078). */
function entriesOf(unit: Unit, { grammar }: Rules): { block: Block; index: number }[] {
  const all = unit.blocks.map((block, index) => ({ block, index }));
  const own = all.filter(({ block }) => block.kind === 'paragraph' || block.kind === 'item');
  if (unit.kind === 'bibliography') return own;
  if (unit.notes.length) return [];
  const isList = grammar.rxi`^<worksLists>(?!\p{L})`;
  const heading = unit.blocks.findIndex(({ kind, text }) => kind === 'heading' && isList.test(text.text));
  return heading < 0 ? [] : own.filter(({ index }) => index > heading);
}

/** An entry without year or address is still an entry, if it has an author and a title, and no office. */
function bare(text: string, rules: Rules): ParsedWork | null {
  const head = readHead(text.replace(/[\s.]+$/, ''), rules);
  return head.authors.length && head.title.length > 6 && !holdsWord(head.title, rules.grammar.lexicon.offices)
    ? { type: 'book', ...head }
    : null;
}
