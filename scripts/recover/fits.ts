/** What no schema can tell: whether the rows of a source's folder fit its text, its units and each other. */
import type { NoteText } from './notes.ts';
import type { UnitData } from './schema.ts';
import { InputError } from './input-error.ts';
import type { Source } from './source.ts';

/** @param at place of a value in `source.yaml` @throws InputError for a line past the end, or a unit that is not there */
export function checkRows(source: Source, at: (path: PropertyKey[]) => string): void {
  const last = source.lines.length;
  const reach = (where: string, lines: number[]) => {
    const past = lines.find((n) => n > last);
    if (past !== undefined)
      throw new InputError(`${where}: Unexpected line ${past}, expected one of the ${last} of source.txt`);
  };
  source.units.forEach((unit, i) => {
    reach(at(['units', i, 'lines']), unit.lines);
    reach(at(['units', i, 'heading']), unit.heading);
  });
  for (const row of source.layouts) reach(row.at, row.lines.flat());
  const slugs = source.units.map(({ slug }) => slug);
  for (const row of source.inferredMarks)
    if (!slugs.includes(row.unit))
      throw new InputError(`${row.at}: Unexpected unit \`${row.unit}\`, expected one of ${slugs.join(', ')}`);
}

/** @throws InputError for a decision on the notes of a unit that changed nothing, because its line is none of them */
export function checkNoteRows(source: Source, { lines: [first, last] }: UnitData, notes: NoteText[]): void {
  for (const row of source.emendations) {
    const n = 'note' in row ? row.note : 'partOf' in row ? row.partOf : null;
    if (n === null || row.line < first || row.line > last) continue;
    const note = notes.find((one) => one.n === n);
    if (!note?.text.runs.some(({ line }) => line === row.line))
      throw new InputError(
        `${row.at}: Unexpected decision on note ${n}, expected line ${row.line} to be one of the notes of its unit`,
      );
  }
}
