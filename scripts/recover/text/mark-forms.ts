/** The forms in which marks stand in a text, and what each may be read as. */
import type { NoteForm, NoteFormName } from '../../../src/model/conventions.ts';
import type { Grammar } from '../grammar.ts';
import type { Examples } from '../../../src/model/examples.ts';
import type { Candidate } from './align.ts';
import { ownMark, type Read } from './own-marks.ts';
import { printedOf, type Mark } from './mark.ts';
import { misread } from './misread-marks.ts';
import type { Line } from '../types.ts';
import { labelOf, readRaised } from './numbers.ts';

/** From here on a mark can be nothing else, wherever it stands. */
export const SURE = 2;

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

/** A form that can be told by itself. An example: the text, and behind `→` the labels in it. */
interface Printed extends Examples {
  form: NoteFormName;
  pattern: RegExp;
  read: Read;
  sure: number;
  context?: number;
}

const inside: Read = ([match]) => [[0, match.length, labelOf(match.replace(/^[[(]\^?|[\])]$/g, ''))]];
const whole: Read = ([match]) => [[0, match.length, labelOf(match)]];

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

/** `art.2 and`: behind a short word and before a small letter it is a number of the text. */
const SHORT = /(?<!\p{L})\p{L}{1,3}\.$/u;

/** What may be a mark, glued to what it stands behind, or in square brackets behind a blank, each with its offset. */
export const likelyMarks = (text: string, forms: readonly NoteForm[]): { label: string; from: number }[] => [
  ...forms
    .flatMap(printedAs)
    .filter(({ sure }) => sure < SURE)
    .flatMap((printed) => readAll(text, printed))
    .filter(
      ({ apart, raw, from, to }) =>
        (!apart || raw.startsWith('[')) &&
        !(SHORT.test(text.slice(0, from)) && /^\s+\p{Ll}/u.test(text.slice(to))),
    ),
  ...(forms.includes('bracket')
    ? [...text.matchAll(LETTERED)].map(({ 0: raw, index }) => ({ label: raw.slice(1, -1), from: index }))
    : []),
];

/** Whether a form reads what stood as a mark behind a sentence. */
export const printedMarks = (form: NoteForm, raw: string): boolean =>
  form === 'ocr' ||
  [`said.${raw} It`, `said${raw}. It`, `said ${raw} it`].some((said) =>
    printedAs(form).some((printed) => readAll(said, printed).length > 0),
  );

/** What OCR misread has no form to be told by. */
function printedAs(form: NoteForm): readonly Printed[] {
  if (typeof form === 'string') return PRINTED_MARKS.filter((printed) => printed.form === form);
  const { pattern, read } = ownMark(form.pattern);
  return [{ name: form.pattern, form: 'plain', pattern, read, sure: SURE, matches: [], misses: [] }];
}

/** A unit or a ten, behind which what is raised is a power. */
const NO_POWER = String.raw`(?<!(?<![\p{L}\d])(?:[kcdmµ]?m|[Mm]iles?|ft|yd|10)\s?)`;

