/**
 * Editions of works. A work is what its citations in full have in common; where they print other years, or another place in
 * which it stands, they mean other editions, and no field of one goes into the other.
 */
import type { Evidence } from '../../../src/model/records.ts';
import { alike, foldTitle } from '../../../src/model/words.ts';
import type { Found } from './context.ts';
import { editionOf } from './edition-said.ts';
import { IMPRINT, type ParsedWork, type Work } from './work.ts';

/** A citation in full of a work. */
interface Witness {
  evidence: Evidence;
  parsed: ParsedWork;
  found: Found;
}

export interface WorkEdition {
  /** Within its work: the year, or `undated`. */
  slug: string;
  fields: ParsedWork;
  /** The citation that most fields are of. */
  evidence: Evidence;
  /** Fields that another citation of the edition prints. */
  from: Partial<Record<keyof ParsedWork, Evidence>>;
  witnesses: Witness[];
}

/** Years that are a slip: what a citation of the work prints, and what it means. */
export type Slips = ReadonlyMap<string, string>;

/** Kinds that have no editions: two days of one are two. */
const ONCE = new Set(['interview', 'article-newspaper', 'webpage', 'speech']);

/** @param witnesses of the work, in the order of the sources @returns its editions; none where it is cited in one alone */
function editionsOf(work: Work, witnesses: readonly Witness[], slips: Slips): WorkEdition[] {
  if (ONCE.has(work.type)) return [];
  const groups: Witness[][] = [];
  for (const witness of witnesses.map((one) => meant(one, slips))) {
    const own = groups.find((group) => group.every((other) => sameEdition(other.parsed, witness.parsed)));
    if (own) own.push(witness);
    else groups.push([witness]);
  }
  if (groups.length < 2) return [];
  const taken = new Set<string>();
  const read = groups.map(editionFrom);
  return read.sort(byYear).map((edition): WorkEdition => {
    const base = edition.fields.year ?? 'undated';
    let slug = base;
    for (let n = 2; taken.has(slug); n++) slug = `${base}-${n}`;
    taken.add(slug);
    return { slug, ...edition };
  });
}

/** The oldest first; those without a year behind them. */
const byYear = (
  { fields: a }: Pick<WorkEdition, 'fields'>,
  { fields: b }: Pick<WorkEdition, 'fields'>,
): number => Number(a.year ?? Infinity) - Number(b.year ?? Infinity) || 0;

function meant(witness: Witness, slips: Slips): Witness {
  const { parsed } = witness;
  const year = parsed.year === undefined ? undefined : slips.get(parsed.year);
  return year === undefined ? witness : { ...witness, parsed: { ...parsed, year } };
}

/** Whether two citations can be of one edition: nothing that both print differs. */
function sameEdition(a: ParsedWork, b: ParsedWork): boolean {
  if (a.year && b.year && a.year !== b.year) return false;
  const differs = (x?: string, y?: string) => x !== undefined && y !== undefined && !isLike(x, y);
  // A year tells one edition; without one, the house and the whole do.
  return a.year && b.year ? true : !differs(a.container, b.container) && !differs(a.publisher, b.publisher);
}

function isLike(a: string, b: string): boolean {
  const [x, y] = [a, b].map(
    (text) =>
      foldTitle(text)
        .match(/[\p{L}\p{N}]+/gu)
        ?.sort()
        .join(' ') ?? '',
  ) as [string, string];
  return x.includes(y) || y.includes(x) || alike(x, y);
}

/** The fullest citation, and what only the others print. */
function editionFrom(group: Witness[]): Omit<WorkEdition, 'slug'> {
  const size = ({ parsed }: Witness) => IMPRINT.filter((field) => parsed[field] !== undefined).length;
  const best = group.reduce((a, b) => (size(b) > size(a) ? b : a));
  const fields: ParsedWork = { ...best.parsed };
  const from: WorkEdition['from'] = {};
  for (const { evidence, parsed } of group)
    for (const field of IMPRINT)
      if (fields[field] === undefined && parsed[field] !== undefined) {
        fields[field] = parsed[field];
        from[field] = evidence;
      }
  return { fields, evidence: best.evidence, from, witnesses: group };
}

/** Editions by the ids of their works, and the one at which each citation stands. */
export interface Editions {
  of: (work: string) => WorkEdition[];
  /** Undefined where the work has one edition, or the citation names none. */
  at: (found: Found) => string | undefined;
}

/** What a source cites, in its order, each with its place. */
export type InOrder = { found: Found; place: Omit<Evidence, 'said'> }[];

/**
 * @param sources what each source cites
 * @param now the id that a work has after an editor's corrections
 * @param slips years that are slips, by the ids of works
 */
export function editionsIn(
  works: Work[],
  sources: InOrder[],
  now: (id: string) => string,
  slips: Map<string, Slips>,
): Editions {
  const witnesses = new Map<string, Witness[]>();
  for (const { found, place } of sources.flat()) {
    const [work, other] = found.works;
    if (!work || other || !found.full) continue;
    const { parsed, said } = found.full;
    const id = now(work.id);
    witnesses.set(id, [...(witnesses.get(id) ?? []), { evidence: { ...place, said }, parsed, found }]);
  }
  const all = new Map(
    works.map((work) => [
      work.id,
      editionsOf(work, witnesses.get(work.id) ?? [], slips.get(work.id) ?? new Map<string, string>()),
    ]),
  );
  const of = (id: string) => all.get(id) ?? [];
  const at = new Map<Found, string>();
  for (const editions of all.values())
    for (const { slug, witnesses } of editions) for (const { found } of witnesses) at.set(found, slug);
  for (const source of sources) inherit(source, now, of, at);
  return { of, at: (found) => at.get(found) };
}

/** What names no edition stands at the one that its source cited last, or at the only one that it cites. */
function inherit(
  source: InOrder,
  now: (id: string) => string,
  of: Editions['of'],
  at: Map<Found, string>,
): void {
  const worksOf = ({ works }: Found) => (works.length === 1 ? works.map(({ id }) => now(id)) : []);
  const named = new Map<string, Set<string>>();
  for (const { found } of source)
    for (const work of worksOf(found)) {
      const slug = at.get(found);
      if (slug !== undefined) named.set(work, (named.get(work) ?? new Set()).add(slug));
    }
  const last = new Map<string, string>();
  for (const { found } of source)
    for (const work of worksOf(found)) {
      // Of volumes that are editions by their years each is cited by its number.
      if (!of(work).length || (at.get(found) === undefined && areVolumes(of(work)))) continue;
      const slug =
        at.get(found) ??
        (found.edition ? editionOf(of(work), found.edition) : (last.get(work) ?? only(named.get(work))));
      if (slug === undefined) {
        // Nor is it told what is meant behind an edition that nobody cites in full.
        if (found.edition) last.delete(work);
        continue;
      }
      at.set(found, slug);
      last.set(work, slug);
    }
}

const areVolumes = (editions: readonly WorkEdition[]): boolean =>
  editions.length > 1 &&
  editions.every(({ fields: { type, volume } }) => type === 'book' && volume !== undefined) &&
  new Set(editions.map(({ fields }) => fields.volume)).size === editions.length;

const only = (slugs: Set<string> | undefined): string | undefined =>
  slugs?.size === 1 ? [...slugs][0] : undefined;
