/** Lines that say from where a table or a figure is taken: `(Adapted from Olcott, …)`, `Source: …`. They cite as notes do. */
import { blockIds } from '../ids.ts';
import type { Mapped } from '../mapped.ts';
import type { Block, SourceText } from '../types.ts';
import type { NoteWords } from './context.ts';
import type { Rules } from './rules.ts';
import type { Segment } from './segments.ts';

/** A line under a table or a figure. */
export interface SourceLine {
  unit: string;
  block: Block;
  /** The id of its block on the page. */
  at: string;
  /** The line is the block's own text, or stands below its cells. */
  part: 'text' | 'source';
}

/** @returns the lines of all units, in the order of the print */
export function sourceLinesOf({ units }: SourceText, rules: Rules): SourceLine[] {
  return units.flatMap(({ slug: unit, kind, blocks }) => {
    if (kind === 'bibliography') return [];
    const ids = blockIds(blocks);
    return blocks.flatMap((block, i): SourceLine[] => {
      const at = ids[i] ?? '';
      if (block.layout?.source) return [{ unit, block, at, part: 'source' }];
      return block.kind === 'paragraph' && leadOf(block.text.text, rules) > 0
        ? [{ unit, block, at, part: 'text' }]
        : [];
    });
  });
}

export const wordsOf = ({ block, part }: Pick<SourceLine, 'block' | 'part'>): Mapped =>
  (part === 'source' && block.layout?.source) || block.text;

/** Its block with other words in the place of the line. */
export const withWords = ({ block, part }: Pick<SourceLine, 'block' | 'part'>, words: Mapped): Block =>
  part === 'source' && block.layout
    ? { ...block, layout: { ...block.layout, source: words } }
    : { ...block, text: words };

/** A line as a note is read: its words without the sign before them and the brackets about them. */
export function asNote(line: SourceLine, rules: Rules): { note: NoteWords; segment: Segment } {
  const { text } = wordsOf(line);
  const from = leadOf(text, rules);
  const to = /[\s.)]*$/.exec(text)?.index ?? text.length;
  return {
    note: { unit: line.unit, n: 0, at: line.at, text },
    segment: { from, to, text: text.slice(from, to) },
  };
}

/** How long the sign is, with what stands before it: `Note: 1 Quad = 1 quadrillion Btu Source: ` (kaziss:1213). */
const leadOf = (text: string, { grammar: { rx } }: Rules): number =>
  rx`^(?:\(\s?|[^.()]{0,60}\s)?(?:<tableSigns>\s?:|<adaptedSigns>)\s+`.exec(text)?.[0].length ?? 0;