export const PRINTED_MARKS: readonly Printed[] = [
  {
    name: 'raised, also after a blank',
    form: 'superscript',
    // `2,650 km²`, `10³ kg` are no marks.
    pattern: new RegExp(String.raw`${NO_POWER}[⁰¹²³⁴⁵⁶⁷⁸⁹]+`, 'gu'),
    read: ([match]) => [[0, match.length, String(readRaised(match))]],
    sure: 6,
    matches: ['said.¹² → 12', 'said. ³ It → 3'],
    misses: ['said.12', '2,650 km² of it', '10³ kg'],
  },
  {
    name: 'raised by a tag',
    // Also two numbers in one tag (mot:220).
    form: 'sup',
    pattern: new RegExp(
      String.raw`${NO_POWER}<sup>\s*\d{1,4}[a-z]?(?:(?:\s+|\s*,\s*)\d{1,4})*\s*<\/sup>`,
      'gu',
    ),
    read: numbersInTag,
    sure: 6,
    matches: ['said.<sup>12</sup> → 12', 'said.<sup>12 13</sup> → 12 13', 'said.<sup>2,3</sup> → 2 3'],
    misses: ['21<sup>st</sup>', '58 km<sup>3</sup>'],
  },
  {
    name: 'plain, behind punctuation or a word, before a word or the end',
    form: 'plain',
    pattern:
      /(?<=[.?!'"’”)\]…])[ ]?\d{1,4}(?=\s|$|\p{Lu})|(?<=\p{Ll}[,;:])[ ]?\d{1,4}(?=\s\p{Ll})|(?<=\p{Ll}[;,])\d{1,3}(?=\s\p{Lu})|(?<=(?<!\b[IVXLCDM]+)[\p{Lu}'"’”],)\d{1,4}(?=\s\p{Ll})|(?<=\p{Ll})\d{1,3}(?=[;:)\]—–]|\s[(—–])|(?<=\p{Ll}{2}|[»”’])\d{1,3}(?=[.,](?:\s|$))|(?<=\p{Ll})\d{1,2}(?=\s\p{L})/gmu,
    read: ([match]) => [[match.length - match.trimStart().length, match.length, labelOf(match.trim())]],
    sure: 0,
    context: 0.3,
    matches: [
      'said.12 It → 12',
      "'12 It → 12",
      'others, 12 it → 12',
      'the FTC,12 and → 12',
      'the man;12 Blackstone → 12',
      'word12 and → 12',
      'alt12. Sie → 12',
      'Bach12, nicht → 12',
    ],
    misses: ['in 1995 it', 'word123 and', 'A12', 'Gen. XXXIV:2 the', 'part II,2 the'],
  },
  {
    name: 'in square brackets',
    form: 'bracket',
    pattern: /\[\d{1,5}[A-Za-z]?\]/gu,
    read: inside,
    sure: SURE,
    matches: ['said.[12] → 12', 'said.[12a] → 12a'],
    misses: ['[sic]', '(12)'],
  },
  {
    name: 'in round brackets',
    form: 'parenthesis',
    pattern: /\(\d{1,5}[A-Za-z]?\)/gu,
    read: inside,
    sure: 0.4,
    matches: ['said.(12) → 12'],
    misses: ['(see 12)', '[12]'],
  },
  {
    name: 'of Markdown',
    form: 'markdown',
    // Behind a backslash, or alone in a stretch of code, it is words.
    pattern: /(?<!\\)(?<!`(?=[^\]]+\]`))\[\^[^\]\s]+\](?!:)/gu,
    read: inside,
    sure: 6,
    matches: ['said.[^12] → 12', 'said.[^two] → two'],
    misses: ['[^12]: Ibid.', '[12]', String.raw`3 \[^2] pounds`, 'the sign `[^9]` is'],
  },
  {
    name: 'a sign behind a word',
    form: 'sign',
    pattern: /(?<=[\p{L}\p{N}.,;:!?)"'”’»])(?:\*{1,6}|[†‡§¶]{1,4})(?=[\s.,;:!?)]|$)/gmu,
    read: whole,
    sure: 1,
    context: 0.1,
    matches: ['Writer,* and → *', 'ford.†† It → ††'],
    misses: ['a * b', '*Mills', '§ 4'],
  },
  {
    name: 'a letter in brackets, behind a word',
    form: 'letter',
    pattern: /(?<=[\p{L}.,;:!?)"'”’»] ?)(?:\[[a-z]\]|\([a-z]\))/gu,
    read: inside,
    sure: 0.4,
    matches: ['said.[a] → a', 'said (b) → b'],
    misses: ['[ab]', '(see a)'],
  },
];

interface ReadMark extends Candidate {
  raw: string;
  label: string;
  /** A blank stands before it. */
  apart: boolean;
}

/** What a blank before a mark costs. */
const APART = 0.2;

const readAll = (text: string, { pattern, read }: Printed): ReadMark[] =>
  [...text.matchAll(pattern)].flatMap((match) =>
    read(match).map(([from, to, label]) => ({
      from: match.index + from,
      to: match.index + to,
      raw: match[0].slice(from, to),
      label,
      apart: /\s$/.test(text.slice(0, match.index + from)),
    })),
  );

/**
 * What stands behind a blank and before a word of its sentence counts something: `under Art. 1 of the code`, `may (1) grind, (2)
 * bake`. Where the same number stands elsewhere, that is the mark.
 */
function withoutCounted(all: ReadMark[], text: string, { form }: Printed): ReadMark[] {
  if (form !== 'plain' && form !== 'parenthesis') return all;
  const isCounted = ({ apart, from, to }: ReadMark) =>
    apart &&
    /^\s+\p{L}/u.test(text.slice(to, to + 3)) &&
    (form === 'parenthesis' ||
      (SHORT.test(text.slice(0, from).trimEnd()) && /^\s+\p{Ll}/u.test(text.slice(to, to + 3))));
  const elsewhere = new Set(all.filter((one) => !isCounted(one)).map(({ label }) => label));
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

function numbersInTag([tag]: RegExpExecArray): [number, number, string][] {
  const numbers = [...tag.matchAll(/\d+[A-Za-z]?/g)];
  return numbers.map((match, i) => [
    i ? match.index : 0,
    numbers[i + 1]?.index ?? tag.length,
    labelOf(match[0]),
  ]);
}
