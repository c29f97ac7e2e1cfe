/** Reads the notes of one source in their order and says of each citation which work it means, and by what rule. */
import { ibid, opCit } from './backrefs.ts';
import { byNames, withGiven } from './by-names.ts';
import { IBID, make, NOTE_NUMBER, OP_CIT, type Context, type Found, type NoteWords } from './context.ts';
import { interviewOf } from './interviews.ts';
import { mentionsIn, titleIn, type Mention } from './short-titles.ts';
import { asDecided, decisionOf } from './decisions.ts';
import { extentOf, parseFull } from './parse.ts';
import type { FoundNote } from './placed.ts';
import { addWork, enrich, findWork } from './registry.ts';
import { segmentsOf, type Segment } from './segments.ts';
import { DOCUMENT } from './tables.ts';
import type { ParsedWork, Work } from './work.ts';
import type { Evidence } from '../../../src/model/records.ts';
import type { SourceText } from '../types.ts';

/** One segment of a note, as the readers see it. */
interface Reading {
  segment: Segment;
  note: NoteWords;
  context: Context;
  /** The segment as a citation in full, if its form is that of one. */
  parsed: ParsedWork | null;
  /** Works that may be meant, the last cited first. */
  known: Work[];
}

type Reader = (reading: Reading) => Found[];

/** In this order: the first one that finds something is believed. */
const READERS: Reader[] = [
  interview,
  fullAgain,
  shortTitles,
  inFull,
  titleAlone,
  numberAlone,
  nameAndPage,
  nameAndYear,
];

/** Short forms may stand before the work is cited in full: a second round knows the works of all notes. */
const IN_SECOND_ROUND: Reader[] = [shortTitles, titleAlone];

/** @returns what each note of a source cites, in its order */
export function readNotes(context: Omit<Context, 'cited' | 'recent'>, text: SourceText): FoundNote[] {
  const state: Context = { ...context, cited: new Map(), recent: [] };
  const notes = text.units.flatMap(({ slug: unit, notes }) =>
    notes.map(({ n, text }): NoteWords => ({ unit, n, text: text.text })),
  );
  const first = notes.map((note) => round(note, state));
  state.recent = [];
  return notes.map((note, i) => ({ note, found: round(note, state, first[i]).flat() }));
}

/**
 * What the segments of a note cite, one list for each.
 * @param before what the first round found; what that left open, or flagged, is read again, with the works of all notes
 */
