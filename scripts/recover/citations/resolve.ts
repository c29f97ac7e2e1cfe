/** Reads the notes of one source in their order and says of each citation which work it means, and by what rule. */
import { namesIn, printedLabel } from '../../../src/model/ids.ts';
import type { SourceText } from '../types.ts';
import { opCit } from './backrefs.ts';
import { evidenceOf, withPageBehind, type Context, type Found, type NoteWords } from './context.ts';
import { asDecided, decisionOf } from './decisions.ts';
import { editionSaid } from './edition-said.ts';
import { ibid } from './ibid.ts';
import { isDocument } from './kinds.ts';
import { allOf, Recent, type Known } from './known.ts';
import type { FoundLine, FoundNote } from './placed.ts';
import { READERS, SECOND_READERS, type Reader } from './readers.ts';
import { segmentsOf, type Segment } from './segments.ts';
import { allows, fullIn } from './schools.ts';
import { asCited } from './as-cited.ts';
import { asNote, sourceLinesOf } from './source-lines.ts';
import { beginNote, isOfSameAuthor, noteUnread, sureIbid } from './unread.ts';
import type { ParsedWork, Work } from './work.ts';

/** What the notes of a source cite, and the lines under its tables, each in its order. */
export interface Read {
  notes: FoundNote[];
  lines: FoundLine[];
}

export function readNotes(
  context: Omit<Context, 'cited' | 'recent' | 'all' | 'unread' | 'labels' | 'isThrough'>,
  text: SourceText,
): Read {
  const state: Context = {
    ...context,
    labels: labelsIn(text),
    isThrough: text.source.edition.notes?.numbered === 'book',
    cited: new Map(),
    recent: new Recent(),
    unread: { names: new Set(), notes: new Set(), isLast: false },
    all: allOf(context.registry),
  };
  const notes = text.units
    .flatMap(({ slug: unit, notes }) => {
      const nameOf = namesIn(notes);
      return notes.map((note): NoteWords => ({
        unit,
        n: note.n,
        name: nameOf(note),
        text: asCited(note.text, text.signs),
      }));
    })
    .map((note) => ({ note, segments: partsOf(note, state) }));
  const first = notes.map(({ note, segments }) => round(note, segments, state));
  const again: Context = { ...state, recent: new Recent() };
  const { rules } = context;
  const withPages = (note: NoteWords, found: Found[][]) =>
    found.flat().map((one) => {
      const edition = one.full ? undefined : editionSaid(note.text, one, rules.grammar);
      return { ...withPageBehind(one, note.text, rules.grammar), ...(edition ? { edition } : {}) };
    });
  const read = notes.map(({ note, segments }, i): FoundNote => ({
    note,
    found: withPages(note, round(note, segments, again, first[i])),
  }));
  // A line under a table is no note: it knows the works of all, and nothing refers back to it.
  const lines = sourceLinesOf(text, rules).map((line): FoundLine => {
    const { note, segment } = asNote(line, rules);
    const segments = asDecided(context.decisions, context.source, note, [segment], rules.grammar);
    return {
      ...line,
      note,
      found: withPages(note, round(note, segments, { ...again, cited: new Map() }, [])),
    };
  });
  return { notes: read, lines };
}

/**
 * The labels by which other notes call those of a unit, where these are others than numbers of which each stands once. Words,
 * `[^schmuggel]`, are of the file alone: its notes are called by their place, where numbers go on through the book by that in it.
 */
function labelsIn({ units, source }: SourceText): Context['labels'] {
  const own = units.filter(({ notes }) => notes.some(({ label }) => label !== undefined));
  const labels = own.flatMap(({ notes }) => notes.map(printedLabel));
  const isThrough = source.edition.notes?.numbered === 'book';
  let through = 0;
  return new Map(
    own.map(({ slug, notes }) => {
      if (!isThrough) through = 0;
      const called = labels.every(isWord) ? () => String(++through) : printedLabel;
      return [slug, new Map(notes.map((note) => [note.n, called(note)]))];
    }),
  );
}

