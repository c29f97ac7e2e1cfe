/** All works of all sources, each once. It grows as the citations are read. */
import type { Evidence } from '../../../src/model/records.ts';
import { alike, foldTitle, titleWords } from '../../../src/model/words.ts';
import type { Grammar } from '../grammar.ts';
import { AlikeIndex } from './alike-index.ts';
import { idOf } from './ids.ts';
import { likenessBy, untranslated, type Likeness } from './likeness.ts';
import { IMPRINT, isCorporate, namesOf, type ParsedWork, type Work } from './work.ts';

export interface Registry {
  works: Work[];
  byId: Map<string, Work>;
  /** The how manieth work each is. */
  ranks: Map<Work, number>;
  /** By the names under which they can be meant. */
  byName: AlikeIndex<Work[]>;
  /** By the first words of their titles: the first that tells it from others; and the first two. */
  byWord: AlikeIndex<Work[]>;
  byOpening: AlikeIndex<AlikeIndex<Work[]>>;
  /** Those with a title in which no word does. */
  wordless: Work[];
  /** By those who held them. */
  interviews: Map<string, Work[]>;
  grammar: Grammar;
  likeness: Likeness;
}

/** @param works those that are known already */
export function registryOf(grammar: Grammar, works: Work[] = []): Registry {
  const registry: Registry = {
    works: [],
    byId: new Map(),
    ranks: new Map(),
    byName: listsByWord(),
    byWord: listsByWord(),
    byOpening: new AlikeIndex(listsByWord),
    wordless: [],
    interviews: new Map(),
    grammar,
    likeness: likenessBy(grammar),
  };
  for (const work of works) register(registry, work);
  return registry;
}

const listsByWord = (): AlikeIndex<Work[]> => new AlikeIndex<Work[]>(() => []);

function register(registry: Registry, work: Work): void {
  const { works, byId, ranks, interviews } = registry;
  ranks.set(work, works.length);
  works.push(work);
  byId.set(work.id, work);
  indexNames(registry, work);
  for (const title of work.titles) indexTitle(registry, work, title);
  if (work.type === 'interview' && work.by !== undefined)
    interviews.set(work.by, [...(interviews.get(work.by) ?? []), work]);
}

/** The work that a citation in full means, if it is known. @param canBe what else it must be */
export function findWork(
  registry: Registry,
  wanted: ParsedWork,
  canBe: (work: Work) => boolean = () => true,
): Work | null {
  const names = namesOf(wanted, registry.grammar);
  const pool = names.length
    ? poolOf(registry, names)
    : beginningLike(registry, wanted.title).filter((work) => !work.authors.length || isCorporate(work));
  let best: { work: Work; score: number } | null = null;
  for (const work of pool) {
    const score = sameWork(registry, work, wanted);
    if (score > (best?.score ?? 0) && canBe(work)) best = { work, score };
  }
  return best?.work ?? null;
}

function poolOf({ byName }: Registry, names: string[]): Set<Work> {
  return new Set(names.flatMap((name) => byName.like(name).flatMap(({ value }) => value)));
}

