/** The pieces of notes, put together under the number of each. */
import { InputError } from '../../../src/model/content/input-error.ts';
import type { Source } from '../../../src/model/content/sources.ts';
import { show } from '../../../src/model/content/yaml.ts';
import { formName, type NotesData } from '../../../src/model/conventions.ts';
import { empty, trim, withAnchor, type Mapped } from '../mapped.ts';
import type { Note, NoteText } from '../types.ts';
import { join, type Hyphens } from './joins.ts';
import type { Break } from './note-breaks.ts';
import { gapsIn, SMALL } from './rise.ts';

/** A line of the notes, or a part of one. */
export interface Piece {
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

/** How lines are joined: by the words of the text, and with what stands before a line, by its number. */
interface Joins {
  hyphens: Hyphens;
  breaks: Map<number, Break>;
}

/** Joins the pieces of each note and adds a stub for each number that has none. */
export function gather(pieces: Piece[], conventions: NotesData, source: Source, joins: Joins): NoteText[] {
  const byNumber = new Map<number, NoteText>();
  let current: number | null = null;
  // A part may stand before the beginning of its note (von-hauff:1770, 1774), so parts come last.
  const all = withTheirLines(pieces);
  for (const piece of [
    ...all.filter((p) => p.partOf === undefined),
    ...all.filter((p) => p.partOf !== undefined),
  ]) {
    const n: number | null = piece.partOf ?? piece.n ?? current;
    if (n === null)
      throw new InputError(
        `${show(source.folder)}/source.txt:${piece.line}:1: Unexpected text \`${piece.text.text.slice(0, 40)}\`, expected the first note of the unit, in one of the forms ${conventions.numbers.map(formName).join(', ')}`,
      );
    const note = byNumber.get(n);
    const { label, number, folio, line, taken: words } = piece;
    const taken = [...(note?.taken ?? []), { line, words }];
    if (note) Object.assign(note, { text: joined(note, piece, joins), taken });
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

/** The lines below one that an editor gave to a note, up to the next note or paragraph, are of that note too. */
function withTheirLines(pieces: Piece[]): Piece[] {
  let of: number | undefined;
  return pieces.map((piece) => {
    of = piece.partOf ?? (piece.n === null && !piece.opens ? of : undefined);
    return of === undefined ? piece : { ...piece, partOf: of };
  });
}

/** The blank between two lines stands before what breaks them. */
function joined(note: NoteText, piece: Piece, { hyphens, breaks }: Joins): Mapped {
  const text = join(note.text, piece.text, hyphens);
  const kind = piece.partOf === undefined && note.text.text ? breaks.get(piece.line) : undefined;
  return kind ? withAnchor(text, text.text.length - trim(piece.text).text.length, { kind }) : text;
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
