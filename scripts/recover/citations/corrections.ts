/** What an editor made of the registry: works that are one, fields that were read wrong. */
import { InputError } from '../../../src/model/content/input-error.ts';
import type { Placed } from '../../../src/model/content/sources.ts';
import type { Override } from '../../../src/model/overrides.ts';
import type { WorkEdition } from './editions.ts';
import { IMPRINT, type ParsedWork, type Work } from './work.ts';

export interface Corrected {
  works: Work[];
  /** The id that a work has now: that of the work with which it was joined. */
  now: (id: string) => string;
  /** Whether an editor says that what was read is no work. */
  isNone: (id: string) => boolean;
}

/** @throws InputError for a row that names a work that is not in the registry */
export function corrected(read: Work[], overrides: Placed<Override>[]): Corrected {
  const works = new Map(read.map((work) => [work.id, work]));
  const find = (id: string, at: string): Work => {
    const work = works.get(id);
    if (!work)
      throw new InputError(`${at}: Unexpected work \`${id}\`, expected the id of a work in the registry`);
    return work;
  };
  const renamed = new Map<string, string>();
  const none = new Set<string>();
  for (const row of overrides) {
    if ('slip' in row) {
      const work = find(row.work, row.at);
      works.set(row.work, { ...work, edited: [...work.edited, { fields: ['year'], why: row.why }] });
    } else if ('none' in row) {
      find(row.work, row.at);
      works.delete(row.work);
      none.add(row.work);
    } else if ('set' in row) works.set(row.work, edited(find(row.work, row.at), row));
    else if ('merge' in row) {
      const [kept, gone] = [find(row.merge[0], row.at), find(row.merge[1], row.at)];
      works.set(kept.id, joined(kept, gone, row.why));
      works.delete(gone.id);
      renamed.set(gone.id, kept.id);
    }
  }
  const now = (id: string): string => {
    const next = renamed.get(id);
    return next === undefined ? id : now(next);
  };
  return { works: [...works.values()], now, isNone: (id) => none.has(now(id)) };
}

/** Years that are slips, by works: what is printed, and what is meant. */
export function slipsIn(
  overrides: Placed<Override>[],
  now: Corrected['now'],
): Map<string, Map<string, string>> {
  const out = new Map<string, Map<string, string>>();
  for (const row of overrides)
    if ('slip' in row) {
      const id = now(row.work);
      out.set(id, (out.get(id) ?? new Map<string, string>()).set(row.slip, row.year));
    }
  return out;
}

/** The works with their editions; the fields of a work are those of its first edition, as an editor corrected them. */
export function withEditions(
  works: Work[],
  editionsOf: (id: string) => WorkEdition[],
  overrides: Placed<Override>[],
  now: Corrected['now'],
): Work[] {
  const corrections = overrides.filter((row): row is Placed<Correction> => 'set' in row);
  const rows = Map.groupBy(corrections, (row) => now(row.work));
  return works.map((work) => {
    const editions = editionsOf(work.id);
    const [main] = editions;
    if (!main) return work;
    const corrected = (rows.get(work.id) ?? []).reduce<Work>(edited, {
      ...bare(work),
      ...main.fields,
      title: work.title,
      authors: work.authors,
      evidence: main.evidence,
      from: main.from,
      edited: [],
    });
    const first = { ...main, fields: { ...main.fields, ...fieldsOf(corrected) } };
    return { ...corrected, editions: [first, ...editions.slice(1)] };
  });
}

/** A work without its imprint. */
const bare = (work: Work): Work =>
  Object.fromEntries(
    Object.entries(work).filter(([field]) => !IMPRINT.some((one) => one === field)),
  ) as unknown as Work;

const fieldsOf = ({
  id: _i,
  titles: _t,
  evidence: _e,
  merged: _m,
  from: _f,
  edited: _h,
  source: _s,
  editions: _d,
  ...fields
}: Work): ParsedWork => fields;

type Correction = Extract<Override, { set: unknown }>;

function edited(work: Work, { set, why }: Correction): Work {
  const fields = Object.fromEntries(Object.entries(set).map(([field, value]) => [field, value ?? undefined]));
  const from = Object.fromEntries(Object.entries(work.from).filter(([field]) => !(field in set)));
  const now: Work = { ...work, ...fields, from, edited: [...work.edited, { fields: Object.keys(set), why }] };
  return now.titles.includes(now.title) ? now : { ...now, titles: [now.title, ...now.titles] };
}

/** Two records are one work: what only the second one knows goes into the first. */
function joined(kept: Work, gone: Work, why: string): Work {
  return {
    ...kept,
    titles: [...new Set([...kept.titles, ...gone.titles])],
    merged: [...kept.merged, { ...gone.evidence, why }, ...gone.merged],
  };
}
