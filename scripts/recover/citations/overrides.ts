/** What an editor decided about works by hand: `content/works.overrides.yaml`. */
import path from 'node:path';
import { z } from 'astro/zod';
import { textsOf } from '../index.ts';
import { InputError, readYaml } from '../source.ts';
import type { Recovery } from '../types.ts';
import { make, type Context, type Found, type NoteText } from './context.ts';
import type { Citation } from './index.ts';
import type { Registry, Work } from './registry.ts';
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
  /** What the words `says` of a note cite, where no rule can tell, or the rule is wrong. */
  z.strictObject({
    note: z.strictObject({ source: z.string(), unit: z.string(), n: z.int() }),
    says: z.string().min(4),
    cites: z.string(),
    why: z.string().min(8),
  }),
]);

export type Override = z.infer<typeof override> & { at: string };
type Decision = Extract<Override, { says: string }>;

/** @returns what an editor decided that a segment cites; null where there is no decision, or its work is not known yet */
export function decisionOf(
  decisions: Decision[],
  note: NoteText,
  segment: Segment,
  context: Context,
): Found | null {
  const row = decisions.find(
    (d) =>
      d.note.source === context.source &&
      d.note.unit === note.unit &&
      d.note.n === note.n &&
      segment.text.startsWith(d.says),
  );
  const work = row && context.registry.works.find(({ id }) => id === row.cites);
  return row && work ? make(segment, [work], 'editor', [0, row.says.length], row.why) : null;
}

/** @throws InputError for a decision that fits no words of its note, or names a work that is not in the registry */
export function checkDecisions(decisions: Decision[], citations: Citation[]): void {
  for (const { note, cites, why, says, at } of decisions)
    if (
      !citations.some(
        (c) =>
          c.source === note.source &&
          c.unit === note.unit &&
          c.n === note.n &&
          c.work === cites &&
          c.flag === why,
      )
    )
      throw new InputError(
        `${at}: Unexpected decision on “${says}” of ${note.source}/${note.unit} note ${note.n}, expected words that begin a citation there, and the id of a work cited before`,
      );
}

export const decisionsIn = (overrides: Override[]): Decision[] =>
  overrides.filter((row): row is Decision => 'says' in row);

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
      kept.titles.push(...gone.titles.filter((title) => !kept.titles.includes(title)));
      kept.merged.push({ said: gone.evidence.said, why: row.why });
      registry.works.splice(registry.works.indexOf(gone), 1);
      renamed.set(gone.id, kept.id);
    }
  }
  const now = (id: string) => renamed.get(id) ?? id;
  for (const citation of citations) citation.work = now(citation.work);
  for (const { units } of recoveries)
    for (const unit of units)
      for (const text of [...unit.notes.map((note) => note.text), ...unit.blocks.flatMap(textsOf)])
        for (const anchor of text.anchors)
          if (anchor.kind === 'citation') anchor.works = [...new Set(anchor.works.map(now))];
}
