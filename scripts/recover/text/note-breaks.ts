/** Where a note of wrapped lines has paragraphs and verses of its own. */
import type { Anchor } from '../mapped.ts';
import type { Line } from '../types.ts';
import { indentOf } from './line-ranges.ts';
import { lineWidth } from './lines.ts';
import { endsHard } from './markdown-blocks.ts';
import { breaksOff, startsInside } from './signs.ts';

export type Break = Extract<Anchor['kind'], 'linebreak' | 'paragraph'>;

/** What a line of verses fills of the width at most. */
const SHORT = 0.75;

/**
 * A blank line within a note parts two paragraphs of it, unless a sentence goes on over it. A paragraph behind the first whose
 * lines are all short is verses.
 *
 * @param foot the lines of the notes, blank ones among them, in their order
 * @param isStart whether a note begins at a line
 * @param isMarkdown whether short lines are none of verses
 * @returns what stands before a line, by its number
 */
export function breaksOf(
  foot: Line[],
  isStart: (line: Line) => boolean,
  isMarkdown: boolean,
): Map<number, Break> {
  const out = new Map<number, Break>();
  const short = SHORT * lineWidth(foot);
  const paragraphs = paragraphsOf(foot);
  const at = new Map(foot.map(({ n }, i) => [n, i]));
  // Only blank lines stand between the two: what goes on at the next foot is no paragraph.
  const follow = (before: Line, first: Line) =>
    (at.get(first.n) ?? 0) - (at.get(before.n) ?? 0) === first.n - before.n;
  paragraphs.forEach((own, i) => {
    const [first] = own;
    const before = paragraphs[i - 1]?.at(-1);
    if (!first || !before || isStart(first) || !follow(before, first)) return;
    // In Markdown a blank line is a sign of its own; verses set in stand within a sentence.
    const isVerse =
      own.length > 1 &&
      own.every(({ text }) => text.text.trim().length < short) &&
      own.some(({ raw }) => indentOf(raw) > indentOf(before.raw));
    // The prose behind verses does not go on in their last line.
    const [, second] = paragraphs[i - 1] ?? [];
    const isBehindVerse = second !== undefined && out.get(second.n) === 'linebreak';
    const goesOn = breaksOff(before.text.text) && startsInside(first.text.text);
    if (!isMarkdown && !isVerse && !isBehindVerse && goesOn) return;
    out.set(first.n, 'paragraph');
    const end = own.findIndex((line, at) => at > 0 && isStart(line));
    const lines = end < 0 ? own : own.slice(0, end);
    // Markdown has signs of its own, read below.
    if (!isMarkdown && lines.every(({ text }) => text.text.trim().length < short))
      for (const { n } of lines.slice(1)) out.set(n, 'linebreak');
  });
  if (isMarkdown)
    for (const own of paragraphs)
      own.forEach((line, i) => {
        if (i > 0 && !isStart(line) && opensLine(line, own[i - 1])) out.set(line.n, 'linebreak');
      });
  return out;
}

/** In Markdown: an item of a list, a line of a verse, and what stands behind two blanks or a backslash. */
const opensLine = ({ text }: Line, before?: Line): boolean =>
  /^\s*(?:[-*+]|\d{1,3}[.)]|\|)\s+\S/.test(text.text) || endsHard(before?.raw ?? '');

/** Lines that follow one another without a blank one. */
function paragraphsOf(foot: Line[]): Line[][] {
  const out: Line[][] = [];
  let isIn = false;
  for (const line of foot) {
    const isBlank = !line.text.text.trim();
    if (!isBlank && isIn) out.at(-1)?.push(line);
    else if (!isBlank) out.push([line]);
    isIn = !isBlank;
  }
  return out;
}
