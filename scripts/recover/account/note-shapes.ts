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
  const heads = sameHeads(units);
  const open = numbers.includes('footnote') ? each(openBracket) : [];
  const parted = each((note) => partedAt(note, source.lines));
  const titled = each((note) => titledAt(note, source.lines));
  // Where a bracket or an indent tells the end of a note, it is told.
  const last = numbers.some((form) => form === 'markdown' || form === 'footnote')
    ? []
    : behindLast(units, each);
  return [
    ...heads,
    ...(parted.length
      ? [
          `${parted.length === 1 ? '1 note holds' : `${parted.length} notes hold`} a line that parts sections: ${some(parted)}`,
        ]
      : []),
    ...(titled.length
      ? [
          `${titled.length === 1 ? '1 note holds' : `${titled.length} notes hold`} a line in capitals, as titles are: ${some(titled)}`,
        ]
      : []),
    ...(last.length ? [`the last note alone has more paragraphs, and may hold text: ${some(last)}`] : []),
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

/** A paragraph of a note that is a line in capitals: `INDEX`, `ABOUT THE AUTHOR`, `NOTES TO CHAPTER II`. */
const titledAt = ({ text: { runs } }: Note, lines: readonly string[]): string[] =>
  [...new Set(runs.map(({ line }) => line))].slice(1).flatMap((n) => {
    const words = (lines[n - 1] ?? '').trim();
    // What closes with a stop, `DUSSEK.`, or a comma is a line of a letter.
    const isTitle =
      !lines[n - 2]?.trim() && /\p{Lu}{4}/u.test(words) && /^[\p{Lu}\d’'& -]{5,60}$/u.test(words);
    return isTitle ? [`line ${n}`] : [];
  });

/** Notes that open alike: from so many on, and from this share of all. */
const ALIKE = { least: 3, share: 0.8 };

/** `117 (return) [ The Frigidus …`: what stands in brackets before most notes is of their labels, and no word of theirs. */
function sameHeads(units: Unit[]): string[] {
  const notes = units.flatMap((unit) => unit.notes);
  const heads = notes.flatMap(
    ({ text: { text } }) => /^\s*([([]\S*(?:\s+[([](?=\s))?)/u.exec(text)?.[1] ?? [],
  );
  return [...Map.groupBy(heads, (head) => head)].flatMap(([head, all]) =>
    all.length >= ALIKE.least && all.length > notes.length * ALIKE.share
      ? [`${all.length} notes open with \`${head}\`, which may be of their labels`]
      : [],
  );
}

/** Notes enough, of which none but the last of a unit has several paragraphs. */
const SINGLE = 3;

/** Where only last notes of units have several paragraphs, they may be the text behind the notes. */
function behindLast(units: Unit[], each: (has: (note: Note) => string[]) => string[]): string[] {
  const isLong = ({ text: { anchors } }: Note) => anchors.some(({ kind }) => kind === 'paragraph');
  const lasts = new Set(units.flatMap(({ notes }) => notes.slice(-1)));
  const all = units.flatMap(({ notes }) => notes);
  if (all.length < SINGLE || all.some((note) => isLong(note) && !lasts.has(note))) return [];
  return each((note) => (lasts.has(note) && isLong(note) ? [`line ${note.text.runs[0]?.line ?? 0}`] : []));
}

/** A note in a bracket that was closed by that of a mark, or of another note, within it. */
function openBracket({ text: { text, runs } }: Note): string[] {
  const count = (sign: string) => text.split(sign).length;
  return count('[') === count(']') ? [] : [`line ${runs[0]?.line ?? 0}`];
}