const isWord = (label: string): boolean => /^\p{L}{2}/u.test(label);

const partsOf = (note: NoteWords, { decisions, source, rules }: Context): Segment[] =>
  asDecided(decisions, source, note, segmentsOf(note.text, rules.segments), rules.grammar);

/**
 * What the segments of a note cite, one list for each.
 * @param before what the first round found; what that left open, or flagged, is read again, with the works of all notes
 */
function round(note: NoteWords, segments: Segment[], context: Context, before?: Found[][]): Found[][] {
  const out: Found[][] = [];
  beginNote(context, note);
  for (const [i, segment] of segments.entries()) {
    const known = before?.[i] ?? [];
    const inNote = out.flat();
    let found = isSettled(known) ? known : read(segment, note, context, inNote, context.recent, READERS);
    // Short forms may stand before the work is cited in full: the second round knows the works of all notes.
    if (before && !found.length) found = read(segment, note, context, inNote, context.all, SECOND_READERS);
    found = found.filter((made) => !inNote.some((f) => f.from < made.to && f.to > made.from));
    for (const { works } of found.filter(isCited)) remember(context.recent, works);
    noteUnread(context, note, segment, found, i === segments.length - 1);
    out.push(found);
  }
  keep(note, out.flat(), context);
  return out;
}

const isSettled = (found: Found[]) =>
  found.length > 0 && found.every(({ works, flag }) => works.length === 1 && !flag);

function read(
  segment: Segment,
  note: NoteWords,
  context: Context,
  inNote: Found[],
  known: Known,
  readers: readonly Reader[],
): Found[] {
  const { signs } = context.rules;
  const decided = decisionOf(note, segment, context);
  if (decided) return decided;
  if (isOfSameAuthor(segment, note, context, inNote)) return [];
  if (signs.ibid.pattern.test(segment.text))
    return sureIbid(ibid(segment, note, context, inNote), note, context, inNote.length > 0);
  if (signs.noteText.pattern.test(segment.text)) return [];
  if (signs.opCit.pattern.test(segment.text) || signs.asInNote.pattern.test(segment.text))
    return opCit(segment, note, context);
  const parsed = fullIn(context.citing, segment.text, context.rules);
  const evidence = evidenceOf(note, context, segment.text);
  const isFull = parsed && isCitation(parsed, segment.text, context);
  const reading = { segment, note, context, known, evidence, parsed: isFull ? parsed : null };
  for (const reader of readers) {
    const found = reader(reading);
    if (found.length) return found;
  }
  return [];
}

/** What is only spoken of is nothing that “Ibid.” can mean. */
const isCited = ({ rule }: Found): boolean => rule !== 'mention';

function remember(recent: Recent, works: Work[]): void {
  const [work, other] = works;
  if (work && !other) recent.add(work);
}

/** Notes the works of a note, for those that refer to its number. */
function keep(note: NoteWords, found: Found[], context: Context): void {
  const unit = context.cited.get(note.unit) ?? new Map<number, Work[]>();
  context.cited.set(note.unit, unit);
  unit.set(note.n, [
    ...new Set(found.filter(isCited).flatMap(({ works }) => (works.length === 1 ? works : []))),
  ]);
}

/** Words with a year at their end are a citation only with an author, a title in quotes, a container or an address. */
function isCitation(parsed: ParsedWork, text: string, { rules: { grammar }, citing }: Context): boolean {
  if (!/^[\p{Lu}\d'‘“"`̀«*<]/u.test(text)) return false;
  if (!allows(citing, parsed, text, grammar)) return false;
  if (parsed.type === 'legislation' || isDocument(parsed.title, grammar)) return true;
  const people = citing.works === 'any' ? parsed.authors : [...parsed.authors, ...parsed.editors];
  if (people.length || /^[‘'`“"̀*«]/u.test(text)) return true;
  return (
    parsed.title.split(/\s+/).length <= 22 &&
    Boolean(parsed.URL ?? parsed.container ?? parsed.publisher) &&
    !grammar.rx`\b<verbs>\b`.test(parsed.title)
  );
}