/** Works of which a title may begin as another does, in their order. */
function beginningLike({ works, ranks, byWord, wordless, likeness }: Registry, title: string): Work[] {
  const [first] = likeness.significant(titleWords(title));
  if (first === undefined) return works;
  const found = new Set([...byWord.like(first).flatMap(({ value }) => value), ...wordless]);
  return [...found].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

/** Kinds of works that an edition does not outlive: two years are two works. */
const OF_ITS_DAY = new Set(['article-newspaper', 'webpage', 'speech', 'legislation', 'report']);

/** 0: two works. Above: how surely one. Two bodies' reports of two years are two; a person's title is one in any edition. */
function sameWork(
  { grammar, likeness: { of, significant } }: Registry,
  work: Work,
  wanted: ParsedWork,
): number {
  if ((work.type === 'interview') !== (wanted.type === 'interview')) return 0;
  const named = namesOf(wanted, grammar);
  const years = work.year && wanted.year ? Math.abs(Number(work.year) - Number(wanted.year)) : 0;
  const strict = !named.length || isCorporate(work) || isCorporate(wanted) || OF_ITS_DAY.has(wanted.type);
  if (strict && (years > 0 || numbersDiffer(work.title, wanted.title))) return 0;
  // Two handbooks of one title, partly by the same people, in two years (isaacs-thesis ch. 4).
  if (years > 0 && named.length && !sameNames(namesOf(work, grammar), named)) return 0;
  // `Freedom in the World` without a year is the series, not one year's report.
  if (isCorporate(work) && isCorporate(wanted) && isDated(work) !== isDated(wanted)) return 0;
  /** `Evolutsiya Konstitutsii Respubliki` is not `Konstitutsiia Respubliki`: without a name, the first words must agree. */
  const beginAlike = (title: string) => {
    const [x, y] = [significant(titleWords(title))[0], significant(titleWords(wanted.title))[0]];
    return x === undefined || y === undefined || alike(x, y);
  };
  const titles = named.length ? work.titles : work.titles.filter(beginAlike);
  const likeness = Math.max(0, ...titles.map((title) => of(title, wanted.title)));
  if (strict && work.date && wanted.date && work.date !== wanted.date && likeness < 0.95) return 0;
  if (Boolean(work.container) !== Boolean(wanted.container) && years > 1 && likeness < 0.95) return 0;
  if (years > 12 && likeness < 0.9) return 0;
  return likeness >= (strict ? 0.85 : 0.75) ? likeness : 0;
}

const sameNames = (a: string[], b: string[]) =>
  a.length === b.length && a.every((name) => b.some((other) => alike(name, other)));

const isDated = ({ year, title }: ParsedWork) => year !== undefined || /\b(?:19|20)\d\d\b/.test(title);

/** Years in titles tell one report of a series from another. */
function numbersDiffer(a: string, b: string): boolean {
  const numbers = (text: string) => (untranslated(text).match(/\b(?:19|20)\d\d\b/g) ?? []).sort().join();
  const [x, y] = [numbers(a), numbers(b)];
  return x !== y && x !== '' && y !== '';
}

export function addWork(registry: Registry, parsed: ParsedWork, evidence: Evidence): Work {
  const work: Work = {
    ...parsed,
    id: idOf(parsed, registry.likeness, registry.byId),
    titles: [parsed.title],
    evidence,
    merged: [],
    from: {},
    edited: [],
  };
  register(registry, work);
  return work;
}

function indexNames({ byName, grammar }: Registry, work: Work): void {
  for (const name of new Set(namesOf(work, grammar))) byName.at(name).push(work);
}

function indexTitle({ byWord, byOpening, wordless, likeness }: Registry, work: Work, title: string): void {
  const words = titleWords(title);
  const [first, second] = words;
  const [telling] = likeness.significant(words);
  if (telling === undefined) wordless.push(work);
  else byWord.at(telling).push(work);
  if (first !== undefined && second !== undefined) byOpening.at(first).at(second).push(work);
}

/** What another citation in full tells of a known work: fields that the first one did not have, another form of title. */
export function enrich(registry: Registry, work: Work, parsed: ParsedWork, evidence: Evidence): void {
  for (const field of IMPRINT)
    if (!work[field] && parsed[field] && (field !== 'page' || parsed.type === work.type)) {
      work[field] = parsed[field];
      work.from[field] = evidence;
    }
  if (!work.authors.length && parsed.authors.length) {
    work.authors = parsed.authors;
    indexNames(registry, work);
  }
  // A title twice as long has more in it than this work (three reports in a row, isaacs-thesis ch. 4 n. 117).
  const isForm = titleWords(parsed.title).length < 2 * titleWords(work.title).length + 4;
  if (isForm && !work.titles.some((title) => foldTitle(title) === foldTitle(parsed.title))) {
    work.titles.push(parsed.title);
    indexTitle(registry, work, parsed.title);
    work.merged.push({ ...evidence, why: 'the same name, and a title that shares its words' });
  }
}