function round(note: NoteWords, context: Context, before?: Found[][]): Found[][] {
  const out: Found[][] = [];
  const parted = asDecided(context.decisions, context.source, note, segmentsOf(note.text));
  for (const [i, segment] of parted.entries()) {
    const known = before?.[i] ?? [];
    const inNote = out.flat();
    let found = isSettled(known) ? known : read(segment, note, context, inNote, context.recent, READERS);
    if (before && !found.length)
      found = read(segment, note, context, inNote, context.registry.works, IN_SECOND_ROUND);
    found = found.filter((made) => !inNote.some((f) => f.from < made.to && f.to > made.from));
    for (const { works } of found) remember(context, works);
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
  known: Work[],
  readers: Reader[],
): Found[] {
  const decided = decisionOf(note, segment, context);
  if (decided) return decided;
  if (IBID.test(segment.text)) return ibid(segment, note, context, inNote);
  if (OP_CIT.test(segment.text)) return opCit(segment, note, context);
  const parsed = parseFull(segment.text, context.lexicon);
  const reading = {
    segment,
    note,
    context,
    known,
    parsed: parsed && isCitation(parsed, segment.text) ? parsed : null,
  };
  for (const reader of readers) {
    const found = reader(reading);
    if (found.length) return found;
  }
  return [];
}

function remember(context: Context, works: Work[]): void {
  if (works.length === 1)
    context.recent = [works[0]!, ...context.recent.filter((other) => other !== works[0])];
}

/** Notes the works of a note, for those that refer to its number. */
function keep(note: NoteWords, found: Found[], context: Context): void {
  const unit = context.cited.get(note.unit) ?? new Map<number, Work[]>();
  context.cited.set(note.unit, unit);
  unit.set(note.n, [...new Set(found.flatMap(({ works }) => (works.length === 1 ? works : [])))]);
}

/** Words with a year at their end are a citation only with an author, a title in quotes, a container or an address. */
function isCitation(parsed: ParsedWork, text: string): boolean {
  if (!/^[\p{Lu}\d'‘“"`̀«*<]/u.test(text)) return false;
  if (parsed.type === 'legislation' || DOCUMENT.test(parsed.title)) return true;
  if (parsed.authors.length) return true;
  if (/^[‘'`“"̀*«]/u.test(text)) return true;
  return (
    parsed.title.split(/\s+/).length <= 22 &&
    Boolean(parsed.URL ?? parsed.container ?? parsed.publisher) &&
    !/\b(?:was|were|is|are|has|had|have|makes|did|does)\b/.test(parsed.title)
  );
}

function interview({ segment, note, context }: Reading): Found[] {
  const found = interviewOf(segment.text, context, note);
  return found ? [make(segment, [found.work], 'interview', [0, found.length])] : [];
}

/** A citation as evidence for a work. */
const evidence = ({ segment, note, context }: Reading): Evidence => ({
  source: context.source,
  unit: note.unit,
  n: note.n,
  said: segment.text,
});

function fullAgain(reading: Reading): Found[] {
  const { segment, context, parsed } = reading;
  const same = parsed && findWork(context.registry, parsed);
  if (!same) return [];
  enrich(context.registry, same, parsed, evidence(reading));
  return [make(segment, [same], 'full again', [0, extentOf(segment.text, parsed)])];
}

/** A known name, followed by the beginning of a title of that person. */
function shortTitles({ segment, parsed, known, context }: Reading): Found[] {
  const { text } = segment;
  // What begins with a title of its own is not the volume that it stands in.
  const hasOwnTitle = parsed && (/^[‘'`“"̀]/u.test(text) || parsed.type === 'legislation');
  if (hasOwnTitle && !titleIn(text, known)) return [];
  const mentions = mentionsIn(text, known);
  if (!mentions.length) return [];
  // A longer match among all works is better evidence than a short one among those cited before (von-hauff ch. 4 n. 137).
  const all = mentionsIn(text, context.registry.works);
  return mentions
    .map((m) => all.find((other) => other.from === m.from && other.matched > m.matched) ?? m)
    .filter((m) => !parsed || isOwn(m, text.indexOf(parsed.title.slice(0, 12)), parsed.title.length))
    .filter((m) => !parsed || m.works.length === 1)
    .map((m) => make(segment, m.works, 'short title', [withGiven(text, m.from, m.works), m.to]));
}

/**
 * Whether a mention can be what a segment cites in full: its title begins where the segment's own does. The name of
 * `Kitschelt, Formation of Party Cleavages in Post-Communist Democracies` is followed by his `Post-Communist Party Systems`
 * too, and `Fish, Democratic Erosion, in Anderson, Post-Communism` is not Anderson's volume.
 */
function isOwn(mention: Mention, titleAt: number, size: number): boolean {
  const isInTitle = mention.from >= titleAt && mention.from < titleAt + size;
  return titleAt < 0 || isInTitle || (mention.from < titleAt && mention.title <= titleAt + 3);
}

function inFull(reading: Reading): Found[] {
  const { segment, context, parsed } = reading;
  if (!parsed) return [];
  const work = addWork(context.registry, parsed, evidence(reading));
  return [make(segment, [work], 'full', [0, extentOf(segment.text, parsed)])];
}

function titleAlone({ segment, known }: Reading): Found[] {
  const titled = titleIn(segment.text, known);
  return titled ? [make(segment, titled.works, 'short title', [titled.from, titled.to])] : [];
}

/** `State Department (note 38)`: a reference that has lost its `op. cit.` */
function numberAlone({ segment, note, context }: Reading): Found[] {
  return NOTE_NUMBER.test(segment.text) ? opCit(segment, note, context) : [];
}

/** `I. Bremmer, p. 5`: the one work by the name, else open among those. */
function nameAndPage({ segment, known }: Reading): Found[] {
  const name = /^(\p{Lu}[\p{L}.' -]+?),?\s*[Pp]{1,2}\.\s?\d[\d\s–-]*\.?$/u.exec(segment.text)?.[1];
  const theirs = name ? byNames(known, [familyOf(name)]) : [];
  return theirs.length ? [make(segment, theirs, 'short title', [0, name!.length])] : [];
}

/** `Bremmer (1997)`: the work of that year; another year is said. */
function nameAndYear({ segment, known }: Reading): Found[] {
  const match =
    /^((?:\p{Lu}[\p{L}.'-]*\s?){1,4}?),?\s\(?((?:19|20)\d\d)\)?[,.]?(?:\s*pp?\.[\s\d-]*)?\.?$/u.exec(
      segment.text,
    );
  if (!match) return [];
  const [, name, year] = match as unknown as [string, string, string];
  const theirs = byNames(known, [familyOf(name)]);
  if (!theirs.length) return [];
  const ofYear = theirs.filter((work) => work.year === year);
  const works = ofYear.length ? ofYear : theirs;
  const flag = ofYear.length ? null : `printed ${year}, no known work of that year`;
  return [make(segment, works, 'short title', [0, segment.text.length], flag)];
}

const familyOf = (name: string) => name.trim().split(' ').at(-1)!;
