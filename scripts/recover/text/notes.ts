/**
 * The notes of a unit, each whole, under its printed number.
 *
 * Notes are told by number, never by line: groups of them stand out of order (von-hauff ch. 4 92-97 before 88-91), two
 * share a line (isaacs-article:49), one runs over several (von-hauff:515-522), some lost their number (von-hauff:954).
 */
import type { Grammar } from '../grammar.ts';
import { join, type KnownWord } from './joins.ts';
import { slice, trim, type Mapped } from '../mapped.ts';
import { openingNumber, readRaised, type Conventions } from './numbers.ts';
import type { Start } from './typescript-notes.ts';
import { InputError } from '../../../src/model/content/input-error.ts';
import type { Source } from '../../../src/model/content/sources.ts';
import type { Line, Note, NoteText } from '../types.ts';

interface Piece {
  /** Number as read; null where the piece opens with none. */
  n: number | null;
  text: Mapped;
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

/** @throws InputError for text before the first note of the unit */
export function notes(
  foot: FootLine[],
  starts: Map<Line, Start>,
  conventions: Conventions,
  { source, grammar, knownWord }: Known,
): NoteText[] {
  const pieces = foot
    .filter(({ line }) => line.text.text.trim())
    .flatMap((foot) => pieceOf(foot, starts, conventions, source.emendations));
  const split = starts.size ? pieces : splitGlued(pieces, grammar);
  const numbered = starts.size ? split : numberGaps(split, conventions.last, grammar);
  return gather(numbered, conventions, source, knownWord);
}

function pieceOf(
  { line, folio }: FootLine,
  starts: Map<Line, Start>,
  conventions: Conventions,
  emendations: Source['emendations'],
): Piece[] {
  const { n, text } = line;
  const start = starts.get(line);
  if (start) {
    const read = start.length === 0 ? 'unnumbered' : start.cost < 1 ? 'clean' : 'garbled';
    return [{ n: start.n, text: slice(text, start.length), line: n, folio, number: read }];
  }
  const said = emendations.flatMap((row) =>
    row.line === n && (('note' in row && !starts.size) || 'partOf' in row)
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
    const part = trim(slice(text, from, cuts[i + 1] ?? text.text.length));
    const opening = starts.size ? null : openingNumber(part, conventions);
    const bare = trim(slice(part, opening?.length ?? (/^-\s/.test(part.text) ? 2 : 0)));
    if (row && 'note' in row) return { n: row.note, text: bare, line: n, folio, number: 'unnumbered' };
    if (row && 'partOf' in row)
      return { n: null, text: bare, line: n, folio, number: 'clean', partOf: row.partOf };
    if (opening && conventions.last !== undefined && opening.n > conventions.last)
      return { n: null, text: part, line: n, folio, number: 'clean' };
    return { n: opening?.n ?? null, text: bare, line: n, folio, number: 'clean' };
  });
}

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
    if (found.has(n) || n > highest || !complete || !begins.test(piece.text.text)) return piece;
    found.add(n);
    before = n;
    return { ...piece, n, number: 'unnumbered' as const };
  });
}

/** Joins the pieces of each note and adds a stub for each number that has none. */
function gather(
  pieces: Piece[],
  conventions: Conventions,
  { folder }: Source,
  knownWord: KnownWord,
): NoteText[] {
  const byNumber = new Map<number, Omit<Note, 'mark'>>();
  let current: number | null = null;
  // A part may stand before the beginning of its note (von-hauff:1770, 1774), so parts come last.
  for (const piece of [
    ...pieces.filter((p) => p.partOf === undefined),
    ...pieces.filter((p) => p.partOf !== undefined),
  ]) {
    const n: number | null = piece.partOf ?? piece.n ?? current;
    if (n === null)
      throw new InputError(
        `${folder}/source.txt:${piece.line}:1: Unexpected text, expected the first note of the unit`,
      );
    const note = byNumber.get(n);
    if (note) note.text = join(note.text, piece.text, knownWord);
    else byNumber.set(n, { n, text: piece.text, number: piece.number, folio: piece.folio });
    if (piece.partOf === undefined) current = n;
  }
  const highest = Math.max(conventions.last ?? 0, ...byNumber.keys());
  for (let n = conventions.first ?? 1; n <= highest; n++)
    if (!byNumber.has(n))
      byNumber.set(n, { n, text: { text: '', runs: [], anchors: [] }, number: 'missing', folio: null });
  return [...byNumber.values()].sort((a, b) => a.n - b.n).map((note) => ({ ...note, text: trim(note.text) }));
}
