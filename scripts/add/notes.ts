/** Which conventions of notes a text has: every form of labels is tried, and what it finds is counted. */
import { NOTE_FORMS, type NoteFormName } from '../../src/model/conventions.ts';
import { fromLine } from '../recover/mapped.ts';
import { openingsIn, type Start } from '../recover/text/openings.ts';
import { labelFirst, openingLabel } from '../recover/text/numbers.ts';
import { labelledMarks } from '../recover/text/mark-forms.ts';
import type { Line } from '../recover/types.ts';

/** What one form finds before notes, and as marks. */
export interface FormFound {
  form: NoteFormName;
  /** Lines on which a note begins, in their order, with their labels. */
  starts: { line: number; label: string }[];
  marks: { line: number; label: string }[];
  /** All that look like marks, those at the head of a line too, which are none where notes have another form. */
  called: { line: number; label: string }[];
}

const TRIED = (Object.keys(NOTE_FORMS) as NoteFormName[]).filter((form) => form !== 'ocr');

export const linesOf = (raw: readonly string[]): Line[] =>
  raw.map((text, i) => ({ n: i + 1, raw: text, text: labelFirst(fromLine(i + 1, text)) }));

/** Each form by itself, over the whole text; labels may begin anew anywhere. */
export function tryForms(lines: readonly Line[]): FormFound[] {
  return TRIED.map((form) => {
    const { starts } = openingsIn(
      lines,
      { place: 'below paragraph', marks: [], numbers: [form], numbered: 'book' },
      {
        marks: new Set(),
        likelyMarks: new Set(),
        pageOf: ({ n }) => n,
        closed: new Set(form === 'alone' ? [] : marksAlone(lines, form)),
        emendations: [],
      },
    );
    const found = [...starts].map(([{ n: line }, start]) => ({ line, label: labelOf(start) }));
    const at = new Set(found.map(({ line, label }) => `${line} ${label}`));
    const called = lines.flatMap(({ n: line, text }) =>
      labelledMarks(text.text, form).map((label) => ({ line, label })),
    );
    const marks = called.filter(({ line, label }) => !at.has(`${line} ${label}`));
    return { form, starts: found, marks, called };
  });
}

/** Lines that are a label alone, right below words: they are marks that the print set at a line end. */
const marksAlone = (lines: readonly Line[], form: NoteFormName): number[] =>
  lines.flatMap(({ n, text }, i) => {
    const words = text.text.trim();
    const isBare = words !== '' && (openingLabel(text, [form])?.length ?? 0) >= text.text.trimEnd().length;
    return isBare && lines[i - 1]?.text.text.trim() ? [n] : [];
  });

const labelOf = ({ n, label }: Start): string => label ?? String(n);

/** A form before notes and one of marks, and the notes whose label both have. */
export interface Pair {
  numbers: FormFound;
  marks: FormFound;
  matched: number;
}

/** The pairs of forms that have notes in common, the best first; a plain number is the last to be believed. */
export function pairsOf(found: readonly FormFound[]): Pair[] {
  return (
    found
      .flatMap((numbers) =>
        found.map((marks): Pair => {
          const called = new Map<string, number>();
          const all = marks.form === numbers.form ? marks.marks : marks.called;
          for (const { label } of all) called.set(label, (called.get(label) ?? 0) + 1);
          let matched = 0;
          for (const { label } of numbers.starts) {
            const left = called.get(label) ?? 0;
            if (left) matched++;
            called.set(label, left - 1);
          }
          return { numbers, marks, matched };
        }),
      )
      // What holds a note in its bracket is no mark.
      .filter(({ marks }) => marks.form !== 'footnote')
      .filter(({ matched, numbers: { form, starts } }) => {
        // Three numbered lines are a list, unless each has its mark.
        const isBare = form === 'plain' || form === 'alone';
        const isList = isBare && starts.length < A_LIST && matched < starts.length;
        return matched >= 1 && matched >= starts.length * 0.3 && !isList;
      })
      .sort((a, b) => worth(b) - worth(a))
  );
}

