/**
 * The account of a run: what became of every line and every letter of a source, and what looks odd. A line that is nowhere, a
 * letter that is lost, a convention that nothing has are faults. What is odd fails until a row of `odd` in `source.yaml` takes it,
 * with its reason: the worst that can be said of a source is that it is clean when it is not.
 */
import { InputError } from '../../../src/model/content/input-error.ts';
import { printedLabel } from '../../../src/model/ids.ts';
import type { Grammar } from '../grammar.ts';
import { breaksOff, isOpen, startsInside } from '../text/signs.ts';
import type { Note, SourceText, Unit } from '../types.ts';
import { faultsOf } from './faults.ts';
import { headingsAsked, headingsMade, headingsWithin } from './headings.ts';
import { foliosWithin } from './folios.ts';
import { bodyLabels, formsFound, labelsOutside, unnamedMarks } from './forms.ts';
import { closedWords, columnsWithin } from './line-ends.ts';
import { shapesOfNotes } from './note-shapes.ts';
import { some } from './words.ts';

export interface Account {
  slug: string;
  /** What was found, counted: rows of a table. */
  counts: [what: string, found: string][];
  /** What cannot stand, each as `file:line:column: message`. */
  faults: string[];
  /** What is odd, in words that a row of `odd` repeats. */
  odd: string[];
}

/** @param grammar the words that a page sets around its number */
export function accountOf(text: SourceText, grammar: Grammar): Account {
  const { source, units, doubts } = text;
  const notes = units.flatMap((unit) => unit.notes);
  const found: Found = {
    forms: formsFound(text),
    notes,
    asked: headingsAsked(text),
    made: headingsMade(text),
    cut: units.flatMap((unit) =>
      unit.notes.filter(isCut).map((note) => `${unit.slug} ${printedLabel(note)}`),
    ),
    refused: doubts.filter(({ rule }) => rule === 'label-refused').map(({ line }) => `line ${line}`),
    left: doubts.filter(({ rule }) => rule === 'note-left').map(({ line }) => `line ${line}`),
    broken: doubts.filter(({ rule }) => rule === 'note-cut').map(({ line }) => `line ${line}`),
    open: doubts.filter(({ rule }) => rule === 'mark-open').map(({ line }) => `line ${line}`),
  };
  return {
    slug: source.slug,
    counts: countsOf(text, found),
    faults: faultsOf(text),
    odd: [
      ...oddIn(found),
      ...headingsWithin(text).map((line) => `a heading stands in the midst of a paragraph: ${line}`),
      ...bodyLabels(text),
      ...labelsOutside(text),
      ...unnamedMarks(text),
      ...foliosWithin(text, grammar),
      ...shapesOfNotes(text),
      ...columnsWithin(text),
    ],
  };
}

interface Found {
  forms: Record<string, number>;
  notes: Note[];
  asked: number;
  made: number;
  cut: string[];
  refused: string[];
  left: string[];
  /** Lines at which a note breaks off at the end of its page, and whose rest was not found. */
  broken: string[];
  /** Marks that no note answers. */
  open: string[];
}

function countsOf(
  text: SourceText,
  { forms, notes, asked, made, cut, refused, open }: Found,
): Account['counts'] {
  const { source, units, noise } = text;
  const closed = closedWords(text);
  const outside = source.outside.reduce((sum, { lines: [from, to] }) => sum + to - from + 1, 0);
  const heads = noise.filter(({ is }) => is === 'running head').length;
  const rests = units.flatMap((unit) =>
    unit.blocks.filter((block, i) => isRest(block, unit.blocks[i - 1])).map(placeOf),
  );
  return [
    [
      'lines',
      `${source.lines.length - (source.lines.at(-1) === '' ? 1 : 0)}, of which outside: ${outside} (${outsideWithin(source)} within units), running heads: ${heads}`,
    ],
    ['units', String(units.length)],
    ['headings', `${made} of ${asked} asked for`],
    ['notes', `${notes.length}: ${statuses(notes, text.doubts)}`],
    ['marks that no note answers', count(open)],
    [
      'forms',
      Object.entries(forms)
        .map(([form, n]) => `${form} ${n}`)
        .join(', ') || 'none',
    ],
    ['notes that end in mid-sentence', count(cut)],
    ['paragraphs that begin in mid-sentence', count(rests)],
    ['labels that do not go on', count(refused)],
    ...(closed.length
      ? [
          ['words closed up that stand nowhere else', count(closed.map(({ word }) => word))] as [
            string,
            string,
          ],
        ]
      : []),
  ];
}

/** Lines of units that a row of `outside` takes out of them. */
const outsideWithin = ({ outside, units }: SourceText['source']): number =>
  outside
    .filter(({ lines: [from] }) => units.some(({ lines: [first, last] }) => first <= from && from <= last))
    .reduce((sum, { lines: [from, to] }) => sum + to - from + 1, 0);

