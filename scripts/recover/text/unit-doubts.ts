/** What recovery doubts of the notes of a unit, in words. */
import type { NotesData } from '../../../src/model/conventions.ts';
import { printedLabel } from '../../../src/model/ids.ts';
import type { Doubt } from '../../../src/model/records.ts';
import type { UnitData } from '../../../src/model/source.ts';
import { placeOf } from '../mapped.ts';
import { textsOf, type Block, type Note } from '../types.ts';
import { sureMarks } from './mark-forms.ts';
import type { FoundPages } from './pages.ts';
import { gapsIn, placeInRun } from './rise.ts';
import type { SharedNotes } from './shared-notes.ts';

/** Notes that are not in the file, and those whose mark is lost. */
export function doubtsOf(all: Note[], data: UnitData): Doubt[] {
  return all.flatMap((note): Doubt[] => {
    const { line, column } = note.text.runs[0] ?? { line: data.lines[0], column: 1 };
    const at = { line, column, note: { unit: data.slug, n: note.n } };
    const where = `${data.slug} note ${printedLabel(note)}`;
    if (note.number === 'missing')
      return [{ ...at, rule: 'note-missing', says: `${where} is not in the file` }];
    if (note.mark === 'lost')
      return [{ ...at, rule: 'mark-lost', says: `the mark of ${where} left no trace` }];
    return [];
  });
}

/**
 * Marks that can be nothing else and that no note answers: what is left of them in the text. A number far above those of the notes
 * is a year in brackets, or an editor's word, unless it goes on from another one.
 */
export function callsWithout(blocks: Block[], notes: Note[], { place, marks }: NotesData): Doubt[] {
  const highest = Math.max(0, ...notes.map((note) => placeInRun(printedLabel(note)) ?? 0));
  const left = blocks.flatMap((block) =>
    textsOf(block).flatMap((text) =>
      sureMarks(text.text, marks).map(({ label, from }) => ({
        text,
        label,
        from,
        number: placeInRun(label),
      })),
    ),
  );
  const isNear = (number: number | null) =>
    place !== 'none' && (number === null || (number >= 1 && number <= highest + FAR));
  const goesOn = (i: number) =>
    [i - 1, i + 1].some((k) => Math.abs((left[k]?.number ?? NaN) - (left[i]?.number ?? NaN)) === 1);
  return left.flatMap(({ text, label, from, number }, i): Doubt[] => {
    if (!isNear(number) && !goesOn(i)) return [];
    const says = `${text.text.slice(Math.max(0, from - 20), from)}: the mark ${label} stands here, and no note of the unit has this label`;
    return [{ ...placeOf(text, from), rule: 'mark-open', says }];
  });
}

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
  return gapsIn(numbers, Math.min(...numbers)).map((n) => ({
    line,
    column: 1,
    rule: 'note-missing',
    says: `${slug} note ${n} is not in the file`,
  }));
}

/** How far above the last note a mark is still taken for one of the unit. */
const FAR = 3;

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

/** Lines that are read as the rest of a note of the page before. */
export const carriedIn = (carried: FoundPages['carried']): Doubt[] =>
  carried.map(({ n: line }) => ({
    line,
    column: 1,
    rule: 'note-goes-on',
    says: `line ${line} is read as the rest of the last note of the page before: that breaks off, and the line goes on within a sentence, or is as wide as those of notes alone`,
  }));
