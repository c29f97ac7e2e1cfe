/** `content/ledger.json`: what recovery found, unit by unit, so that a change in behaviour shows as a small diff. */
import type { Ledger, UnitLedger } from '../../src/model/records.ts';
import { textsOf, type SourceText, type Unit } from './types.ts';

/** What was found, counted: by unit, and for each source by kind of noise and of doubt. */
export function ledgerOf(texts: SourceText[]): Ledger {
  return Object.fromEntries(
    texts.map((recovery) => [
      recovery.source.slug,
      {
        units: Object.fromEntries(recovery.units.map((unit) => [unit.slug, unitLedger(unit)])),
        noise: tally(recovery.noise.map((row) => row.is)),
        doubts: tally(recovery.doubts.map((row) => row.rule)),
      },
    ]),
  );
}

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

function tally(names: string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names.toSorted()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}
