/** The words of a note as the rules of citation know them: asterisks stand for italics, whatever the file has for them. */
import type { EditionSigns } from '../types.ts';

/** @returns the words with the same length, so that offsets hold */
export const asCited = (words: string, { emphasis }: Pick<EditionSigns, 'emphasis'>): string =>
  emphasis === 'underscore' ? words.replace(PAIR, (pair) => `*${pair.slice(1, -1)}*`) : words;

const PAIR = /(?<![\p{L}\p{N}_])_[^\s_](?:[^_]*[^\s_])?_(?![\p{N}_])/gu;
