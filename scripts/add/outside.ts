/** Lines that are none of the text that is edited, beside what a library says before and behind it. */
import type { GrammarData } from '../../src/model/grammar.ts';
import type { Proposal } from './describe.ts';
import type { FoundUnit } from './sections.ts';
import { wordsOf } from './words.ts';

/** @param found what is known to be outside @param block of the notes @returns it, and what parts sections or is a title of the block */
export function outsideOf(
  found: Proposal['outside'],
  block: [number, number] | null,
  lines: readonly string[],
  units: FoundUnit[],
  languages: readonly GrammarData[],
): Proposal['outside'] {
  const heads = [...found, ...headsOfBlock(block, lines, units, languages)];
  return [...heads, ...rulesLeft(lines, [...units, ...heads], block)].sort((a, b) => a.lines[0] - b.lines[0]);
}

/** A title right before the block, such as FOOTNOTES, which is in no unit. */
function headsOfBlock(
  block: [number, number] | null,
  lines: readonly string[],
  units: FoundUnit[],
  languages: readonly GrammarData[],
): Proposal['outside'] {
  if (!block) return [];
  let n = block[0] - 1;
  while (n > 0 && !lines[n - 1]?.trim()) n--;
  const words = lines[n - 1]?.trim() ?? '';
  const unit = units.find(({ lines: [from, to] }) => from <= n && n <= to);
  return n > 0 &&
    words.length < 40 &&
    /^[#*_\s]*(?:[\dIVX]+\.? )?\p{Lu}[\p{L} ]+[:.*_]*$/u.test(words) &&
    (/^#/.test(words) ||
      words === words.toUpperCase() ||
      wordsOf(languages, ['notesHeads']).some((head) => words.toLowerCase().includes(head))) &&
    unit
    ? [{ lines: [n, n], why: 'the title of the block of notes' }]
    : [];
}

/** Lines without a letter, such as asterisks, that are in no unit and in no block of notes. */
function rulesLeft(
  lines: readonly string[],
  taken: readonly { lines: [number, number] }[],
  block: [number, number] | null,
): Proposal['outside'] {
  const ranges = [...taken.map(({ lines: range }) => range), ...(block ? [block] : [])];
  const isTaken = (n: number) => ranges.some(([from, to]) => from <= n && n <= to);
  return lines.flatMap((line, i) =>
    line.trim() && !/[\p{L}\p{N}]/u.test(line) && !isTaken(i + 1)
      ? [{ lines: [i + 1, i + 1] as [number, number], why: 'a line that parts sections' }]
      : [],
  );
}
