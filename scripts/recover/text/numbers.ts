/** The forms in which an edition sets the labels of its notes, before a note. The marks in the text are `mark-forms.ts`. */
import type { NoteForm, NoteFormName } from '../../../src/model/conventions.ts';
import type { Examples } from '../../../src/model/examples.ts';
import { concat, slice, type Mapped } from '../mapped.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `¹²` → 12 */
export function readRaised(text: string): number {
  return Number([...text].map((char) => RAISED.indexOf(char)).join(''));
}

/** `012` and `12` are one label; a letter behind it is a part of it. */
export const labelOf = (said: string): string => said.replace(/^0+(?=\d)/, '');

const AROUND = [String.raw`(?:\\?\[|\^|\(|<sup[^>]*>)*`, String.raw`(?:\\?\]|\^|\)|<\/sup>)*`] as const;

/** A number that is a link to a place of the file, in Markdown or HTML, and what is set around it: its groups `label`, `other`. */
export const LINK = String.raw`\[${AROUND[0]}(?<label>\d{1,5}[A-Za-z]?)${AROUND[1]}\]\(#[^)\s]*\)|(?:<sup[^>]*>)?<a [^>]*href="[^"#:]*#[^"]*"[^>]*>${AROUND[0]}(?<other>\d{1,5}[A-Za-z]?)${AROUND[1]}<\/a>(?:<\/sup>)?`;

/** A form of labels before notes. An example: the line, and behind `→` the label. */
interface Opening extends Examples {
  form: NoteFormName;
  pattern: RegExp;
  /** Points for a label of this form: the more, the less it can be anything else (`rise.ts`). */
  sure: number;
  label?: (said: string) => string;
  /** What ends the note, and is no part of it. */
  closes?: string;
}

/** A number, of any size, also with a letter: `12`, `1001`, `12a`. */
const NUMBER = String.raw`\d{1,5}[A-Za-z]?`;

/** `[Footnote 12:`, `[Fußnote *.`: the head of a note that a bracket holds. @param label the pattern of its label */
const footnoteHead = (label: string): string => String.raw`\[\p{Lu}\p{L}+\s+${label}\s*[:.]`;
const LETTER_OR_SIGN = '[A-Za-z]|[*†‡§¶]+';

/** Where such a head stands within a line, behind words. */
export const FOOTNOTE_WITHIN = new RegExp(
  String.raw`(?<=\S)\s*(?=${footnoteHead(`(?:${NUMBER}|${LETTER_OR_SIGN})`)})`,
  'u',
);
/** One with a letter or a sign stands within one with a number: `[Footnote A: …]]`. */
export const FOOTNOTE_INNER = new RegExp(String.raw`^\s*${footnoteHead(`(?:${LETTER_OR_SIGN})`)}`, 'u');

