/** `content/ledger.json`: what recovery found, unit by unit, so that a change in behaviour shows as a small diff. */
import type { Ledger, UnitLedger } from '../../src/model/records.ts';
import { changesIn, MARK, type IsSoftSign } from '../../src/model/typography.ts';
import type { Grammar } from './grammar.ts';
import type { Mapped } from './mapped.ts';
import { noteWordsOf } from './note-words.ts';
import { textsOf, type EditionSigns, type SourceText, type Unit } from './types.ts';
import { readMarkup, shown } from './write/markup.ts';

/** What was found of a source, counted: by unit, and by kind of noise and of doubt. */
export const ledgerOf = (text: SourceText, grammar: Grammar): Ledger[string] => ({
  units: Object.fromEntries(text.units.map((unit) => [unit.slug, unitLedger(unit)])),
  noise: tally(text.noise.map((row) => row.is)),
  doubts: tally(text.doubts.map((row) => row.rule)),
  signs: tally(signsIn(text, grammar.isSoftSign)),
  words: tally(noteWordsOf(text, grammar).map(({ is }) => is)),
});

function unitLedger(unit: Unit): UnitLedger {
  const blocks = (...kinds: string[]) => unit.blocks.filter((block) => kinds.includes(block.kind)).length;
  const marks = (status: string) =>
    unit.notes.filter((note) => note.mark === status && note.number !== 'missing').length;
  const texts = [...unit.blocks.flatMap(textsOf), ...unit.notes.map((note) => note.text)];
  return {
    pages: unit.folios.length,
    paragraphs: blocks('paragraph', 'quotation', 'item'),
    headings: blocks('heading'),
    tables: blocks('table'),
    figures: blocks('figure'),
    gaps: blocks('gap'),
    notes: unit.notes.length,
    missing: unit.notes.filter((note) => note.number === 'missing').length,
    marks: {
      clean: marks('clean'),
      garbled: marks('garbled'),
      inferred: marks('inferred'),
      lost: marks('lost'),
    },
    emendations: texts.flatMap((text) => text.anchors).filter((a) => a.kind === 'emendation').length,
  };
}

/** The rules by which the page sets signs otherwise than the file, once for each sign. */
function signsIn({ units, signs }: SourceText, isSoftSign: IsSoftSign): string[] {
  const texts = units.flatMap((unit) => [
    ...unit.blocks.flatMap((block) => (block.layout ? textsOf(block).slice(1) : [block.text])),
    ...unit.notes.map((note) => note.text),
  ]);
  return texts.flatMap((text) => changesIn(withMarks(text, signs), isSoftSign).map(({ rule }) => rule));
}

/** What a person reads of a text, with a sign where marks stand. */
function withMarks({ text, anchors }: Mapped, signs: EditionSigns): string {
  const { hidden } = readMarkup(text, signs);
  const marks = anchors.flatMap((a) => (a.kind === 'noteref' ? [a.from] : []));
  return [...marks, text.length].map((to, i) => shown(text, hidden, marks[i - 1] ?? 0, to)).join(MARK);
}

function tally(names: string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names.toSorted()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}
