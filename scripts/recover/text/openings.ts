/** The lines on which notes begin, of an edition whose labels are clean; of a typescript's see `typescript-notes.ts`. */
import type { NotesData } from '../../../src/model/conventions.ts';
import type { Placed } from '../../../src/model/content/sources.ts';
import type { Emendation } from '../../../src/model/rows.ts';
import type { Line } from '../types.ts';
import { footnoteWord, openingLabel, type OpeningLabel } from './numbers.ts';
import { placeInRun, rising, type Rung } from './rise.ts';
import { LEADERS, mayEndNote } from './signs.ts';

/** How a note begins on a line. */
export interface Start {
  /** Its number, or, where labels are not numbers that each stand once, its place among the notes of the unit. */
  n: number;
  /** As printed, where that is not `n`. */
  label?: string;
  /** Characters that the label takes up at the head of the line; 0 where it is lost. */
  length: number;
  cost: number;
  /** What ends the note, and is no part of it. */
  closes?: string;
}

interface Candidate extends Rung {
  line: Line;
  opening: OpeningLabel;
}

export interface Openings {
  starts: Map<Line, Start>;
  /** Lines that open with a label at the head of a paragraph, and were not believed. */
  refused: { line: Line; label: string }[];
}

export interface Evidence {
  /** Labels of the marks in the text whose form can be nothing else. */
  marks: ReadonlySet<string>;
  /** Those of all that may be a mark. */
  likelyMarks: ReadonlySet<string>;
  /** The page of a line, where numbers begin anew on each; else always 0. */
  pageOf: (line: Line) => number;
  /** Lines of which a person said that they are none of the notes: headings, bylines, tables. */
  closed: ReadonlySet<number>;
  emendations: readonly Placed<Emendation>[];
}

const POINTS = { line: 2, paragraph: 2, open: -1.5, small: -0.5, marked: 2, likely: 1, said: 20 };

/** @param lines that may hold notes @param notes the conventions of their unit */
export function openingsIn(lines: readonly Line[], notes: NotesData, evidence: Evidence): Openings {
  const candidates = ofOneWord(candidatesIn(lines, notes, evidence));
  const believed = new Set(
    rising(candidates, notes.first ?? (notes.numbered === 'book' ? 'anywhere' : undefined)),
  );
  const [chosen, others] = [
    candidates.filter((_, i) => believed.has(i)),
    candidates.filter((_, i) => !believed.has(i)),
  ];
  const keys = keysOf(
    chosen.map(({ label }) => label),
    notes.marks.includes('markdown') ? evidence.marks : undefined,
  );
  const starts = new Map(
    chosen.flatMap(({ line, opening }, i) => {
      const { n, label } = keys[i] ?? { n: i + 1 };
      const { length, closes } = opening;
      return [
        [
          line,
          { n, length, cost: 0, ...(label === undefined ? {} : { label }), ...(closes ? { closes } : {}) },
        ],
      ];
    }),
  );
  return {
    starts,
    refused: others.flatMap(({ line, label, points }) =>
      points >= POINTS.line + POINTS.paragraph ? [{ line, label }] : [],
    ),
  };
}

/** `[Footnote 1: …]`, and not `[Figure 1: …]`: where labels follow a word, it is the one that most of them follow. */
function ofOneWord(candidates: Candidate[]): Candidate[] {
  const wordOf = ({ line }: Candidate) => footnoteWord(line.text.text);
  const words = [...Map.groupBy(candidates, wordOf)].filter(([word]) => word !== '');
  const [most] = words.sort((a, b) => b[1].length - a[1].length);
  return most ? candidates.filter((one) => ['', most[0]].includes(wordOf(one))) : candidates;
}

function candidatesIn(lines: readonly Line[], notes: NotesData, evidence: Evidence): Candidate[] {
  const { emendations, closed, marks, likelyMarks, pageOf } = evidence;
  const saidOf = (line: Line) =>
    emendations.find(
      (row) => 'note' in row && row.line === line.n && line.text.text.startsWith(row.reads ?? ''),
    );
  const parts = new Set(
    emendations.flatMap((row) => ('partOf' in row && row.reads === undefined ? [row.line] : [])),
  );
  let before: Line | undefined;
  return lines.flatMap((line): Candidate[] => {
    if (!line.text.text.trim()) return [];
    const previous = before;
    before = line;
    if (closed.has(line.n) || parts.has(line.n)) return [];
    const row = saidOf(line);
    if (row && 'note' in row) {
      // A label is a part of the words that an editor names; where he names none, it is lost.
      const length = row.reads === undefined ? 0 : (openingLabel(line.text, notes.numbers)?.length ?? 0);
      const opening = { label: '', length, sure: 0, closes: undefined };
      return [{ line, label: String(row.note), points: POINTS.said, page: pageOf(line), opening }];
    }
    const opening = openingLabel(line.text, notes.numbers);
    if (!opening || isBehind(opening.label, notes.last) || LEADERS.test(line.text.text)) return [];
    const opensParagraph = !previous || line.n - previous.n > 1;
    const points =
      POINTS.line +
      opening.sure +
      (opensParagraph ? POINTS.paragraph : mayEndNote(previous.text.text) ? 0 : POINTS.open) +
      (/^[\p{Ll}]/u.test(line.text.text.slice(opening.length)) ? POINTS.small : 0) +
      (marks.has(opening.label) ? POINTS.marked : likelyMarks.has(opening.label) ? POINTS.likely : 0);
    return [{ line, label: opening.label, points, page: pageOf(line), opening }];
  });
}

const isBehind = (label: string, last: number | undefined): boolean =>
  last !== undefined && (placeInRun(label) ?? 0) >= last + 1;

/**
 * Numbers of which each stands once are their own keys; where one stands twice (as each page has its own), was put in between two
 * others, or is a letter, a sign or a word, the notes are counted through and keep what is printed as their label.
 */
export function keysOf(
  labels: readonly string[],
  called?: ReadonlySet<string>,
): { n: number; label?: string }[] {
  const isPlain =
    labels.every((label) => /^\d+$/.test(label)) &&
    new Set(labels).size === labels.length &&
    !labels.some((label, i) => isPutIn(label, labels[i - 1], labels[i + 1]));
  const ranks = isPlain || !called ? null : ranksBy(called, labels);
  return labels.map((label, i) => {
    if (isPlain) return { n: Number(label) };
    const n = (ranks?.[i] ?? i) + 1;
    return label === String(n) ? { n } : { n, label };
  });
}

/** `14`, `141`, `15`: an editor's note, which has the number before it and a digit more. */
export const isPutIn = (label: string, before = '', behind = ''): boolean =>
  before !== '' &&
  behind !== '' &&
  label.length > before.length &&
  label.startsWith(before) &&
  Number(behind) < Number(label);

/** The place of each label in the order in which the text calls them; those without a mark stand last. */
function ranksBy(called: ReadonlySet<string>, labels: readonly string[]): number[] {
  const order = new Map([...called].map((label, at) => [label, at]));
  const at = (i: number) => order.get(labels[i] ?? '') ?? Infinity;
  const sorted = labels.map((_, i) => i).sort((a, b) => (at(a) === at(b) ? a - b : at(a) - at(b)));
  const ranks: number[] = [];
  for (const [rank, i] of sorted.entries()) ranks[i] = rank;
  return ranks;
}
