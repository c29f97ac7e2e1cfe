/** What recovery doubts of the notes of a unit, in words. */
import type { NotesData } from '../../../src/model/conventions.ts';
import { printedLabel } from '../../../src/model/ids.ts';
import type { Doubt } from '../../../src/model/records.ts';
import type { UnitData } from '../../../src/model/source.ts';
import type { Note } from '../types.ts';
import type { FoundPages } from './pages.ts';
import { gapsIn } from './rise.ts';
import type { SharedNotes } from './shared-notes.ts';

/** Notes that are not in the file, and those whose mark is lost. */
export function doubtsOf(all: Note[], data: UnitData): Doubt[] {
  return all.flatMap((note): Doubt[] => {
    const { line, column } = note.text.runs[0] ?? { line: data.lines[0], column: 1 };
    const at = { line, column, note: { unit: data.slug, n: note.n } };
    const label = printedLabel(note);
    if (note.number === 'missing') return [{ ...at, ...notInFile(data.slug, label) }];
    if (note.mark === 'lost')
      return [{ ...at, rule: 'mark-lost', says: `the mark of ${data.slug} note ${label} left no trace` }];
    return [];
  });
}

const notInFile = (unit: string, label: string): Pick<Doubt, 'rule' | 'says' | 'missing'> => ({
  rule: 'note-missing',
  says: `${unit} note ${label} is not in the file`,
  missing: label,
});

/** Where notes are counted through, a number that is lacking between two has no place in the list: it is told. */
export function missingAmong(
  notes: Note[],
  { slug, lines: [line] }: UnitData,
  { numbered }: NotesData,
): Doubt[] {
  if (numbered === 'page' || notes.every(({ label }) => label === undefined)) return [];
  const numbers = notes.flatMap((note) =>
    /^\d+$/.test(printedLabel(note)) ? [Number(printedLabel(note))] : [],
  );
  if (new Set(numbers).size < numbers.length) return [];
  // Where a word is the label of a note, its place may be that of a number.
  const labels = notes.map(printedLabel);
  const isTaken = (n: number) => {
    const from = labels.indexOf(String(n - 1));
    return labels.slice(from + 1, labels.indexOf(String(n + 1))).some((label) => /^\p{L}{2}/u.test(label));
  };
  const gaps = gapsIn(numbers, Math.min(...numbers)).filter((n) => !isTaken(n));
  return gaps.map((n) => ({ line, column: 1, ...notInFile(slug, String(n)) }));
}

/** Notes of a block for many units that no unit has a mark of. */
export const leftIn = (left: SharedNotes['left']): Doubt[] =>
  left.map(({ line, label }) => ({
    line,
    column: 1,
    rule: 'note-left',
    says: `note ${label} of the block belongs to no unit: none has its mark, and none names it by \`first\` and \`last\``,
  }));

/** Lines that open with a label and that were read as words, since the label does not rise with those of the notes around it. */
export const refusedIn = (refused: FoundPages['refused']): Doubt[] =>
  refused.map(({ line: { n: line }, label }) => ({
    line,
    column: 1,
    rule: 'label-refused',
    says: `line ${line} opens with the label ${label}, which does not go on from those around it: it is read as words`,
  }));

/** Lines at which a note breaks off, and whose rest was not found. */
export const cutIn = (cut: FoundPages['cut']): Doubt[] =>
  cut.map(({ n: line, text }) => ({
    line,
    column: 1,
    rule: 'note-cut',
    says: `line ${line} is the last of its page and breaks off (“… ${text.text.trim().slice(-30)}”), and nothing at the next foot goes on from it: the rest of the note may stand in the text`,
  }));

/** Lines at which the text of a page stops, though it goes on behind them. */
export const partedIn = (parted: FoundPages['parted']): Doubt[] =>
  parted.map(({ n: line }) => ({
    line,
    column: 1,
    rule: 'note-cut',
    says: `line ${line} ends a sentence, and the text of the next page begins within one: the rest of a note may stand here`,
  }));

/** Lines that are read as the rest of a note of the page before. */
export const carriedIn = (carried: FoundPages['carried']): Doubt[] =>
  carried.map(({ n: line }) => ({
    line,
    column: 1,
    rule: 'note-goes-on',
    says: `line ${line} is read as the rest of the last note of the page before: that breaks off, and the line goes on within a sentence, or is as wide as those of notes alone`,
  }));
