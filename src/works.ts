/** The works that the sources cite, and every citation of each. */
// Imported and not read, so that the site with live reloading takes changed ones.
import citationsJson from '../content/works/citations.json?raw';
import editionsJson from '../content/works/editions.json?raw';
import worksJson from '../content/works/works.json?raw';
import { placePath, sourcePath, workPath } from './addresses.ts';
import { identifiersIn, type Identifier } from './identifiers.ts';
import type { CslEdition, CslItem, CslWork, Person } from './model/csl.ts';
import type { Citation } from './model/records.ts';
import { LANGUAGES } from './language.ts';
import { sure } from './model/sure.ts';
import { pictureOf } from './pictures.ts';
import { renderReferences } from './references.ts';
import { asSet, htmlAsSet } from './typeset.ts';
import { inLanguages, wordsInLanguages } from './set/languages.ts';
import type { Links } from './set/links.ts';

const read = JSON.parse(worksJson) as CslWork[];
const readIds = new Set(read.map(({ id }) => id));
const identifiers = identifiersIn('content', (id) => readIds.has(id));

/** What an editor knows of a work beside its citations; none for most. */
export const identifiersOf = (id: string): Identifier[] => identifiers.get(id) ?? [];

/** With the identifiers that CSL has a field for. */
export const works: CslWork[] = read.map((work) => {
  const value = (wanted: Identifier['scheme']) =>
    identifiersOf(work.id).find(({ scheme }) => scheme === wanted)?.value;
  return { ...work, DOI: value('doi'), ISBN: value('isbn') };
});
export const citations = JSON.parse(citationsJson) as Citation[];
/** Of works that have several. */
export const editions = JSON.parse(editionsJson) as CslEdition[];

const byId = new Map(works.map((work) => [work.id, work]));
const ofWork = Map.groupBy(editions, ({ custom }) => custom.work);

/** The editions of a work, the oldest first; none where it is cited in one alone. */
export const editionsOf = (work: string): CslEdition[] => ofWork.get(work) ?? [];
const byWork = Map.groupBy(citations, (citation) => citation.work);
const byNote = Map.groupBy(citations, ({ source, unit, n }) => `${source}/${unit}/${n}`);
const byUnit = Map.groupBy(citations, ({ source, unit }) => `${source}/${unit}`);

/** @throws for a work that is not in the registry */
export function workOf(id: string): CslWork {
  const work = byId.get(id);
  if (!work) throw new Error(`${id}: no such work in content/works/works.json`);
  return work;
}

/** What a note cites, in the order of its words. */
export const citationsIn = (source: string, unit: string, n: number): Citation[] =>
  byNote.get(`${source}/${unit}/${n}`) ?? [];

/** An edition of a work. */
export const editionOf = (work: string, edition: string): CslEdition | undefined =>
  editionsOf(work).find(({ custom }) => custom.edition === edition);

/** Every citation of a work, in the order of the sources. */
export const citationsOf = (work: string): Citation[] => byWork.get(work) ?? [];

/** The sources that cite a work. */
export const sourcesOf = (work: string): string[] =>
  [...new Set(citationsOf(work).map((citation) => citation.source))].sort();

/** The works that a note cites, each once. */
export const worksIn = (source: string, unit: string, n: number): string[] => [
  ...new Set((byNote.get(`${source}/${unit}/${n}`) ?? []).map(({ work }) => work)),
];

/** The works that the notes of a unit cite, in the editions that they cite, each once, by their references' words. */
export async function citedIn(
  source: string,
  unit: string,
): Promise<{ id: string; edition: string | undefined; reference: string }[]> {
  const all = (byUnit.get(`${source}/${unit}`) ?? []).map(({ work, edition }) => ({ id: work, edition }));
  const once = [...new Map(all.map((one) => [idOf(one.id, one.edition), one])).values()];
  const cited = await Promise.all(
    once.map(async (one) => ({ ...one, reference: await referenceOf(one.id, one.edition) })),
  );
  return cited.sort((a, b) => plain(a.reference).localeCompare(plain(b.reference), 'en'));
}

const plain = (html: string) => html.replace(/<[^>]+>/g, '');

let references: Promise<Map<string, string>> | null = null;

/** As in CSL: an edition of a work, or the work. */
const idOf = (work: string, edition: string | undefined): string =>
  edition === undefined ? work : `${work}#${edition}`;

/** The reference of a work, or of an edition of it, in words, as HTML. @throws for a work that is not in the registry */
export async function referenceOf(id: string, edition?: string): Promise<string> {
  workOf(id);
  references ??= allReferences();
  return (await references).get(idOf(id, edition)) ?? '';
}

async function allReferences(): Promise<Map<string, string>> {
  const items = new Map<string, CslItem>([...works, ...editions].map((item) => [item.id, item]));
  const all = await renderReferences([...items.values()]);
  return new Map(
    [...all].map(([key, html]) => [
      key,
      inLanguages(htmlAsSet(html), titled(sure(items.get(key), 'it was asked for'))),
    ]),
  );
}

/** A work as the marking of languages wants it. */
const titled = ({ title, language }: CslItem) => ({ title, language, languages: LANGUAGES });

/** A title, or its beginning, as HTML that tells where it is in another language. */
export const titleOf = (work: CslWork, words = work.title): string =>
  wordsInLanguages(asSet(words), titled(work));

/** Words about a work, as HTML, with its title marked in its language. */
export const wordsAbout = (work: CslWork, words: string): string =>
  wordsInLanguages(asSet(words), titled(work));

/** Authors, or where there are none editors. */
export const namesOf = (work: CslItem): Person[] => work.author ?? work.editor ?? [];

export const authorsOf = (work: CslWork): string =>
  namesOf(work)
    .map((p) => p.literal ?? [p.given, p.family].filter(Boolean).join(' '))
    .join(', ');

export const yearOfWork = (work: CslItem): number | null => work.issued?.['date-parts'][0]?.[0] ?? null;

/** By what a list of works is sorted: the first name, else the title. */
export function sortOf(work: CslItem): string {
  const [first] = namesOf(work);
  return (first?.family ?? first?.literal ?? work.title).toLowerCase();
}

/** As a list has them. */
export const sortedWorks: CslWork[] = works.toSorted(
  (a, b) => sortOf(a).localeCompare(sortOf(b)) || (yearOfWork(a) ?? 0) - (yearOfWork(b) ?? 0),
);

/** The source of this site that a work is, if it is one. */
const sourceThatIs = (work: string): string | undefined => workOf(work).custom.source;

/** The citations of a source of this site in the others. */
export const citationsOfSource = (slug: string): Citation[] =>
  works.filter((work) => work.custom.source === slug).flatMap((work) => citationsOf(work.id));

/** Where the citations of a text lead on this site. */
export const LINKS: Links = {
  work: (id, edition) => ({ href: workPath(id, edition), ...titled(workOf(id)) }),
  here: (work) => {
    const source = sourceThatIs(work);
    return source === undefined ? null : sourcePath(source);
  },
  place: placePath,
  picture: pictureOf,
};
