/** The words of a note as the rules of citation know them: asterisks stand for italics, whatever the file has for them. */
import { withLineEnds, type Mapped } from '../mapped.ts';
import type { EditionSigns } from '../types.ts';

/** @returns the words with the same length, so that offsets hold; the blank before a paragraph is the end of a line */
export function asCited({ text, anchors }: Mapped, { emphasis }: Pick<EditionSigns, 'emphasis'>): string {
  const words = emphasis === 'underscore' ? text.replace(PAIR, (pair) => `*${pair.slice(1, -1)}*`) : text;
  return withLineEnds(
    words,
    anchors.flatMap(({ kind, from }) => (kind === 'paragraph' ? [from] : [])),
  );
}

const PAIR = /(?<![\p{L}\p{N}_])_[^\s_](?:[^_]*[^\s_])?_(?![\p{N}_])/gu;
