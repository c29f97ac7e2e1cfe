/** Blanks between words: a program that justifies its lines with them says nothing by their number. */
import { cut, type Mapped } from '../mapped.ts';

/** The text with one blank between words, wherever several stand. */
export const withOneBlank = (text: Mapped): Mapped =>
  [...text.text.matchAll(/(?<=\S) {2,}(?=\S)/g)].reduceRight(
    (whole, { 0: run, index }) => cut(whole, index + 1, index + run.length),
    text,
  );
