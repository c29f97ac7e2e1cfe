/**
 * What of a note no rule reads, for the short forms behind it: where that may cite, it may be what they mean, and they stay open.
 * Asked only where not every work is read (`works: full`).
 */
import type { Grammar } from '../grammar.ts';
import { ADDRESS, type Context, type Found, type NoteWords } from './context.ts';
import type { Segment } from './segments.ts';

/** What was not read so far. */
export interface Unread {
  /** The names at the heads of such words. */
  names: Set<string>;
  /** `unit n` of the notes that hold some. */
  notes: Set<string>;
  /** Whether some stand behind the last citation of the note that is being read. */
  isLast: boolean;
}

/** The head of a citation up to what parts it from the title, a few names: `Peter N. Salib, …`, `Russell & Norvig, …`. */
const headOf = ({ rx }: Grammar, text: string): string =>
  rx`^[^\p{L}]*(?:\p{Ll}+ ){0,2}((?:(?:\p{Lu}[\p{L}.'’-]*|&|<and>|<others>\.?|<particles>)\s*){1,7})[,:(]`.exec(
    text,
  )?.[1] ?? '';

/** Names that words may be of: at their head, where something is theirs, and wherever one is set apart by its type. */
const NAMES =
  /(?<!\p{L})(\p{Lu}[\p{L}-]{2,})(?=['’]s\s)|^[^\p{L}]*(?:\p{Lu}\.\s?)*\*?(?:\p{Ll}+ )?(\p{Lu}[\p{L}'’-]{2,})|\*(?:\p{Lu}\.\s?)*(\p{Lu}[\p{L}'’ -]{2,})\*/gu;

const namesIn = (text: string, grammar: Grammar): string[] =>
  [
    ...[...text.matchAll(NAMES)].flatMap(([, whose, head, set]) => whose ?? head ?? set ?? []),
    ...(headOf(grammar, text).match(/\p{Lu}[\p{L}'’-]{2,}/gu) ?? []),
  ].map((name) => name.toLowerCase());

/**
 * Whether words may cite something: a name and, behind a sign that parts, a year, a page, a section or a volume; a judgment; what
 * another one quotes; or a reference back. `Fuller spoke of 1958` is a remark; `15 U.S.C. § 1`, `Matt. 5:3`, `Ditch Co., Minutes, July
 * 9, 1934` and `Hart, supra note 1` cite.
 */
export const mayCite = (said: string, { rx }: Grammar): boolean => {
  const text = said.replace(ADDRESS, '').replace(rx`\(<visits>[^)]*\)`, '');
  return (
    text.split(';').some((part) => pointsInto(part, rx)) ||
    rx`(?<!\p{L})\p{Lu}\p{L}+ <versus>\.? \p{Lu}|(?<!\p{L})<quotes>:? \p{Lu}|(?<!\p{L})<in>:? \p{Lu}[^,;]{1,40}\(<editorSigns>`.test(
      text,
    ) ||
    rx`(?<!\p{L})(?:<asInNote>|<opCit>|<citedBefore>)(?!\p{L})`.test(text)
  );
};

/** Names and a place of theirs, without a sign between: `Mansi xix. 503`, `Concil. Narbonn. ann. 1244`, `Diaconi Hist. lib. iv. c. 6`. */
const PLACED = /^[\p{L}\p{M}.’'* -]*\s(?:[ivxl]+\.\s?\d|\p{Ll}{1,4}\. (?:\d|[ivxl]+\.))/u;

/** A name, a sign that parts, and behind it a number of some place. One behind the other: a long note is read once. */
function pointsInto(part: string, rx: Grammar['rx']): boolean {
  const name = /(?<!\p{L})(?![IVXLCDM]+(?!\p{L}))\p{Lu}[\p{L}.]/u.exec(part);
  if (!name) return false;
  const behind = part.slice(name.index + name[0].length);
  if (/§|\d:\d/.test(behind) || (PLACED.test(behind) && !REMARK.test(behind))) return true;
  const sign = /[,(:]/.exec(behind);
  return (
    sign !== null &&
    rx`\b<printedYear>\b|<page>\d|<pageSigns>\.?\s?\d|\bat \d|\b(?:[ivxl]+|[IVXL]+)[.,] ?\d|(?<!\p{L})\p{Ll}{1,5}\.\s?\d`.test(
      behind.slice(sign.index),
    )
  );
}

/** What is left of the imprint behind what was read: `, Tübingen 1922, S. 5`, ` (London, 1880)`. */
const IMPRINT = /^[\s,.:]*(?:\([^();]{0,60}\)|(?:\p{Lu}[\p{L}.-]+[\s,/]+){0,3}\d{4}(?!\d))/u;

/** A stretch of a note that was read, and by what rule. */
interface Stretch {
  from: number;
  to: number;
  rule: string;
}

/** The words of a segment beside what was read in it. A citation in full is all of it, but for another sentence. */
export function restsOf({ from, text }: Segment, found: readonly Stretch[]): string[] {
  // Behind the year of an imprint in brackets may stand a sentence of its own: `(1987). But see 42 U.S.C. § 1983`, or another
  // citation: `(2001), with William N. Eskridge, …`.
  if (found.some(({ rule }) => rule === 'full' || rule === 'full again'))
    return text.split(/(?<=\d{4}\)\.)\s+(?=\p{Lu})|(?<=\d{4}\)),\s+(?=\p{Ll}{3})/u).slice(1);
  const read = found.map((one) => ({ from: one.from - from, to: one.to - from }));
  return [{ to: 0 }, ...read].map(({ to }, i) => {
    const rest = text.slice(to, read[i]?.from ?? text.length);
    return i ? rest.replace(IMPRINT, '') : rest;
  });
}

/** Small words in a row make a sentence: `Locks had been built since then`; `BGHZ 17, 266` and `РГАДА. Ф. 16` are none. */
const REMARK = /(?:(?<!\p{L})\p{Ll}+ ){3}\p{Ll}/u;

const keyOf = ({ unit, n }: Pick<NoteWords, 'unit' | 'n'>): string => `${unit} ${n}`;

/** A note is read anew. */
export function beginNote({ unread }: Context, note: NoteWords): void {
  unread.notes.delete(keyOf(note));
  unread.isLast = false;
}

/** Keeps what was not read of a segment. @param isEnd whether the note ends with it */
export function noteUnread(
  { unread, rules: { grammar } }: Context,
  note: NoteWords,
  segment: Segment,
  found: Found[],
  isEnd: boolean,
): void {
  const rests = restsOf(segment, found);
  const citing = rests.filter((rest) => mayCite(rest, grammar));
  unread.isLast = rests.length > 0 && mayCite(rests.at(-1) ?? '', grammar);
  // `Fried, *Privacy*, in Dimensions, supra note 1`, of which note 1 has none: a work of his is cited that was not read.
  const isNone = found.some(({ rule, works }) => rule !== 'mention' && !works.length);
  const names = (found.length && !isNone ? citing : [segment.text]).flatMap((words) =>
    namesIn(words, grammar),
  );
  for (const name of names) unread.names.add(name);
  const isCut = isEnd && !found.length && names.length > 0 && !REMARK.test(segment.text);
  // What was found, and is open, is what `Ibid.` may mean.
  const isOpen = found.some(({ rule, works }) => rule !== 'mention' && works.length !== 1);
  if (citing.length || isCut || isOpen) unread.notes.add(keyOf(note));
}

/** `Id., The Protestant Ethic`, `Ders., Hansische Beiträge`: another work of who was cited last, whose short forms are open. */
export function isOfSameAuthor(
  { text }: Segment,
  note: NoteWords,
  { citing, rules, cited, unread }: Context,
  inNote: Found[],
): boolean {
  const { sameAuthor, asInNote } = rules.signs;
  // A number tells which of his works it is: `Ders., Schleusen (wie Anm. 1)`.
  if (citing.works === 'any' || !sameAuthor.pattern.test(text) || asInNote.pattern.test(text)) return false;
  const before = unread.isLast ? [] : (cited.get(note.unit)?.get(note.n - 1) ?? []);
  const works = inNote.at(-1)?.works ?? before;
  for (const { authors, editors } of works)
    for (const { family, literal } of [...authors, ...editors])
      unread.names.add((family ?? literal ?? '').toLowerCase());
  return true;
}

/** Whether another work of somebody who wrote one of these was not read. */
const isUnreadOf = ({ works }: Found, { unread: { names } }: Context): boolean =>
  works.some(({ authors }) => authors.some(({ family = '' }) => names.has(family.toLowerCase())));

const asOpen = (one: Found): Found => ({ ...one, works: [] });

/** `Ibid.` behind what was not read. @param isWithin whether its note cites something before it */
export function sureIbid(found: Found[], note: NoteWords, context: Context, isWithin: boolean): Found[] {
  const { citing, unread } = context;
  if (citing.works === 'any') return found;
  const isOpen = isWithin ? unread.isLast : unread.notes.has(keyOf({ ...note, n: note.n - 1 }));
  return found.map((one) => (one.works.length && (isOpen || isUnreadOf(one, context)) ? asOpen(one) : one));
}

/** A reference by a name, of which another work was not read. @param isThere whether the note is read whole that it names */
export function sureByName(found: Found[], context: Context, isThere = true): Found[] {
  if (context.citing.works === 'any') return found;
  return found.map((one) => (!isThere || isUnreadOf(one, context) ? asOpen(one) : one));
}

/** Whether all was read of the note that is printed as `n`, in a unit, or in any where numbers go on through the book. */
export function isReadWhole(
  n: number,
  unit: string,
  { citing, unread, labels, isThrough, cited }: Context,
): boolean {
  if (citing.works === 'any') return true;
  const units = isThrough ? [...cited.keys()] : [unit];
  return units.every((one) => {
    const printed = labels.get(one);
    const places = printed ? [...printed].flatMap(([k, label]) => (label === String(n) ? [k] : [])) : [n];
    return places.every((k) => !unread.notes.has(keyOf({ unit: one, n: k })));
  });
}
