/** What is recovered again and again while rows are edited: what nothing changed of is not made again. */
import { readCitations, type CitedIn, type ReadCitations } from '../recover/citations/cite.ts';
import { rulesOf } from '../recover/citations/rules.ts';
import { sourceLinesOf, wordsOf } from '../recover/citations/source-lines.ts';
import type { Grammar } from '../recover/grammar.ts';
import { blockIds } from '../recover/ids.ts';
import { recoverText, type FoundUnit, type UnitMadeOf } from '../recover/text/units.ts';
import type { Block, SourceText, Unit } from '../recover/types.ts';
import type { Source } from '../../src/model/content/sources.ts';
import type { Emendation } from '../../src/model/rows.ts';
import { sure } from '../../src/model/sure.ts';

/** Recovers the text of a source; the units that no row changed are those of the last time. */
export function textsAgain(): (source: Source, grammar: Grammar) => SourceText {
  const made = new Map<string, { of: string; grammar: Grammar; unit: FoundUnit }>();
  return (source, grammar) =>
    recoverText(source, grammar, (of, make) => {
      // Notes of a block for many units hang on the marks of them all.
      if (of.shared.ofUnit.has(of.data.slug)) return make();
      const key = `${source.slug}/${of.data.slug}`;
      const now = madeOf(of);
      const last = made.get(key);
      if (last?.of === now && last.grammar === grammar) return last.unit;
      const unit = make();
      made.set(key, { of: now, grammar, unit });
      return unit;
    });
}

/** Rows that change the words of a line stand in the lines; of the others any may matter to any unit. */
function madeOf({ data, order, lines, source }: UnitMadeOf): string {
  const { edition, layouts, inferredMarks, sha256, emendations } = source;
  const inLayout = ({ line }: Emendation) =>
    layouts.some((layout) => layout.lines.some(([from, to]) => from <= line && line <= to));
  const rows = emendations.filter((row) => !isOfWords(row) || inLayout(row)).map(({ at: _, ...row }) => row);
  const texts = lines.map(({ n, text }) => [n, text]);
  return JSON.stringify([data, order, sha256, edition, layouts, inferredMarks, source.pictures, rows, texts]);
}

const isOfWords = (row: Emendation): boolean =>
  'emend' in row || 'sic' in row || 'doubt' in row || 'language' in row;

/** Reads citations; where no words that cite have changed, those of the last time stand at the same places of the new texts. */
export function citationsAgain(): ReadCitations {
  let last: { of: string; by: readonly unknown[]; cited: CitedIn } | null = null;
  return (texts, grammar, rows, kept) => {
    const of = JSON.stringify(texts.map((text) => citingIn(text, grammar)));
    const by = [grammar, rows, kept];
    if (last?.of === of && last.by.every((one, i) => one === by[i])) return placedIn(texts, last.cited);
    const cited = readCitations(texts, grammar, rows, kept);
    last = { of, by, cited };
    return cited;
  };
}

/** All that reading the citations of a text depends on. */
function citingIn(text: SourceText, grammar: Grammar): unknown[] {
  const { slug, title, authors, date, school, works, edition } = text.source;
  const lines = sourceLinesOf(text, rulesOf(grammar)).map((line) => [
    line.unit,
    line.at,
    line.part,
    wordsOf(line),
  ]);
  const units = text.units.map((unit) => [
    unit.slug,
    unit.kind,
    unit.notes.map(({ n, label, text: words }) => [n, label, words.text, words.anchors]),
    ...(unit.kind === 'bibliography' || !unit.notes.length || school === 'author-year'
      ? [wordsIn(unit)]
      : []),
  ]);
  return [slug, title, authors, date, school, works, edition.notes, text.signs.emphasis, lines, units];
}

const wordsIn = (unit: Unit): unknown[] => {
  const ids = blockIds(unit.blocks);
  return unit.blocks.map(({ kind, text }, i) => [ids[i], kind, text.text]);
};

/** @param cited what was found in texts with the same words that cite */
function placedIn(texts: SourceText[], cited: CitedIn): CitedIn {
  const foundIn = texts.map((text, i) => {
    const blocks = new Map(
      text.units.flatMap((unit) =>
        blockIds(unit.blocks).map((id, k) => [`${unit.slug}#${id}`, unit.blocks[k]] as const),
      ),
    );
    const now = <Found extends { unit: string; at: string; block: Block }>(all: Found[]): Found[] =>
      all.map((one) => ({
        ...one,
        block: sure(blocks.get(`${one.unit}#${one.at}`), 'the words that cite are the same'),
      }));
    const { entries, notes, lines } = sure(cited.foundIn[i], 'the texts are the same');
    return { entries: now(entries), notes, lines: now(lines) };
  });
  return { ...cited, foundIn };
}
