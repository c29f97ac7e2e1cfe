/** Whether an editor's decisions on notes had an effect. */
import { InputError } from '../../../src/model/content/input-error.ts';
import type { Source } from '../../../src/model/content/sources.ts';
import type { UnitData } from '../../../src/model/source.ts';
import { namesIn, noteNamed } from '../../../src/model/ids.ts';
import type { NoteText } from '../types.ts';

/**
 * @throws InputError for a decision on the notes of a unit that changed nothing, because its line is none of them, and for a mark
 * of a label that none of them has
 */
export function checkNoteRows(
  source: Source,
  { slug, lines: [first, last] }: UnitData,
  notes: NoteText[],
): void {
  const isIn = (line: number) => first <= line && line <= last;
  const noteOf = noteNamed(notes);
  const names = notes.map(namesIn(notes));
  for (const [at, label] of [
    ...source.emendations.flatMap((row) =>
      'mark' in row && isIn(row.line) ? [[row.at, row.mark] as const] : [],
    ),
    ...source.inferredMarks.flatMap((row) => (row.unit === slug ? [[row.at, row.note] as const] : [])),
  ])
    if (!notes.some(({ n }) => n === noteOf(label)))
      throw new InputError(
        `${at}: Unexpected mark of note \`${label}\`, expected one of the notes of ${slug}, of which labels that stand twice are named by their places: ${names.join(', ')}`,
      );
  for (const row of source.emendations) {
    const n = 'note' in row ? row.note : 'partOf' in row ? row.partOf : null;
    if (n === null || !isIn(row.line)) continue;
    const note = notes.find((one) => one.n === noteOf(n));
    if (!note?.text.runs.some(({ line }) => line === row.line))
      throw new InputError(
        `${row.at}: Unexpected decision on note ${n}, expected line ${row.line} to be one of the notes of its unit`,
      );
  }
}
