/** The row that would cure a finding, where the file has what was not read. */
import { literally } from '../../src/model/pattern.ts';
import { namesIn, printedLabel } from '../../src/model/ids.ts';
import type { Finding, Linted } from './rules.ts';

/** @returns `; line 3 has …: \`- { line: 3, … }\``, or nothing */
type Hint = (finding: Finding, linted: Linted) => string;

export const withHint = (all: Finding[], linted: Linted, hint: Hint): Finding[] =>
  all.map((one) => ({ ...one, says: one.says + hint(one, linted) }));

/** `an invita15. See Hayter`: a PDF closed up the number of a note to the word that its page tore. */
export const closedUp: Hint = ({ missing: n = '' }, { text: { source } }) => {
  const label = new RegExp(`(?<=\\p{Ll})${n}\\.\\s+\\p{Lu}\\p{L}*`, 'u');
  const at = /^\d+$/.test(n) ? source.lines.findIndex((line) => label.test(line)) : -1;
  const words = label.exec(source.lines[at] ?? '')?.[0];
  return words === undefined
    ? ''
    : `; line ${at + 1} has \`${words}\` behind a torn word: \`- { line: ${at + 1}, reads: "${words}", note: ${n}, why: … }\``;
};

/** What makes another label of one: `**` is not `*`. */
const OTHER = '[\\p{L}\\d*†‡§¶]';

/** `of the legion. [49`, `by the letter W. [*]`: a mark that lost one of its brackets, or has others than those that are named. */
export const otherMark: Hint = ({ note: said }, { text: { source, units } }) => {
  const [from, to] = source.units.find(({ slug }) => slug === said?.unit)?.lines ?? [1, 0];
  const notes = units.find(({ slug }) => slug === said?.unit)?.notes ?? [];
  const note = notes.find(({ n }) => n === said?.n);
  if (note === undefined) return '';
  const name = namesIn(notes)(note);
  const sign = literally(printedLabel(note));
  const form = new RegExp(
    `(?<keep>\\S+?)(?<!\\[\\^?)\\s*(?:[[(]${sign}(?!${OTHER})[\\])]?|(?<!${OTHER}|[[(])${sign}[\\])])`,
    'u',
  );
  // Words of a note may speak of another one.
  const ofNotes = new Set(notes.flatMap(({ text: { runs } }) => runs.map(({ line }) => line)));
  const at = source.lines.findIndex(
    (line, i) => from <= i + 1 && i < to && !ofNotes.has(i + 1) && form.test(line),
  );
  const line = source.lines[at] ?? '';
  const found = form.exec(line);
  return found === null || line.split(found[0]).length > 2
    ? ''
    : `; line ${at + 1} may have it: \`- { line: ${at + 1}, reads: ${JSON.stringify(found[0])}, keep: ${JSON.stringify(found.groups?.['keep'] ?? '')}, mark: ${/^\d+$/.test(name) ? name : `"${name}"`}, why: … }\``;
};
