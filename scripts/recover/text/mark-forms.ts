/** The forms in which marks stand in a text, and what each may be read as. */
import type { NoteForm } from '../../../src/model/conventions.ts';
import type { Grammar } from '../grammar.ts';
import type { Candidate } from './align.ts';
import { ownMark } from './own-marks.ts';
import { printedOf, type Mark } from './mark.ts';
import { misread } from './misread-marks.ts';
import type { Line } from '../types.ts';
import { PRINTED_MARKS, SURE, type Printed } from './printed-marks.ts';

/** All that may be a mark, in no order. */
export const candidatesIn = (text: string, forms: readonly NoteForm[], grammar: Grammar): Mark[] =>
  forms.flatMap((form) =>
    form === 'ocr' ? misread(text, grammar) : printedAs(form).flatMap((printed) => byPattern(text, printed)),
  );

/** The labels of the marks that can be nothing else. @param least how sure a form must be */
export const markedIn = (lines: readonly Line[], forms: readonly NoteForm[], least = SURE): Set<string> =>
  new Set(
    forms
      .flatMap(printedAs)
      .filter(({ sure }) => sure >= least)
      .flatMap((printed) =>
        lines.flatMap(({ text }) => readAll(text.text, printed).map(({ label }) => label)),
      ),
  );

/** The labels that a text has as marks of one form, in their order. */
export const labelledMarks = (text: string, form: NoteForm): string[] =>
  printedAs(form).flatMap((printed) => readAll(text, printed).map(({ label }) => label));

/** The marks in a text that can be nothing else, each with its offset. */
export const sureMarks = (text: string, forms: readonly NoteForm[]): { label: string; from: number }[] =>
  forms
    .flatMap(printedAs)
    .filter(({ sure }) => sure >= SURE)
    .flatMap((printed) => readAll(text, printed));

/** A title without the marks in it that can be nothing else. */
export const withoutMarks = (title: string, forms: readonly NoteForm[]): string =>
  forms
    .flatMap(printedAs)
    .filter(({ sure }) => sure >= SURE)
    .reduce((words, { pattern }) => words.replace(pattern, ''), title);

/** Behind a word, where other marks stand in such brackets. */
const LETTERED = /(?<=[\p{L}.,;:!?)"'”’»])\[(?:[A-Z]|[*†‡])\](?!\p{L})/gu;

/** `art.2 and`, `Art. 2 of`: behind a short word and before a small letter it is a number of the text. */
const isOfShortWord = (text: string, { from, to }: { from: number; to: number }): boolean =>
  /(?<![\p{L}.])\p{L}{1,3}\.$/u.test(text.slice(0, from).trimEnd()) &&
  /^\s+\p{Ll}/u.test(text.slice(to, to + 3));

/** What may be a mark, glued to what it stands behind, or in square brackets behind a blank, each with its offset. */
export const likelyMarks = (text: string, forms: readonly NoteForm[]): { label: string; from: number }[] => [
  ...forms
    .flatMap(printedAs)
    .filter(({ sure }) => sure < SURE)
    .flatMap((printed) => readAll(text, printed))
    .filter((one) => (!one.apart || one.raw.startsWith('[')) && !isOfShortWord(text, one)),
  ...(forms.includes('bracket')
    ? [...text.matchAll(LETTERED)].map(({ 0: raw, index }) => ({ label: raw.slice(1, -1), from: index }))
    : []),
];

/** Whether a form reads what stood as a mark behind a sentence. */
export const printedMarks = (form: NoteForm, raw: string): boolean =>
  form === 'ocr' ||
  [`said.${raw} It`, `said${raw}. It`, `said ${raw} it`, `«said»${raw} it`].some((said) =>
    printedAs(form).some((printed) => readAll(said, printed).length > 0),
  );

/** What OCR misread has no form to be told by. */
function printedAs(form: NoteForm): readonly Printed[] {
  if (typeof form === 'string') return PRINTED_MARKS.filter((printed) => printed.form === form);
  const { pattern, read } = ownMark(form.pattern);
  return [{ name: form.pattern, form: 'plain', pattern, read, sure: SURE, matches: [], misses: [] }];
}

interface ReadMark extends Candidate {
  raw: string;
  label: string;
  /** A blank stands before it. */
  apart: boolean;
}

/** What a blank before a mark costs. */
const APART = 0.2;

function readAll(text: string, { form, pattern, read }: Printed): ReadMark[] {
  const all = [...text.matchAll(pattern)].flatMap((match) =>
    read(match).map(([from, to, label]) => ({
      from: match.index + from,
      to: match.index + to,
      raw: match[0].slice(from, to),
      label,
      apart: /\s$/.test(text.slice(0, match.index + from)),
    })),
  );
  if (form === 'link' || !all.length) return all;
  const targets = [...text.matchAll(TARGET)].map(
    ({ 0: { length }, index }) => [index, index + length] as const,
  );
  return all.filter((one) => !targets.some(([from, to]) => from < one.to && one.from < to));
}

/** Where a link leads, in Markdown or HTML: a figure of it is no mark. */
const TARGET = /(?<=\])\([^)\s]*\)|<a [^>]*>/gu;

/**
 * What stands behind a blank and before a word of its sentence counts something: `under Art. 1 of the code`, `may (1) grind, (2)
 * bake`. Where the same number stands elsewhere, that is the mark.
 */
function withoutCounted(all: ReadMark[], text: string, { form }: Printed): ReadMark[] {
  if (form !== 'plain' && form !== 'parenthesis') return all;
  const isCounted = (one: ReadMark) =>
    one.apart &&
    (form === 'parenthesis' ? /^\s+\p{L}/u.test(text.slice(one.to, one.to + 3)) : isOfShortWord(text, one));
  // `section 5(2)` is no mark either.
  const elsewhere = new Set(
    all.filter((one) => !isCounted(one) && !/\d$/.test(text.slice(0, one.from))).map(({ label }) => label),
  );
  return all.filter((one) => !isCounted(one) || (form === 'parenthesis' && !elsewhere.has(one.label)));
}

const byPattern = (text: string, printed: Printed): Mark[] =>
  withoutCounted(readAll(text, printed), text, printed).map(({ label, apart, ...mark }) => ({
    ...mark,
    // What is glued to its word is the likelier mark: `Art. 2 of the law was closed.2`
    context: (printed.context ?? 0) + (apart ? APART : 0),
    sure: printed.sure,
    read: (note) => (printedOf(note) === label ? 0 : Infinity),
    isMisread: false,
  }));
