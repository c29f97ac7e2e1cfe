/** What an editor decided of single references in notes. */
import type { Grammar } from '../grammar.ts';
import { InputError } from '../../../src/model/content/input-error.ts';
import type { Placed } from '../../../src/model/content/sources.ts';
import type { Override } from '../../../src/model/overrides.ts';
import { evidenceOf, make, type Context, type Found, type NoteWords } from './context.ts';
import { addWork, enrich, findWork } from './registry.ts';
import type { Segment } from './segments.ts';
import type { ParsedWork, Work } from './work.ts';

export type Decision = Extract<Placed<Override>, { note: unknown }>;

export const decisionsIn = (overrides: Placed<Override>[]): Decision[] =>
  overrides.filter((row): row is Decision => 'note' in row);

const isOf = ({ note }: Decision, source: string, own: NoteWords) =>
  note.source === source &&
  note.unit === own.unit &&
  ('at' in note ? note.at === own.at : String(note.n) === own.name);

/** `isaacs-thesis/chapter-3 note 21`, or `… l8428` */
const placeOf = ({ note }: Decision): string =>
  `${note.source}/${note.unit} ${'at' in note ? note.at : `note ${note.n}`}`;

/**
 * The segments of a note as an editor parts them: words that are decided on are a segment of their own.
 *
 * @throws InputError for words that do not stand in the note
 */
export function asDecided(
  decisions: Decision[],
  source: string,
  note: NoteWords,
  segments: Segment[],
  grammar: Grammar,
): Segment[] {
  let out = segments;
  for (const row of decisions.filter((d) => isOf(d, source, note))) {
    const words = 'says' in row ? row.says : row.begins;
    const from = note.text.indexOf(words);
    if (from < 0)
      throw new InputError(`${row.at}: Unexpected words “${words}”, expected words of ${placeOf(row)}`);
    const end = from + words.length;
    const to = 'says' in row ? end : (out.find((segment) => segment.to >= end)?.to ?? end);
    out = [
      ...out.flatMap((segment) => [
        ...part(note.text, segment.from, Math.min(segment.to, from), grammar),
        ...part(note.text, Math.max(segment.from, to), segment.to, grammar),
      ]),
      ...('says' in row ? [{ from, to, text: words }] : part(note.text, from, to, grammar)),
    ].sort((a, b) => a.from - b.from);
  }
  return out;
}

/** What is left of a segment, without the words that join it to the next; nothing where that is nothing. */
function part(text: string, from: number, to: number, { rx }: Grammar): Segment[] {
  if (from >= to) return [];
  const whole = text.slice(from, to);
  const lead = rx`^(?:[\s,;.]|<and>\b)*`.exec(whole)?.[0].length ?? 0;
  const words = whole.slice(lead).replace(rx`(?:[\s,;]|\b<and>)+$`, '');
  return words ? [{ from: from + lead, to: from + lead + words.length, text: words }] : [];
}

/** @returns what an editor decided that a segment cites; null where there is no decision, or its work is not known yet */
export function decisionOf(note: NoteWords, segment: Segment, context: Context): Found[] | null {
  const row = context.decisions.find(
    (d) => 'says' in d && isOf(d, context.source, note) && segment.text.startsWith(d.says),
  );
  if (!row || !('says' in row)) return null;
  if ('is' in row) return [asRead(row, note, segment, context)];
  const meant = 'mentions' in row ? row.mentions : row.cites;
  if (meant === null) return [];
  const work = context.registry.byId.get(meant);
  const rule = 'mentions' in row ? 'mention' : 'editor';
  return work ? [make(context.rules.grammar, segment, [work], rule, [0, row.says.length], row.why)] : null;
}

/** The work that an editor has read where no rule can. */
function asRead(
  { is, says }: Extract<Decision, { is: unknown }>,
  note: NoteWords,
  segment: Segment,
  context: Context,
): Found {
  const { registry, rules } = context;
  const fields = Object.fromEntries(Object.entries(is).map(([field, value]) => [field, value ?? undefined]));
  const year = is.year ?? /\d{4}/.exec(is.date ?? '')?.[0];
  const parsed: ParsedWork = {
    authors: [],
    editors: [],
    ...fields,
    ...(year === undefined ? {} : { year }),
    title: is.title,
    type: is.type,
  };
  const evidence = evidenceOf(note, context, segment.text);
  const like = findWork(registry, parsed);
  const known = like && isSame(like, parsed) ? like : null;
  if (known) enrich(registry, known, parsed, evidence);
  const work = known ?? addWork(registry, parsed, evidence);
  const found = make(rules.grammar, segment, [work], known ? 'full again' : 'full', [0, says.length]);
  return { ...found, full: { parsed, said: segment.text } };
}

/** One title is not enough where an editor gives the fields: a report may have the title of another body's, or year's. */
function isSame(work: Work, { authors, year, date }: ParsedWork): boolean {
  const name = ([first]: Work['authors']) => first?.literal ?? first?.family;
  const differs = (a?: string, b?: string) => a !== undefined && b !== undefined && a !== b;
  return (
    name(work.authors) === name(authors) &&
    (work.year === undefined || work.year === year) &&
    !differs(work.date, date)
  );
}

/**
 * @param read what each source's notes and lines under tables cite
 * @throws InputError for a decision on a note that no source has, or one that names a work that is not in the registry
 */
export function checkDecisions(
  decisions: Decision[],
  read: Map<string, { note: NoteWords; found: Found[] }[]>,
): void {
  for (const row of decisions) {
    const { source } = row.note;
    const of = read.get(source)?.find(({ note }) => isOf(row, source, note));
    if (!of) throw new InputError(`${row.at}: Unexpected ${placeOf(row)}, expected a note of a source`);
    const cites = 'mentions' in row ? row.mentions : 'cites' in row ? row.cites : null;
    if (cites === null || !('says' in row)) continue;
    const { why, says } = row;
    const isDone = ({ works, flag }: Found) => works.length === 1 && works[0]?.id === cites && flag === why;
    if (!of.found.some(isDone))
      throw new InputError(
        `${row.at}: Unexpected decision on “${says}” of ${placeOf(row)}, expected the id of a work`,
      );
  }
}
