/** All works of all sources, each once. */
import type { Evidence } from '../../../src/model/records.ts';
import { alike, fold, significant, titleLikeness, toLatin, wordsOf } from '../../../src/model/words.ts';
import { isCorporate, namesOf, type ParsedWork, type Work } from './work.ts';

export interface Registry {
  works: Work[];
  byName: Map<string, Work[]>;
}

export const emptyRegistry = (): Registry => ({ works: [], byName: new Map() });

/** The same of works that are known already. */
export function registryOf(works: Work[]): Registry {
  const registry: Registry = { works, byName: new Map() };
  for (const work of works) indexNames(registry, work);
  return registry;
}

/** The work that a citation in full means, if it is known. */
export function findWork(registry: Registry, wanted: ParsedWork): Work | null {
  const names = namesOf(wanted);
  const pool = names.length
    ? poolOf(registry, names)
    : registry.works.filter((work) => !work.authors.length || isCorporate(work));
  let best: { work: Work; score: number } | null = null;
  for (const work of pool) {
    const score = sameWork(work, wanted, names.length > 0);
    if (score > (best?.score ?? 0)) best = { work, score };
  }
  return best?.work ?? null;
}

function poolOf(registry: Registry, names: string[]): Work[] {
  const out = new Set<Work>();
  for (const name of names)
    for (const [key, works] of registry.byName)
      if (key === name || alike(key, name)) for (const work of works) out.add(work);
  return [...out];
}

/** 0: two works. Above: how surely one. Two bodies' reports of two years are two; a person's title is one in any edition. */
function sameWork(work: Work, wanted: ParsedWork, named: boolean): number {
  if ((work.type === 'interview') !== (wanted.type === 'interview')) return 0;
  const years = work.year && wanted.year ? Math.abs(Number(work.year) - Number(wanted.year)) : 0;
  const strict =
    !named ||
    isCorporate(work) ||
    isCorporate(wanted) ||
    ['article-newspaper', 'webpage', 'speech', 'legislation', 'report'].includes(wanted.type);
  const likeness = Math.max(
    ...work.titles.map((title) =>
      named || beginAlike(title, wanted.title) ? likenessOf(title, wanted.title) : 0,
    ),
  );
  if (strict && (years > 0 || numbersDiffer(work.title, wanted.title))) return 0;
  if (strict && work.date && wanted.date && work.date !== wanted.date && likeness < 0.95) return 0;
  const isPart = (w: ParsedWork) => Boolean(w.container);
  if (isPart(work) !== isPart(wanted) && years > 1 && likeness < 0.95) return 0;
  if (years > 12 && likeness < 0.9) return 0;
  // Two handbooks of one title, partly by the same people, in two years (isaacs-thesis ch. 4).
  if (years > 0 && named && !sameNames(namesOf(work), namesOf(wanted))) return 0;
  // `Freedom in the World` without a year is the series, not one year's report.
  if (isCorporate(work) && isCorporate(wanted) && isDated(work) !== isDated(wanted)) return 0;
  return likeness >= (strict ? 0.85 : 0.75) ? likeness : 0;
}

/** `Evolutsiya Konstitutsii Respubliki` is not `Konstitutsiia Respubliki`: without a name, the first words must agree. */
function beginAlike(a: string, b: string): boolean {
  const [x, y] = [significant(wordsOf(a))[0], significant(wordsOf(b))[0]];
  return x === undefined || y === undefined || alike(x, y);
}

const sameNames = (a: string[], b: string[]) =>
  a.length === b.length && a.every((name) => b.some((other) => alike(name, other)));

const isDated = ({ year, title }: ParsedWork) => year !== undefined || /\b(?:19|20)\d\d\b/.test(title);

/** Years in titles tell one report of a series from another. */
function numbersDiffer(a: string, b: string): boolean {
  const numbers = (text: string) => (untranslated(text).match(/\b(?:19|20)\d\d\b/g) ?? []).sort().join();
  return numbers(a) !== numbers(b) && numbers(a) !== '' && numbers(b) !== '';
}

/** Without the translation that von-hauff sets in brackets behind a title. */
const untranslated = (title: string) => title.replace(/(?<=\S{3,}\s\S+.*)\s\([^()]{12,}\)?$/, '');

const likenessOf = (a: string, b: string): number =>
  Math.max(likenessOfWords(a, b), likenessOfWords(untranslated(a), untranslated(b)));

function likenessOfWords(a: string, b: string): number {
  const [short, long] = [significant(wordsOf(a)), significant(wordsOf(b))].sort(
    (x, y) => x.length - y.length,
  ) as [string[], string[]];
  const { share, common } = titleLikeness(a, b);
  if (short.length <= 1) return share < 1 || long.length > 2 ? 0 : short.length === long.length ? 1 : 0.8;
  if (common < 2) return 0;
  // A short title must be the beginning of the long one, or nearly all of it.
  const opens = short
    .slice(0, 2)
    .every((word, i) => long.slice(0, i + 2).some((other) => alike(word, other)));
  return opens || short.length / long.length > 0.7 ? share : share * 0.7;
}

export function addWork(registry: Registry, parsed: ParsedWork, evidence: Evidence): Work {
  const work: Work = {
    ...parsed,
    id: idOf(registry, parsed),
    titles: [parsed.title],
    evidence,
    merged: [],
    otherYears: [],
  };
  registry.works.push(work);
  indexNames(registry, work);
  return work;
}

function indexNames(registry: Registry, work: Work): void {
  for (const name of namesOf(work)) {
    const list = registry.byName.get(name);
    if (!list) registry.byName.set(name, [work]);
    else if (!list.includes(work)) list.push(work);
  }
}

/** What another citation in full tells of a known work: fields that the first one did not have, another form of title. */
export function enrich(registry: Registry, work: Work, parsed: ParsedWork, evidence: Evidence): void {
  for (const field of [
    'container',
    'publisher',
    'place',
    'year',
    'date',
    'volume',
    'issue',
    'URL',
    'page',
  ] as const)
    if (!work[field] && parsed[field] && (field !== 'page' || parsed.type === work.type))
      work[field] = parsed[field];
  if (parsed.year && work.year && parsed.year !== work.year && !work.otherYears.includes(parsed.year))
    work.otherYears.push(parsed.year);
  if (!work.authors.length && parsed.authors.length) {
    work.authors = parsed.authors;
    indexNames(registry, work);
  }
  // A title twice as long has more in it than this work (three reports in a row, isaacs-thesis ch. 4 n. 117).
  const isForm = wordsOf(parsed.title).length < 2 * wordsOf(work.title).length + 4;
  if (isForm && !work.titles.some((title) => fold(title) === fold(parsed.title))) {
    work.titles.push(parsed.title);
    work.merged.push({ ...evidence, why: 'the same name, and a title that shares its words' });
  }
}

/** `easton-1965-systems-analysis`: family, year and two words of the title. */
function idOf(registry: Registry, parsed: ParsedWork): string {
  const [first] = parsed.authors.length ? parsed.authors : parsed.editors;
  const name = first
    ? wordsOf(first.family ?? first.literal ?? '')
        .slice(0, 2)
        .join('-')
    : '';
  const title = significant(wordsOf(parsed.title))
    .slice(0, name ? 2 : 3)
    .join('-');
  const base =
    toLatin([name, parsed.year ?? '', title].filter(Boolean).join('-')).replace(/[^a-z0-9-]+/g, '') || 'work';
  let id = base;
  for (let n = 2; registry.works.some((work) => work.id === id); n++) id = `${base}-${n}`;
  return id;
}
