/** The forms of marks that can be told by themselves, as patterns with examples. */
import type { NoteFormName } from '../../../src/model/conventions.ts';
import type { Examples } from '../../../src/model/examples.ts';
import { labelOf, LINK, readRaised } from './numbers.ts';
import type { Read } from './own-marks.ts';

/** From here on a mark can be nothing else, wherever it stands. */
export const SURE = 2;

/** A form that can be told by itself. An example: the text, and behind `→` the labels in it. */
export interface Printed extends Examples {
  form: NoteFormName;
  pattern: RegExp;
  read: Read;
  sure: number;
  context?: number;
}

const inside: Read = ([match]) => [
  [0, match.length, labelOf(match.replace(/^\\?[[(]\^?|^\^|\\?[\])]$|\^$/g, ''))],
];
const whole: Read = ([match]) => [[0, match.length, labelOf(match)]];

/** `km²`, `10¹²`: behind a unit or a ten what is raised is a power; the patterns are of a power and of its tag. */
const noPower = (two: string, more: string): string =>
  String.raw`(?!(?<=(?<![\p{L}\d])(?:[kcdmµ]?m|ft|yd)\s?)${two})(?!(?<=(?<![\p{L}\d])10)${more})`;

const RAISED = '[⁰¹²³⁴⁵⁶⁷⁸⁹]';

export const PRINTED_MARKS: readonly Printed[] = [
  {
    name: 'raised, also after a blank',
    form: 'superscript',
    // `2,650 km²`, `10³ kg` are no marks.
    pattern: new RegExp(
      `(?<!${RAISED})${noPower(`[²³](?!${RAISED})`, `(?:[³⁴⁵⁶⁷⁸⁹]|${RAISED}{2})(?!${RAISED})`)}${RAISED}+`,
      'gu',
    ),
    read: ([match]) => [[0, match.length, String(readRaised(match))]],
    sure: 6,
    matches: ['said.¹² → 12', 'said. ³ It → 3', 'ten miles³ on → 3', '12 km¹² on → 12'],
    misses: ['said.12', '2,650 km² of it', '10³ kg', '10¹² km'],
  },
  {
    name: 'raised by carets',
    form: 'superscript',
    pattern: new RegExp(
      String.raw`(?<=\S)${noPower(String.raw`\^[23]\^`, String.raw`\^\d+\^`)}\^\d{1,4}[a-z]?\^`,
      'gu',
    ),
    read: inside,
    sure: 6,
    matches: ['said.^12^ It → 12', 'said^2^, it → 2'],
    misses: ['58 km^2^', '10^12^', '2^10'],
  },
  {
    name: 'raised by a tag',
    // Also two numbers in one tag (mot:220).
    form: 'sup',
    pattern: new RegExp(
      String.raw`${noPower(String.raw`<sup>\s*[23]\s*<`, String.raw`<sup>\s*(?:[3-9]|\d\d)\s*<`)}<sup>\s*\d{1,4}[a-z]?(?:(?:\s+|\s*,\s*)\d{1,4})*\s*<\/sup>`,
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
      /(?<=[.?!'"’”)\]…])[ ]?\d{1,4}(?=\s|$|\p{Lu})|(?<=\p{Ll}[,;:])[ ]?\d{1,4}(?=\s\p{Ll})|(?<=\p{Ll}[;,])\d{1,3}(?=\s\p{Lu})|(?<=(?<!\b[IVXLCDM]+)[\p{Lu}'"’”],)\d{1,4}(?=\s\p{Ll})|(?<=\p{Ll})\d{1,3}(?=[;:)\]—–]|\s[(—–])|(?<=\p{Ll})\d{1,2}(?=\s\p{L})/gmu,
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
    ],
    misses: ['in 1995 it', 'word123 and', 'A12', 'Gen. XXXIV:2 the', 'part II,2 the'],
  },
  {
    name: 'plain, behind a word and before its stop',
    form: 'plain',
    // What stands behind a stop is the likelier mark: `an mp3, covid4. He came.3`
    pattern: /(?<=\p{Ll}{2}|[»”])\d{1,3}(?=[.,](?:\s|$))/gmu,
    read: whole,
    sure: 0,
    context: 0.8,
    matches: ['alt12. Sie → 12', 'Bach12, nicht → 12'],
    misses: ['of ’68, and', 'A12. It'],
  },
  {
    name: 'in square brackets',
    form: 'bracket',
    // Before a round bracket it is the words of a link.
    pattern: /(?:\\\[\d{1,5}[A-Za-z]?\\\]|(?<!\[)\[\d{1,5}[A-Za-z]?\](?!\(\S))/gu,
    read: inside,
    sure: SURE,
    matches: ['said.[12] → 12', 'said.[12a] → 12a', String.raw`said.\[12\] → 12`],
    misses: ['[sic]', '(12)', 'said.[12](#fn12)'],
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
    name: 'a link within the file',
    form: 'link',
    pattern: new RegExp(LINK, 'gu'),
    read: ({ 0: match, groups }) => [
      [0, match.length, labelOf(groups?.['label'] ?? groups?.['other'] ?? '')],
    ],
    sure: SURE,
    matches: [
      'said.[12](#fn12) → 12',
      String.raw`said.[\[12\]](#_ftn12) → 12`,
      'said.[[12]](#footnote-12) → 12',
      'said.[^12^](#fn12) → 12',
      'said.<a href="#fn12" id="r"><sup>12</sup></a> → 12',
      'said.<sup><a href="n.html#fn12">12</a></sup> → 12',
    ],
    misses: ['[12](http://a.b/#c)', '[see 12](#fn12)', '[12]'],
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
    name: 'a sign in square brackets',
    form: 'sign',
    pattern: /\[(?:\*{1,6}|[†‡§¶]{1,4})\]/gu,
    read: inside,
    sure: SURE,
    matches: ['said.[**] → **', 'said [†] It → †'],
    misses: ['[* Caesar]', '*'],
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

function numbersInTag([tag]: RegExpExecArray): [number, number, string][] {
  const numbers = [...tag.matchAll(/\d+[A-Za-z]?/g)];
  return numbers.map((match, i) => [
    i ? match.index : 0,
    numbers[i + 1]?.index ?? tag.length,
    labelOf(match[0]),
  ]);
}