/** So few numbers with nothing about them are those of a list. */
const A_LIST = 6;

const worth = ({ matched, numbers, marks }: Pair): number =>
  matched *
  (numbers.form === 'alone' ? 0.35 : numbers.form === 'plain' ? 0.4 : numbers.form === 'letter' ? 0.5 : 1) *
  (marks.form === numbers.form ? 1.01 : 1) *
  (marks.form === 'plain' && numbers.form !== 'plain' ? 0.8 : 1);

/** `(n)`: 214 lines, 1 to 214; 214 marks. */
export function inCounts({ form, starts, marks }: FormFound): string {
  const [first, last] = [starts[0]?.label, starts.at(-1)?.label];
  const opens = starts.length
    ? `${starts.length} lines open with it, ${first} to ${last}`
    : 'no line opens with it';
  return `${form.padEnd(12)} ${opens}; ${marks.length} in the text`;
}

/** Notes below their paragraphs have no more of them before each group, at the median. */
const FEW = 3;

/** Paragraphs before each block of notes but the first, behind the one before it: their median. */
function paragraphsBefore(blocks: [number, number][], lines: readonly string[]): number {
  const counts = blocks.slice(1).map(([to], i) => {
    const between = lines.slice(blocks[i]?.[1] ?? 0, to - 1).join('\n');
    // The first is the rest of the last note.
    return between.split(/\n\s*\n/).filter((paragraph) => paragraph.trim()).length - 1;
  });
  return counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? Infinity;
}

export type Place = 'page foot' | 'below paragraph' | 'unit end' | 'book end';

/**
 * How often the text changes between marks and notes: once for a block at the end, with each note for one below its paragraph.
 * A block at the end of a unit has many paragraphs of text before it.
 */
export function placeOf(
  { numbers: { starts, form }, marks: { marks: behind, called, form: ofMarks } }: Pair,
  pages: { break: string } | { sign: string } | null,
  lines: readonly string[],
): { place: Place; blocks: [number, number][] } {
  const labels = new Set(starts.map(({ label }) => label));
  // A mark within a note is none of the text.
  const own = new Set(starts.map(({ line }) => line));
  const marks = (form === ofMarks ? behind : called).filter(({ line }) => !own.has(line));
  const all = [
    ...starts.map(({ line }) => ({ line, is: 'note' })),
    ...marks.filter(({ label }) => labels.has(label)).map(({ line }) => ({ line, is: 'mark' })),
  ].sort((a, b) => a.line - b.line);
  const blocks: [number, number][] = [];
  let before = 'mark';
  for (const { line, is } of all) {
    const last = blocks.at(-1);
    if (is === 'note' && before !== 'note') blocks.push([line, line]);
    else if (is === 'note' && last) last[1] = line;
    before = is;
  }
  // A stray mark within a block (a number in brackets) does not part it.
  const perBlock = starts.length / Math.max(1, blocks.length);
  if (blocks.length === 1 && starts.length > 1) return { place: 'book end', blocks };
  if (perBlock >= 4 && paragraphsBefore(blocks, lines) > FEW && !pages) return { place: 'unit end', blocks };
  const isFoot = pages !== null && ('break' in pages || endPages(blocks, pages.sign, lines));
  return { place: isFoot ? 'page foot' : 'below paragraph', blocks };
}

/** Whether most blocks of notes end a page: where signs of pages stand within the text, notes may stand below their paragraphs. */
function endPages(blocks: [number, number][], sign: string, lines: readonly string[]): boolean {
  const opens = new RegExp(`^\\s*${sign}`, 'u');
  const atEnd = blocks.filter(([, to]) => {
    // The rest of the last note stands between.
    const blank = lines.findIndex((line, i) => i >= to && !line.trim());
    const next = blank < 0 ? undefined : lines.slice(blank).find((line) => line.trim());
    return next === undefined || opens.test(next);
  });
  return atEnd.length * 2 > blocks.length;
}