function oddIn({ forms, notes, asked, made, cut, refused, left, broken, open }: Found): string[] {
  const lost = notes.filter(({ mark, number }) => mark === 'lost' && number !== 'missing');
  return [
    ...Object.entries(forms).flatMap(([form, n]) => (n ? [] : [nothingHas(form)])),
    ...(asked === made ? [] : [`${made} headings were made of ${asked} that were asked for`]),
    ...many(lost.map(printedLabel), notes, 'notes have lost their marks'),
    ...many(refused, notes, 'lines open with a label that does not go on from those around it'),
    ...many(cut, notes, 'notes end in mid-sentence'),
    ...manyOpen(open, notes),
    ...(broken.length
      ? [
          `${broken.length === 1 ? '1 note' : `${broken.length} notes`} may go on in the text of the next page: ${some(broken)}`,
        ]
      : []),
    ...(left.length ? [`${left.length} notes of a block belong to no unit: ${some(left)}`] : []),
  ];
}

/** Odd from this share of the notes on, and from this count: single ones are doubts, which the ledger counts. */
const SHARE = 0.1;
const LEAST = 3;

/** Of few notes two are a third. */
const MUCH = 1 / 3;

const many = (found: string[], notes: Note[], what: string): string[] =>
  (found.length >= LEAST && found.length > notes.length * SHARE) ||
  (found.length > 1 && found.length > notes.length * MUCH)
    ? [`${found.length} ${what}: ${some(found)}`]
    : [];

/** Of few notes one that was not found is much. */
const OPEN_SHARE = 0.05;

const manyOpen = (open: string[], notes: Note[]): string[] =>
  open.length > notes.length * OPEN_SHARE
    ? [`${open.length === 1 ? '1 mark has' : `${open.length} marks have`} no note: ${some(open)}`]
    : [];

const count = (places: string[]): string => (places.length ? `${places.length}: ${some(places)}` : '0');

function statuses(notes: Note[], doubts: SourceText['doubts']): string {
  const missing = doubts.filter(({ rule }) => rule === 'note-missing').length;
  const lost = notes.filter(({ mark, number }) => mark === 'lost' && number !== 'missing').length;
  const clean = notes.filter(({ number, mark }) => number === 'clean' && mark === 'clean').length;
  return `${clean} clean, ${lost} without a mark, ${missing} not in the file`;
}

export const isCut = ({ text: { text } }: Pick<Note, 'text'>): boolean =>
  /:$/.test(text.trim()) || (breaksOff(text) && !/[,-]$/.test(text.trim()));

/** A paragraph that begins like the rest of one, behind another that was cut. */
const isRest = (block: Unit['blocks'][number], before: Unit['blocks'][number] | undefined): boolean =>
  block.kind === 'paragraph' &&
  !block.continues &&
  startsInside(block.text.text) &&
  before?.kind === 'paragraph' &&
  isOpen(before.text.text);

const placeOf = ({ text }: Unit['blocks'][number]): string => `line ${text.runs[0]?.line ?? 0}`;

const nothingHas = (form: string): string => `${form}: nothing has this form`;

/** The forms that nothing has are named where they are said; all else is of the whole source. */
export function placeOfOdd({ source }: SourceText, says: string): string {
  const [, list] = /^(numbers|marks) .*: nothing has/.exec(says) ?? [];
  return source.at(list === undefined ? ['edition'] : ['edition', 'notes', list]);
}

/** @throws InputError for faults, for what is odd and not taken, and for rows of `odd` that no longer fit */
export function checkAccounts(texts: SourceText[], accounts: Account[]): void {
  const said = texts.flatMap((text, k) => {
    const { faults = [], odd = [] } = accounts[k] ?? {};
    const rows = text.source.odd;
    const left = odd.filter((says) => !rows.some((row) => row.says === says));
    return [
      ...faults,
      ...left.map(
        (says) =>
          `${placeOfOdd(text, says)}: Unexpected: ${says}. Mend what causes it, or take it with a row of the list \`odd\` in source.yaml: \`- { says: "${says.replace(/"/g, "'")}", why: … }\``,
      ),
      ...rows.flatMap(({ says }, i) =>
        odd.includes(says)
          ? []
          : [
              `${text.source.at(['odd', i])}: Unexpected row of \`odd\`, which this run does not say: \`${says}\``,
            ],
      ),
    ];
  });
  if (said.length) throw new InputError(said.join('\n'));
}

/** The account as lines of a table. */
export const tableOf = ({ slug, counts }: Account): string =>
  [slug, ...counts.map(([what, found]) => `  ${what.padEnd(40)}${found}`)].join('\n');
