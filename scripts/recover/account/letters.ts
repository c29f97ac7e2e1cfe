/** Whether every letter and figure of a text is somewhere: in a text of the edition, in the noise, in what an editor decided. */
import type { Mapped } from '../mapped.ts';
import { isOutside } from '../text/line-ranges.ts';
import { textsOf, type SourceText, type Unit } from '../types.ts';

const LETTER = /[\p{L}\p{N}]/u;

/** Markup, whose letters are none of the text; `<Smith>` is text. */
const TAG =
  /<\/?(?:a|b|i|u|s|em|strong|sup|sub|br|hr|p|div|span|small|big|center|font|blockquote|h[1-6]|[uod]l|li|d[td]|table|thead|tbody|caption|t[rdh]|img|code|pre)\s*\/?>/gi;

/** A line some of whose letters are nowhere. */
export interface LostLetters {
  line: number;
  letters: string;
}

const textsIn = (unit: Unit): Mapped[] => [
  ...unit.blocks.flatMap((block) => (block.layout ? textsOf(block).slice(1) : [block.text])),
  ...unit.notes.map((note) => note.text),
];

/** @returns the lines within units and blocks of notes of which letters are lost; lay-outs have a check of their own */
export function lostLetters({ source, units, noise }: SourceText): LostLetters[] {
  const taken = new Map<number, boolean[]>();
  const said = new Map<number, string>();
  const say = (line: number, words: string) => said.set(line, (said.get(line) ?? '') + words);
  for (const row of noise) say(row.line, row.text);
  for (const row of source.emendations)
    if ('reads' in row && ('emend' in row || 'drop' in row || 'mark' in row)) say(row.line, row.reads ?? '');
  for (const unit of units)
    for (const text of textsIn(unit)) {
      mark(text, taken);
      for (const anchor of text.anchors)
        if (anchor.kind === 'noteref' && anchor.line !== undefined) say(anchor.line, anchor.raw);
    }
  for (const { notes, blocks } of units)
    for (const { taken: signs = [] } of [...notes, ...blocks])
      for (const { line, words } of signs) say(line, words);
  const isLaidOut = (n: number) =>
    source.layouts.some((row) => row.lines.some(([from, to]) => from <= n && n <= to));
  // A block of notes for many units lies in none of them.
  const blocks = [source.edition.notes, ...source.units.map(({ notes }) => notes)];
  const edited = [...units, ...blocks].flatMap((one) => (one?.lines ? [one.lines] : []));
  const isEdited = (n: number) => edited.some(([from, to]) => from <= n && n <= to);
  return source.lines.flatMap((raw, i) => {
    const line = i + 1;
    if (isLaidOut(line) || !isEdited(line) || isOutside(source, line)) return [];
    const columns = taken.get(line) ?? [];
    let [letters, at] = ['', 0];
    // Columns are counted as runs count them; a letter may have two.
    for (const char of raw.replace(TAG, (tag) => ' '.repeat(tag.length))) {
      if (LETTER.test(char) && !columns[at]) letters += char;
      at += char.length;
    }
    for (const char of said.get(line) ?? '') letters = letters.replace(char, '');
    return letters ? [{ line, letters }] : [];
  });
}

/** The columns of the file that a text has. */
function mark({ text, runs, anchors }: Mapped, taken: Map<number, boolean[]>): void {
  const emended = anchors.filter(({ kind }) => kind === 'emendation');
  runs.forEach((run, i) => {
    const end = runs[i + 1]?.at ?? text.length;
    const columns = taken.get(run.line) ?? [];
    for (let at = run.at; at < end; at++)
      if (!emended.some(({ from, to }) => from <= at && at < to))
        columns[run.column - 1 + at - run.at] = true;
    taken.set(run.line, columns);
  });
}
