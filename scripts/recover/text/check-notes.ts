/** Whether an editor's decisions on notes had an effect. */
import { InputError } from '../../../src/model/content/input-error.ts';
import type { Source } from '../../../src/model/content/sources.ts';
import type { UnitData } from '../../../src/model/source.ts';
import { printedLabel } from '../../../src/model/ids.ts';
import type { NoteText } from '../types.ts';

/** @throws InputError for a decision on the notes of a unit that changed nothing, because its line is none of them */
export function checkNoteRows(source: Source, { lines: [first, last] }: UnitData, notes: NoteText[]): void {
  for (const row of source.emendations) {
    const n = 'note' in row ? row.note : 'partOf' in row ? row.partOf : null;
    if (n === null || row.line < first || row.line > last) continue;
    const note = notes.find((one) => printedLabel(one) === String(n));
    if (!note?.text.runs.some(({ line }) => line === row.line))
      throw new InputError(
        `${row.at}: Unexpected decision on note ${n}, expected line ${row.line} to be one of the notes of its unit`,
      );
  }
}