/** The word of the head that a line opens with; empty where it opens with none. */
export const footnoteWord = (line: string): string => /^\s*\[(\p{Lu}\p{L}+)\s/u.exec(line)?.[1] ?? '';

/** Before all but brackets a list dash may stand; after a plain number must come a blank. */
export const OPENINGS: readonly Opening[] = [
  {
    name: 'raised',
    form: 'superscript',
    pattern: /^(?:\s*-\s)?\s*([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*/u,
    sure: 4,
    label: (raised) => String(readRaised(raised)),
    matches: ['¹² Ibid. → 12', '- ³Ibid. → 3'],
    misses: ['Ibid.¹²', '12 Ibid.'],
  },
  {
    name: 'raised by carets',
    form: 'superscript',
    pattern: new RegExp(String.raw`^(?:\s*-\s)?\s*\^(${NUMBER})\^\s*`, 'u'),
    sure: 4,
    matches: ['^12^ Ibid. → 12'],
    misses: ['said.^12^ It'],
  },
  {
    name: 'raised by a tag',
    form: 'sup',
    pattern: new RegExp(String.raw`^(?:\s*-\s)?\s*<sup>\s*(${NUMBER})\s*<\/sup>\s*`, 'u'),
    sure: 4,
    matches: ['<sup>12</sup> Ibid. → 12'],
    misses: ['<sup>th</sup>', 'of <sup>12</sup>'],
  },
  {
    name: 'plain',
    form: 'plain',
    pattern: /^(?:\s*-\s)?\s*(\d{1,5}|\d{1,5}[a-z](?=[.)]))[.)]?\s+(?=\S)/u,
    sure: -0.5,
    matches: ['12 Ibid. → 12', '12. Ibid. → 12', '12) Ibid. → 12', '1012 Ibid. → 1012', '12a. Ibid. → 12a'],
    misses: ['12Ibid.', '12a Ibid.', '12', '123456 Ibid.'],
  },
  {
    name: 'in square brackets',
    form: 'bracket',
    pattern: new RegExp(String.raw`^\s*\\?\[(${NUMBER})\\?\](?!\(#):?\s*`, 'u'),
    sure: 1,
    matches: ['[12] Ibid. → 12', '[12]: Ibid. → 12', '[12a] Ibid. → 12a', String.raw`\[12\] Ibid. → 12`],
    misses: ['[a] Ibid.', '(12) Ibid.', '[12](#ref12) Ibid.'],
  },
  {
    name: 'in round brackets',
    form: 'parenthesis',
    pattern: new RegExp(String.raw`^\s*\((${NUMBER})\)\s*`, 'u'),
    sure: 0,
    matches: ['(12) Ibid. → 12'],
    misses: ['[12] Ibid.', '(a) Ibid.'],
  },
  {
    name: 'a word and the label, in a bracket that holds the note',
    form: 'footnote',
    pattern: new RegExp(String.raw`^\s*${footnoteHead(`(${NUMBER}|${LETTER_OR_SIGN})`)}\s*`, 'u'),
    sure: 12,
    closes: ']',
    matches: ['[Footnote 12: Ibid.] → 12', '[Fußnote *: Ebd.] → *', '[Note 1001: Ibid.] → 1001'],
    misses: ['[12] Ibid.', '[Illustration: a mill]'],
  },
  {
    name: 'of Markdown',
    form: 'markdown',
    pattern: /^\s*\[\^([^\]\s]+)\]:\s*/u,
    sure: 12,
    matches: ['[^12]: Ibid. → 12', '[^two]: Ibid. → two'],
    misses: ['[12]: Ibid.', 'said.[^12] It'],
  },
  {
    name: 'a link within the file',
    form: 'link',
    pattern: new RegExp(String.raw`^\s*(?:${LINK})\s*`, 'u'),
    sure: 12,
    matches: [
      '[12](#ref12) Ibid. → 12',
      String.raw`[\[12\]](#_ftnref12) Ibid. → 12`,
      '<a id="fn12" href="#ref12">12</a> Ibid. → 12',
    ],
    misses: ['said.[12](#fn12) It', '[12] Ibid.'],
  },
  {
    name: 'alone above its note',
    form: 'alone',
    pattern: /^\s*(\d{1,4})\s*$/u,
    sure: 0,
    matches: ['12 → 12', '   12 → 12'],
    misses: ['12 Ibid.', '1.', '12345'],
  },
  {
    name: 'a sign',
    form: 'sign',
    // Before a word without a blank only where no second asterisk makes a pair of it.
    // Asterisks alone on a line part sections; `§ 137l` is a section of a law.
    pattern:
      /^(?!\s*\*(?:\s*\*){2,}\s*$)(?!\s*§+\s*\d+(?!\d)(?:\p{Ll}\b|\.\d|\s+\p{Lu}{2}|\s+\p{Lu}\p{L}{0,3}\.))\s*(\*{1,6}|[†‡§¶]{1,4})\)?(?:\s+(?=\S)|(?=[^\s*][^*]*$))/u,
    sure: 12,
    matches: ['§ 1776 was the year. → §', '* Reader in Mills. → *', '†† Ibid. → ††', '*Reader in Mills. → *'],
    misses: ['*Mills*, a novel', 'a * b', '***', '* * *', '§ 137l UrhG', '§ 4 Abs. 2', '§ 5.5.2 (7th ed.)'],
  },
  {
    name: 'a sign, in a bracket that holds the note',
    form: 'sign',
    pattern: /^\s*\[(\*{1,6}|[†‡§¶]{1,4})\s+(?=\S)/u,
    sure: 12,
    closes: ']',
    matches: ['[* Caesar, lib. vi.] → *', '     [** Bede.] → **'],
    misses: ['[*] Caesar', '[*Caesar]'],
  },
  {
    name: 'a letter in brackets',
    form: 'letter',
    pattern: /^\s*[[(]([a-z])[\])]\s*/u,
    sure: 0,
    matches: ['[a] Ibid. → a', '(b) Ibid. → b'],
    misses: ['[ab] Ibid.', 'a Ibid.'],
  },
];

export interface OpeningLabel {
  label: string;
  /** Characters that it takes up. */
  length: number;
  sure: number;
  closes: string | undefined;
}

/** The label that opens a note; null where the line opens with none in one of the forms. */
export function openingLabel({ text }: Mapped, forms: readonly NoteForm[]): OpeningLabel | null {
  for (const form of forms) {
    if (typeof form !== 'string') {
      const match = new RegExp(`^(?:${form.pattern})`, 'u').exec(text);
      const said = match?.groups?.['label'];
      if (match && said !== undefined)
        return { label: labelOf(said), length: match[0].length, sure: 4, closes: form.closes };
      continue;
    }
    for (const { form: own, pattern, sure, label = labelOf, closes } of OPENINGS) {
      if (own !== form) continue;
      const [whole, ...groups] = pattern.exec(text) ?? [];
      const said = groups.find((group) => group !== undefined);
      if (whole !== undefined && said !== undefined)
        return { label: label(said), length: whole.length, sure, closes };
    }
  }
  return null;
}

/** Emphasis that a transcription opens before a label is that of the first words of the note: `_  674 Hist. Nat._ ii. 81`. */
export function labelFirst(text: Mapped): Mapped {
  const [whole, sign] = /^(\s*_)\s+\d{1,5}[.)]?\s+(?=\S)/u.exec(text.text) ?? [];
  if (whole === undefined || sign === undefined) return text;
  return concat([
    slice(text, sign.length, whole.length),
    slice(text, sign.length - 1, sign.length),
    slice(text, whole.length),
  ]);
}

/** The forms of a list that have a line as a note's beginning: what a message can offer where another was expected. */
export const formsOf = (text: Mapped): NoteFormName[] =>
  OPENINGS.filter(({ form }) => openingLabel(text, [form]) !== null).map(({ form }) => form);
