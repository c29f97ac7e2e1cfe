/**
 * The notes of a unit, each whole, under its printed number.
 *
 * Notes are told by number, never by line: groups of them stand out of order (von-hauff ch. 4 92-97 before 88-91), two
 * share a line (isaacs-article:49), one runs over several (von-hauff:515-522), some lost their number (von-hauff:954).
 */
import { InputError } from '../../../src/model/content/input-error.ts';
import type { Source } from '../../../src/model/content/sources.ts';
import { noteNamed } from '../../../src/model/ids.ts';
import type { NotesData } from '../../../src/model/conventions.ts';
import type { Grammar } from '../grammar.ts';
import { slice, trim, type Mapped } from '../mapped.ts';
import type { Line, NoteText } from '../types.ts';
import { gather, type Piece } from './gathered-notes.ts';
import type { Hyphens } from './joins.ts';
import { breaksOf, type Break } from './note-breaks.ts';
import { openingLabel, readRaised } from './numbers.ts';
import type { Start } from './openings.ts';

export interface FootLine {
  line: Line;
  folio: string | null;
}

interface Known {
  source: Source;
  grammar: Grammar;
  /** As in `join`. */
  hyphens: Hyphens;
}

/** No line of a text that is broken by lines is longer, in characters; where one is, each line is a paragraph. */
const WRAPPED = 120;

/**
 * @param starts where notes begin
 * @returns the notes of the unit, and a stub for each that is missing between two that were read
 * @throws InputError for text before the first note of the unit, and for a last note that was not read
 */
export function notes(
  foot: FootLine[],
  starts: Map<Line, Start>,
  conventions: NotesData,
  { source, grammar, hyphens }: Known,
): NoteText[] {
  const full = foot.filter(({ line }) => line.text.text.trim());
  const isTypescript = conventions.numbers.includes('ocr');
  const isMarkdown = source.edition.blocks === 'markdown';
  // A typescript's lines are cut at such rows before its feet are told (`pages.ts`).
  const rows = source.emendations.filter((row) => 'partOf' in row || ('note' in row && !isTypescript));
  const isWrapped = full.every(({ line }) => line.raw.length < WRAPPED);
  const keyOf = noteNamed([...starts.values()]);
  const pieces = full.flatMap((own, i) =>
    pieceOf(
      own,
      starts.get(own.line),
      rows,
      !isWrapped || own.line.n - (full[i - 1]?.line.n ?? 0) > 1,
      keyOf,
      conventions.numbers,
      isMarkdown,
    ),
  );
  // OCR glued notes and lost their numbers; a text whose labels are printed clean, line by line, has neither.
  const isRead =
    isTypescript || source.edition.lines !== 'paragraph' || pieces.some(({ label }) => label !== undefined);
  const whole = isRead ? pieces : numberGaps(splitGlued(pieces, grammar), conventions.last, grammar);
  const breaks =
    source.edition.lines === 'wrapped' || isMarkdown
      ? breaksOf(
          foot.map(({ line }) => line),
          (line) => starts.has(line),
          isMarkdown,
        )
      : new Map<number, Break>();
  return gather(whole, conventions, source, { hyphens, breaks });
}

