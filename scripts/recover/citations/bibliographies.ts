/** The entries of bibliographies. */
import type { Lexicon } from '../../../src/model/content/lexicon.ts';
import { holdsWord } from '../../../src/model/content/lexicon.ts';
import { blockIds } from '../ids.ts';
import type { Block, SourceText, Unit } from '../types.ts';
import { readHead } from './head.ts';
import { extentOf, parseFull } from './parse.ts';
import type { FoundEntry } from './placed.ts';
import { addWork, enrich, findWork, type Registry } from './registry.ts';
import type { ParsedWork } from './work.ts';

/** @param registry gets the works that it does not have @returns what each entry cites, in the order of the print */
export function readBibliography(registry: Registry, text: SourceText, lexicon: Lexicon): FoundEntry[] {
  return text.units.flatMap((unit) => {
    const ids = blockIds(unit.blocks);
    return entriesOf(unit).map(
      ({ block, index }): FoundEntry => ({
        unit: unit.slug,
        block,
        at: ids[index] ?? '',
        found: readEntry(registry, block.text.text, lexicon, {
          source: text.source.slug,
          unit: unit.slug,
          at: ids[index] ?? '',
        }),
      }),
    );
  });
}

function readEntry(
  registry: Registry,
  whole: string,
  lexicon: Lexicon,
  here: { source: string; unit: string; at: string },
): FoundEntry['found'] {
  const lead = /^\d+\.\s+/.exec(whole)?.[0].length ?? 0;
  const said = whole.slice(lead);
  const parsed = parseFull(said, lexicon) ?? bare(said, lexicon);
  if (!parsed) return null;
  const evidence = { ...here, said };
  const known = findWork(registry, parsed);
  if (known) enrich(registry, known, parsed, evidence);
  const work = known ?? addWork(registry, parsed, evidence);
  return { from: lead, to: lead + extentOf(said, parsed), works: [work], rule: known ? 'full again' : 'full' };
}

/** The entries of a bibliography: a unit of its own, or a list at the end of an article that has no notes (kaziss:1078). */
function entriesOf(unit: Unit): { block: Block; index: number }[] {
  const all = unit.blocks.map((block, index) => ({ block, index }));
  const own = all.filter(({ block }) => block.kind === 'paragraph' || block.kind === 'item');
  if (unit.kind === 'bibliography') return own;
  if (unit.notes.length) return [];
  const heading = unit.blocks.findIndex(
    (block) => block.kind === 'heading' && /^(?:REFERENCES|BIBLIOGRAPHY|SOURCES)\b/i.test(block.text.text),
  );
  return heading < 0 ? [] : own.filter(({ index }) => index > heading);
}

/** An entry without year or address is still an entry, if it has an author and a title, and no office. */
function bare(text: string, lexicon: Lexicon): ParsedWork | null {
  const head = readHead(text.replace(/[\s.]+$/, ''), lexicon);
  return head.authors.length && head.title.length > 6 && !holdsWord(head.title, lexicon.offices)
    ? { type: 'book', ...head }
    : null;
}
