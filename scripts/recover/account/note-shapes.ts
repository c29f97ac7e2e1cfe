/** Notes whose form says that they hold too much, or too little. */
import { printedLabel } from '../../../src/model/ids.ts';
import { isBreak } from '../text/signs.ts';
import type { Note, SourceText, Unit } from '../types.ts';
import { some } from './words.ts';

/** @returns in words that a row of `odd` repeats */
export function shapesOfNotes({ source, units }: SourceText): string[] {
  const { numbers } = source.edition.notes;
  const each = (has: (note: Note) => string[]): string[] =>
    units.flatMap(({ slug, notes }: Unit) =>
      notes.flatMap((note) => has(note).map((at) => `${slug} ${printedLabel(note)} (${at})`)),
    );
  const said = new Set(source.emendations.flatMap((row) => ('partOf' in row ? [row.line] : [])));
  const outdented = numbers.includes('markdown') ? each((note) => outdentedIn(note, source.lines, said)) : [];
  const open = numbers.includes('footnote') ? each(openBracket) : [];
  const parted = each((note) => partedAt(note, source.lines));
  return [
    ...(parted.length
      ? [
          `${parted.length === 1 ? '1 note holds' : `${parted.length} notes hold`} a line that parts sections: ${some(parted)}`,
        ]
      : []),
    ...(outdented.length
      ? [
          `${outdented.length === 1 ? '1 paragraph behind a note is' : `${outdented.length} paragraphs behind notes are`} not set in, and may be text: ${some(outdented)}`,
        ]
      : []),
    ...(open.length
      ? [
          `${open.length === 1 ? '1 note has' : `${open.length} notes have`} a bracket without its other one: ${some(open)}`,
        ]
      : []),
  ];
}

/** Lines of a note that begin a paragraph and are not set in: in Markdown they are none of it. */
function outdentedIn(
  { text: { runs } }: Note,
  lines: readonly string[],
  said: ReadonlySet<number>,
): string[] {
  const own = [...new Set(runs.map(({ line }) => line))];
  return own.slice(1).flatMap((n) => {
    const opens = !lines[n - 2]?.trim() && /^\S/.test(lines[n - 1] ?? '');
    return opens && !said.has(n) ? [`line ${n}`] : [];
  });
}

/** Asterisks alone in a line part what is printed, and no note goes on behind them; within a line they leave words out. */
const partedAt = ({ text: { runs } }: Note, lines: readonly string[]): string[] =>
  [...new Set(runs.map(({ line }) => line))]
    .filter((n) => isBreak(lines[n - 1] ?? ''))
    .map((n) => `line ${n}`);

/** A note in a bracket that was closed by that of a mark, or of another note, within it. */
function openBracket({ text: { text, runs } }: Note): string[] {
  const count = (sign: string) => text.split(sign).length;
  return count('[') === count(']') ? [] : [`line ${runs[0]?.line ?? 0}`];
}
