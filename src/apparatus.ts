/** The public ledger of a source: every decision of the editor and every doubt, with its line and its place on the site. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Ledger } from '../scripts/recover/ledger.ts';
import { readSource } from '../scripts/recover/source.ts';
import type { Doubt } from '../scripts/recover/types.ts';
import type { UnitEntry } from './collections.ts';
import { SOURCES } from './loaders/sources.ts';
import { markId, noteId, place, unitPath } from './links.ts';

export interface Entry {
  line: number;
  /** What was done, in words. */
  says: string;
  why?: string;
  href: string | null;
}

export interface Apparatus {
  emendations: Entry[];
  layouts: Entry[];
  inferred: Entry[];
  doubts: Entry[];
}

export const ledger: Ledger = JSON.parse(readFileSync(path.join('content', 'ledger.json'), 'utf8')) as Ledger;

/** @param units those of the source */
export function apparatusOf(slug: string, units: UnitEntry[]): Apparatus {
  const source = readSource(path.join(SOURCES, slug));
  const at = (line: number) => placeOfLine(units, line);
  return {
    emendations: source.emendations.map((row) => ({
      line: row.line,
      says: saysOf(row),
      why: row.why,
      href: at(row.line),
    })),
    layouts: source.layouts.map((row) => ({
      line: row.lines[0]![0],
      says: `${row.table ? 'table' : 'figure'} laid out: ${row.table?.caption ?? row.figure?.caption ?? 'no caption'}`,
      why: row.why,
      href: at(row.lines[0]![0]),
    })),
    inferred: source.inferredMarks.map((row) => ({
      line: row.line,
      says: `mark ${row.note} behind “${row.after}” (${row.certainty})`,
      why: row.why,
      href: place(unitPath(slug, row.unit), markId(row.note)),
    })),
    doubts: doubtsOf(slug).map(({ line, says, note }) => ({
      line,
      says,
      href: note ? place(unitPath(slug, note.unit), noteId(note.n)) : at(line),
    })),
  };
}

const doubtsOf = (slug: string): Doubt[] =>
  JSON.parse(readFileSync(path.join('content', 'doubts', `${slug}.json`), 'utf8')) as Doubt[];

function saysOf(row: ReturnType<typeof readSource>['emendations'][number]): string {
  if ('emend' in row) return `“${row.reads}” read as “${row.emend}”`;
  if ('drop' in row) return `${row.reads ? `“${row.reads}”` : 'the line'} left out: ${row.drop}`;
  if ('joins' in row) return 'joined to the paragraph before';
  if ('apart' in row) return `set apart as ${row.apart === 'item' ? 'an item' : `a ${row.apart}`}`;
  if ('note' in row) return `note ${row.note} begins here`;
  if ('partOf' in row) return `a part of note ${row.partOf}`;
  if ('mark' in row) return `“${row.reads}” holds the mark of note ${row.mark}`;
  if ('doubt' in row) return `doubtful: “${row.reads}”`;
  if ('heading' in row) return `heading supplied: ${row.heading}`;
  return `gap: ${row.gap}`;
}

function placeOfLine(units: UnitEntry[], line: number): string | null {
  const holds = ([from, to]: [number, number]) => from <= line && line <= to;
  for (const unit of units) {
    const note = unit.notes.find(({ lines }) => lines && holds(lines));
    if (note) return place(unitPath(unit.source, unit.slug), noteId(note.n));
    const blocks = unit.places
      .filter(({ lines }) => holds(lines))
      .sort((a, b) => a.lines[1] - a.lines[0] - (b.lines[1] - b.lines[0]));
    if (blocks[0]) return place(unitPath(unit.source, unit.slug), blocks[0].id);
  }
  return null;
}
