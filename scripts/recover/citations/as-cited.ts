/** The words of a note as the rules of citation know them: asterisks stand for italics, whatever the file has for them. */
import type { Mapped } from '../mapped.ts';
import type { EditionSigns } from '../types.ts';

/** @returns the words with the same length, so that offsets hold; the blank before a paragraph is the end of a line */
export function asCited({ text, anchors }: Mapped, { emphasis }: Pick<EditionSigns, 'emphasis'>): string {
  const words = emphasis === 'underscore' ? text.replace(PAIR, (pair) => `*${pair.slice(1, -1)}*`) : text;
  return anchors.reduce(
    (all, { kind, from }) =>
      kind === 'paragraph' && all[from - 1] === ' ' ? `${all.slice(0, from - 1)}\n${all.slice(from)}` : all,
    words,
  );
}

const PAIR = /(?<![\p{L}\p{N}_])_[^\s_](?:[^_]*[^\s_])?_(?![\p{N}_])/gu;
