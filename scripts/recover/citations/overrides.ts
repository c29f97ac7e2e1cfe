/** What an editor decided about works by hand: `content/works.overrides.yaml`. */
import path from 'node:path';
import { z } from 'astro/zod';
import { textsOf } from '../index.ts';
import { InputError } from '../input-error.ts';
import { readYaml } from '../source.ts';
import type { Recovery } from '../types.ts';
import { make, type Context, type Found, type NoteText } from './context.ts';
import type { Citation } from './index.ts';
import { joinWorks, type Registry, type Work } from './registry.ts';
import type { Segment } from './segments.ts';

const person = z.union([
  z.strictObject({ family: z.string(), given: z.string().optional() }),
  z.strictObject({ literal: z.string() }),
]);

/** Fields that can be set; null takes one away. */
const FIELDS = [
  'title',
  'type',
  'year',
  'date',
  'container',
  'publisher',
  'place',
  'volume',
  'issue',
  'page',
  'URL',
] as const;

const noteSchema = z.strictObject({ source: z.string(), unit: z.string(), n: z.int() });

const override = z.union([
  /** Two works of the registry are one; the first keeps its address. */
  z.strictObject({ merge: z.tuple([z.string(), z.string()]), why: z.string().min(8) }),
  /** A field that was read wrong, or that the citations do not have. */
  z.strictObject({
    work: z.string(),
    set: z.strictObject({
      ...Object.fromEntries(FIELDS.map((field) => [field, z.string().nullable().optional()])),
      authors: z.array(person).optional(),
      editors: z.array(person).optional(),
    }),
    why: z.string().min(8),
  }),
  /** What the words `says` of a note cite, where no rule can tell, or the rule is wrong; null, where it is open. */
  z.strictObject({
    note: noteSchema,
    says: z.string().min(4),
    cites: z.string().nullable(),
    why: z.string().min(8),
  }),
  /** A citation begins at these words of a note, and no sign of the rules tells. */
  z.strictObject({ note: noteSchema, begins: z.string().min(4), why: z.string().min(8) }),
]);

export type Override = z.infer<typeof override> & { at: string };
type Decision = Extract<Override, { note: unknown }>;

export const decisionsIn = (overrides: Override[]): Decision[] =>
  overrides.filter((row): row is Decision => 'note' in row);

const isOf = ({ note }: Decision, source: string, { unit, n }: NoteText) =>
  note.source === source && note.unit === unit && note.n === n;

/**
 * The segments of a note as an editor parts them: words that are decided on are a segment of their own.
 *
 * @throws InputError for words that do not stand in the note
 */
export function asDecided(
  decisions: Decision[],
  source: string,
  note: NoteText,
  segments: Segment[],
): Segment[] {
  let out = segments;
  for (const row of decisions.filter((d) => isOf(d, source, note))) {
    const words = 'says' in row ? row.says : row.begins;
    const from = note.text.indexOf(words);
    if (from < 0)
      throw new InputError(
        `${row.at}: Unexpected words “${words}”, expected words of ${source}/${note.unit} note ${note.n}`,
      );
    const end = from + words.length;
    const to = 'says' in row ? end : (out.find((segment) => segment.to >= end)?.to ?? end);
    out = [
      ...out.flatMap((segment) => [
        ...part(note.text, segment.from, Math.min(segment.to, from)),
        ...part(note.text, Math.max(segment.from, to), segment.to),
      ]),
      ...('says' in row ? [{ from, to, text: words }] : part(note.text, from, to)),
    ].sort((a, b) => a.from - b.from);
  }
  return out;
}

/** What is left of a segment, without the words that join it to the next; nothing where that is nothing. */
function part(text: string, from: number, to: number): Segment[] {
  if (from >= to) return [];
  const whole = text.slice(from, to);
  const lead = /^(?:[\s,;.]|and\b)*/.exec(whole)![0].length;
  const words = whole.slice(lead).replace(/(?:[\s,;]|\band)+$/, '');
  return words ? [{ from: from + lead, to: from + lead + words.length, text: words }] : [];
}

/** @returns what an editor decided that a segment cites; null where there is no decision, or its work is not known yet */
export function decisionOf(
  decisions: Decision[],
  note: NoteText,
  segment: Segment,
  context: Context,
): Found[] | null {
  const row = decisions.find(
    (d) => 'says' in d && isOf(d, context.source, note) && segment.text.startsWith(d.says),
  );
  if (!row || !('says' in row)) return null;
  if (row.cites === null) return [];
  const work = context.registry.works.find(({ id }) => id === row.cites);
  return work ? [make(segment, [work], 'editor', [0, row.says.length], row.why)] : null;
}

/** @throws InputError for a decision on a note that no source has, or one that names a work that is not in the registry */
export function checkDecisions(decisions: Decision[], recoveries: Recovery[], citations: Citation[]): void {
  for (const row of decisions) {
    const { source, unit, n } = row.note;
    const notes = recoveries
      .find(({ slug }) => slug === source)
      ?.units.find(({ slug }) => slug === unit)?.notes;
    if (!notes?.some((note) => note.n === n))
      throw new InputError(`${row.at}: Unexpected note ${source}/${unit} ${n}, expected a note of a source`);
    if (!('says' in row) || row.cites === null) continue;
    const { cites, why, says } = row;
    if (
      !citations.some(
        (c) => c.source === source && c.unit === unit && c.n === n && c.work === cites && c.flag === why,
      )
    )
      throw new InputError(
        `${row.at}: Unexpected decision on “${says}” of ${source}/${unit} note ${n}, expected the id of a work`,
      );
  }
}

export function readOverrides(content: string): Override[] {
  const read = readYaml(path.join(content, 'works.overrides.yaml'), z.array(override), false);
  return read ? read.value.map((row, i) => ({ ...row, at: read.at([i]) })) : [];
}

function correct(work: Work, set: Record<string, unknown>): void {
  const { titles } = work;
  for (const [field, value] of Object.entries(set)) Object.assign(work, { [field]: value ?? undefined });
  if (!titles.includes(work.title)) titles.unshift(work.title);
}

/** @throws InputError for a row that names a work that is not in the registry */
export function applyOverrides(
  registry: Registry,
  citations: Citation[],
  recoveries: Recovery[],
  overrides: Override[],
): void {
  const find = (id: string, at: string): Work => {
    const work = registry.works.find((w) => w.id === id);
    if (!work)
      throw new InputError(`${at}: Unexpected work \`${id}\`, expected the id of a work in the registry`);
    return work;
  };
  const renamed = new Map<string, string>();
  for (const row of overrides) {
    if ('set' in row) correct(find(row.work, row.at), row.set);
    else if ('merge' in row) {
      const [kept, gone] = row.merge.map((id) => find(id, row.at)) as [Work, Work];
      joinWorks(registry, kept, gone, row.why);
      renamed.set(gone.id, kept.id);
    }
  }
  const now = (id: string): string => (renamed.has(id) ? now(renamed.get(id)!) : id);
  for (const citation of citations) citation.work = now(citation.work);
  for (const { units } of recoveries)
    for (const unit of units)
      for (const text of [...unit.notes.map((note) => note.text), ...unit.blocks.flatMap(textsOf)])
        for (const anchor of text.anchors)
          if (anchor.kind === 'citation') anchor.works = [...new Set(anchor.works.map(now))];
}
