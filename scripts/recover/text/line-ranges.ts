/** Ranges of lines, first and last, as rows say them. */
import type { Source } from '../../../src/model/content/sources.ts';

/** The numbers from the first to the last. */
export const through = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** Whether a line is none of the text that is edited. */
export const isOutside = ({ outside }: Pick<Source, 'outside'>, n: number): boolean =>
  outside.some(({ lines: [from, to] }) => from <= n && n <= to);

/** Whether a line is one of the notes of the whole book, which stand in no unit even where their lines lie within one. */
export const isOfBook = ({ edition: { notes } }: Pick<Source, 'edition'>, n: number): boolean =>
  notes.place === 'book end' && notes.lines !== undefined && notes.lines[0] <= n && n <= notes.lines[1];

/** How far, in blanks, a line is set in. */
export const indentOf = (text: string): number => text.length - text.trimStart().length;
