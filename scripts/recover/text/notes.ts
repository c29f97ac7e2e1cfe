/**
 * The notes of a unit, each whole, under its printed number.
 *
 * Notes are told by number, never by line: groups of them stand out of order (von-hauff ch. 4 92-97 before 88-91), two
 * share a line (isaacs-article:49), one runs over several (von-hauff:515-522), some lost their number (von-hauff:954).
 */
import type { Grammar } from '../grammar.ts';
import { join, type KnownWord } from './joins.ts';
import { empty, slice, trim, type Mapped } from '../mapped.ts';
import { openingLabel, readRaised } from './numbers.ts';
import type { Start } from './openings.ts';
import { gapsIn, SMALL } from './rise.ts';
import { formName, type NotesData } from '../../../src/model/conventions.ts';
import { InputError } from '../../../src/model/content/input-error.ts';
import { show } from '../../../src/model/content/yaml.ts';
import type { Source } from '../../../src/model/content/sources.ts';
import type { Line, Note, NoteText } from '../types.ts';

interface Piece {
  /** Number as read; null where the piece opens with none. */
  n: number | null;
  label?: string | undefined;
  /** Whether it begins a paragraph of the file. */
  opens: boolean;
  text: Mapped;
  /** What was cut off its head. */
  taken: string;
  line: number;
  folio: string | null;
  number: Note['number'];
  /** The editor's word that it belongs to this note. */
  partOf?: number | undefined;
}

export interface FootLine {
  line: Line;
  folio: string | null;
}

interface Known {
  source: Source;
  grammar: Grammar;
  /** As in `join`. */
  knownWord: KnownWord;
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
  { source, grammar, knownWord }: Known,
): NoteText[] {
  const full = foot.filter(({ line }) => line.text.text.trim());
  const isTypescript = conventions.numbers.includes('ocr');
  // A typescript's lines are cut at such rows before its feet are told (`pages.ts`).
  const rows = source.emendations.filter((row) => 'partOf' in row || ('note' in row && !isTypescript));
  const isWrapped = full.every(({ line }) => line.raw.length < WRAPPED);
  // An editor names a note by what is printed before it.
  const byLabel = new Map(
    [...starts.values()].flatMap(({ n, label }) => (label === undefined ? [] : [[label, n]])),
  );
  const keyOf = (printed: number) => byLabel.get(String(printed)) ?? printed;
  const pieces = full.flatMap((own, i) =>
    pieceOf(
      own,
      starts.get(own.line),
      rows,
      !isWrapped || own.line.n - (full[i - 1]?.line.n ?? 0) > 1,
      keyOf,
    ),
  );
  // OCR glued notes and lost their numbers; a text whose labels are printed clean, line by line, has neither.
  const isRead =
    isTypescript || source.edition.lines !== 'paragraph' || pieces.some(({ label }) => label !== undefined);
  const whole = isRead ? pieces : numberGaps(splitGlued(pieces, grammar), conventions.last, grammar);
  return gather(whole, conventions, source, knownWord);
}

function pieceOf(
  { line, folio }: FootLine,
  start: Start | undefined,
  emendations: Source['emendations'],
  opens: boolean,
  keyOf: (printed: number) => number,
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
    const head = length || (/^\s*-\s/.exec(part.text)?.[0].length ?? 0);
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
      return { ...at, n: null, ...bare, number: 'clean', partOf: keyOf(row.partOf), opens };
    if (!own) return { ...at, n: null, ...bare, number: 'clean', opens };
    const number = own.length === 0 ? 'unnumbered' : own.cost < 1 ? 'clean' : 'garbled';
    return { ...at, n: own.n, label: own.label, ...bare, number, opens };
  });
}

/** Where an editor says whose the words are, a label before them is none of them, in whatever form. */
const labelLength = (text: Mapped): number =>
  openingLabel(text, ['superscript', 'sup', 'plain', 'bracket', 'parenthesis'])?.length ?? 0;

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

/** Joins the pieces of each note and adds a stub for each number that has none. */
function gather(pieces: Piece[], conventions: NotesData, source: Source, knownWord: KnownWord): NoteText[] {
  const byNumber = new Map<number, NoteText>();
  let current: number | null = null;
  // A part may stand before the beginning of its note (von-hauff:1770, 1774), so parts come last.
  for (const piece of [
    ...pieces.filter((p) => p.partOf === undefined),
    ...pieces.filter((p) => p.partOf !== undefined),
  ]) {
    const n: number | null = piece.partOf ?? piece.n ?? current;
    if (n === null)
      throw new InputError(
        `${show(source.folder)}/source.txt:${piece.line}:1: Unexpected text \`${piece.text.text.slice(0, 40)}\`, expected the first note of the unit, in one of the forms ${conventions.numbers.map(formName).join(', ')}`,
      );
    const note = byNumber.get(n);
    const { label, number, folio, line, taken: words } = piece;
    const taken = [...(note?.taken ?? []), { line, words }];
    if (note) Object.assign(note, { text: join(note.text, piece.text, knownWord), taken });
    else
      byNumber.set(n, {
        n,
        ...(label === undefined ? {} : { label }),
        text: piece.text,
        taken,
        number,
        folio,
      });
    if (piece.partOf === undefined) current = n;
  }
  const found = [...byNumber.values()];
  checkLast(pieces, found, conventions, source);
  const isCounted = found.every(({ label }) => label === undefined);
  const lost = isCounted ? missingOf([...byNumber.keys()], conventions) : [];
  for (const n of lost) byNumber.set(n, { n, text: empty, taken: [], number: 'missing', folio: null });
  return [...byNumber.values()].sort((a, b) => a.n - b.n).map((note) => ({ ...note, text: trim(note.text) }));
}

/** @throws InputError where the last note that is said is far behind the last that was read: what lies between was not read at all */
function checkLast(
  pieces: Piece[],
  found: NoteText[],
  { last, missing, numbers }: NotesData,
  source: Source,
): void {
  const highest = Math.max(0, ...found.map(({ n }) => n), ...(missing ?? []));
  if (last === undefined || last - highest <= SMALL) return;
  const at = pieces.at(-1)?.line ?? 1;
  throw new InputError(
    `${show(source.folder)}/source.txt:${at}:1: Unexpected end of the notes, expected notes up to ${last} in one of the forms ${numbers.map(formName).join(', ')}; the last that was read is ${highest || 'none'}`,
  );
}

/** Numbers whose notes are not in the file: an editor says so, or both their neighbours were read. */
function missingOf(found: number[], { first, last, missing = [] }: NotesData): number[] {
  const there = new Set(found);
  return [
    ...new Set([...missing, ...gapsIn([...found, ...missing], first ?? Math.min(...found), last)]),
  ].filter((n) => !there.has(n));
}