function pieceOf(
  { line, folio }: FootLine,
  start: Start | undefined,
  emendations: Source['emendations'],
  opens: boolean,
  keyOf: ReturnType<typeof noteNamed>,
  numbers: NotesData['numbers'],
  isMarkdown: boolean,
): Piece[] {
  const { n, text } = line;
  const at = { line: n, folio };
  const said = emendations.flatMap((row) =>
    row.line === n && ('note' in row || 'partOf' in row)
      ? [{ at: row.reads ? text.text.indexOf(row.reads) : 0, row }]
      : [],
  );
  const gone = said.find(({ at }) => at < 0);
  if (gone)
    throw new InputError(
      `${gone.row.at}: Unexpected words of line ${n}: another row takes them away before they are read`,
    );
  const cuts = [...new Set([0, ...said.map(({ at }) => at)])].sort((a, b) => a - b);
  return cuts.map((from, i): Piece => {
    const row = said.find(({ at }) => at === from)?.row;
    const part = slice(text, from, cuts[i + 1] ?? text.text.length);
    const own = i === 0 ? start : undefined;
    const length = own?.length || (row ? labelLength(part) : 0);
    // A number that is not the note's own is a word of it: `1. the deacons` within note 2.
    const isWords = row && 'partOf' in row && !isOwnLabel(part, row.partOf, numbers);
    // The sign of a quotation in Markdown, and the bullet that OCR set before notes.
    const sign = isMarkdown ? /^\s*(?:>\s?)+/ : /^\s*-\s/;
    const head = isWords ? 0 : length || (sign.exec(part.text)?.[0].length ?? 0);
    const bare = { text: trim(slice(part, head)), taken: part.text.slice(0, head) };
    if (row && 'note' in row)
      return {
        ...at,
        n: own?.label === undefined ? row.note : own.n,
        label: own?.label,
        ...bare,
        number: 'unnumbered',
        opens,
      };
    if (row && 'partOf' in row)
      return { ...at, n: null, ...bare, number: 'clean', partOf: keyOf(row.partOf) ?? 0, opens };
    if (!own) return { ...at, n: null, ...bare, number: 'clean', opens };
    const number = own.length === 0 ? 'unnumbered' : own.cost < 1 ? 'clean' : 'garbled';
    return { ...at, n: own.n, label: own.label, ...bare, number, opens };
  });
}

/** Whether the words begin with the label of their note, in a form that labels have, or with none. */
const isOwnLabel = (text: Mapped, n: number | string, numbers: NotesData['numbers']): boolean =>
  !openingLabel(text, LABELS) || openingLabel(text, numbers)?.label === String(n);

const LABELS = ['superscript', 'sup', 'plain', 'bracket', 'parenthesis'] as const;

/** Where an editor says whose the words are, a label before them is none of them, in whatever form. */
const labelLength = (text: Mapped): number => openingLabel(text, LABELS)?.length ?? 0;

/** `… administration. ⁸ See: A. Chebotarev` (isaacs-article:49): a second note in the line of the first. */
function splitGlued(pieces: Piece[], { rxg }: Grammar): Piece[] {
  const glued = rxg`(?<=[.)>\d\]'"’”]\s*)(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(?<=\s)[<]sup>(\d+)<\/sup>|(?<=[.)]\s)(\d{1,3})(?=\s<heads>(?!\p{L})))\s*`;
  const opened = new Set(pieces.map((piece) => piece.n));
  return pieces.flatMap((piece) => {
    let whole = piece;
    const before: Piece[] = [];
    for (const { 0: said, 1: raised, 2: tagged, 3: plain, index } of piece.text.text.matchAll(glued)) {
      const n = raised === undefined ? Number(tagged ?? plain) : readRaised(raised);
      const isNext = [...before, whole, piece].some((p) => p.n !== null && n > p.n && n - p.n <= 3);
      if (index === 0 || opened.has(n) || !(isNext || (piece.n === null && raised !== undefined))) continue;
      const offset = index - (piece.text.text.length - whole.text.text.length);
      before.push({ ...whole, text: trim(slice(whole.text, 0, offset)) });
      whole = {
        ...piece,
        n,
        text: slice(whole.text, offset + said.length),
        taken: said,
        number: 'clean',
        partOf: undefined,
      };
      opened.add(n);
    }
    return [...before, whole];
  });
}

/** Gives a piece without a number the one that is missing behind its neighbour, if it begins like a note. */
function numberGaps(pieces: Piece[], last: number | undefined, { rx }: Grammar): Piece[] {
  const begins = rx`^(?:<remarks>(?!\p{L})|\p{Lu}[\p{L}.']+\s\p{Lu}|\*)`;
  const found = new Set(pieces.map((piece) => piece.n));
  const highest = last ?? Math.max(...pieces.map((piece) => piece.n ?? 0));
  let before = 0;
  return pieces.map((piece, index) => {
    if (piece.n !== null) before = piece.n;
    if (piece.n !== null || piece.partOf !== undefined) return piece;
    const n = before + 1;
    const complete = index === 0 || /[.>)\]\d/]\s*$/.test(pieces[index - 1]?.text.text ?? '');
    if (!piece.opens || found.has(n) || n > highest || !complete || !begins.test(piece.text.text))
      return piece;
    found.add(n);
    before = n;
    return { ...piece, n, number: 'unnumbered' as const };
  });
}
