/** The public ledger of a source: every decision of the editor and every doubt, with its line and its place on the site. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSource } from './model/content/sources.ts';
import type { Doubt, Ledger, UnitLedger } from './model/records.ts';
import { sure } from './model/sure.ts';
import type { UnitEntry } from './collections.ts';
import { markId, noteId, noteNamed, place } from './model/ids.ts';
import { unitPath } from './addresses.ts';

export interface Entry {
  line: number;
  /** What was done, in words. */
  says: string;
  why?: string;
  href: string | null;
}

export interface Apparatus {
  emendations: Entry[];
  slips: Entry[];
  layouts: Entry[];
  inferred: Entry[];
  doubts: Entry[];
}

const ledger = JSON.parse(readFileSync(path.join('content', 'ledger.json'), 'utf8')) as Ledger;

/** What was found of a unit, counted. */
export const countsOf = (source: string, unit: string): UnitLedger =>
  sure(ledger[source]?.units[unit], 'the ledger counts every unit');

/** What was left out of a source as no text: how often each kind. */
export const noiseOf = (source: string): [kind: string, n: number][] =>
  Object.entries(sure(ledger[source], 'the ledger counts every source').noise);

/** Where the page has signs otherwise than the file: how often by each rule. */
export const signsOf = (source: string): [rule: string, n: number][] =>
  Object.entries(sure(ledger[source], 'the ledger counts every source').signs);

/** What the parts of notes are: how often each. */
export const wordsOf = (source: string): [what: string, n: number][] =>
  Object.entries(sure(ledger[source], 'the ledger counts every source').words);

/** @param units those of the source */
export function apparatusOf(slug: string, units: UnitEntry[]): Apparatus {
  const source = readSource(path.join('content', 'sources', slug));
  const at = (line: number) => placeOfLine(units, line);
  const entryOf = (row: (typeof source.emendations)[number]): Entry => ({
    line: row.line,
    says: saysOf(row),
    why: row.why,
    href: at(row.line),
  });
  return {
    emendations: source.emendations.filter((row) => !('sic' in row)).map(entryOf),
    slips: source.emendations.filter((row) => 'sic' in row).map(entryOf),
    layouts: source.layouts.map((row) => ({
      line: firstLine(row),
      says: `${row.table ? 'table' : 'figure'} laid out: ${row.table?.caption ?? row.figure?.caption ?? 'no caption'}`,
      why: row.why,
      href: at(firstLine(row)),
    })),
    inferred: source.inferredMarks.map((row) => {
      const notes = units.find((unit) => unit.slug === row.unit)?.notes ?? [];
      const n = noteNamed(notes)(row.note) ?? row.note;
      return {
        line: row.line,
        says: `mark ${row.note} behind “${row.after}” (${row.certainty})`,
        why: row.why,
        href: place(unitPath(slug, row.unit), markId(n)),
      };
    }),
    doubts: doubtsOf(slug).map(({ line, says, note }) => ({
      line,
      says,
      href: note ? place(unitPath(slug, note.unit), noteId(note.n)) : at(line),
    })),
  };
}

const firstLine = ({ lines: [range] }: { lines: [number, number][] }): number => range?.[0] ?? 0;

const doubtsOf = (slug: string): Doubt[] =>
  JSON.parse(readFileSync(path.join('content', 'doubts', `${slug}.json`), 'utf8')) as Doubt[];

function saysOf(row: ReturnType<typeof readSource>['emendations'][number]): string {
  if ('emend' in row) return `“${row.reads}” read as “${row.emend}”`;
  if ('drop' in row) return `${row.reads ? `“${row.reads}”` : 'the line'} left out: ${row.drop}`;
  if ('sic' in row) return `“${row.reads}” left, for “${row.sic}”`;
  if ('glued' in row) return 'joined to the line before, without a blank';
  if ('joins' in row) return 'joined to the paragraph before';
  if ('apart' in row) return `set apart as ${row.apart === 'item' ? 'an item' : `a ${row.apart}`}`;
  if ('note' in row) return `note ${row.note} begins here`;
  if ('partOf' in row) return `a part of note ${row.partOf}`;
  if ('mark' in row) return `“${row.reads}” holds the mark of note ${row.mark}`;
  if ('doubt' in row) return `doubtful: “${row.reads}”`;
  if ('language' in row)
    return `${'reads' in row ? `“${row.reads}”` : 'the line'} in another language: ${row.language}`;
  if ('heading' in row) return `heading supplied: ${row.heading}`;
  return `gap: ${row.gap}`;
}

function placeOfLine(units: UnitEntry[], line: number): string | null {
  const holds = ([from, to]: [number, number]) => from <= line && line <= to;
  for (const unit of units) {
    const note = unit.notes.find(({ lines }) => lines && holds(lines));
    if (note) return place(unitPath(unit.source, unit.slug), noteId(note.n));
    const [block] = unit.blocks
      .filter(({ lines }) => holds(lines))
      .sort((a, b) => a.lines[1] - a.lines[0] - (b.lines[1] - b.lines[0]));
    if (block) return place(unitPath(unit.source, unit.slug), block.id);
  }
  return null;
}
