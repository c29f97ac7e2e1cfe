/** The works that the sources cite, and every citation of each. */
// Imported and not read, so that the site with live reloading takes changed ones.
import citationsJson from '../content/works/citations.json?raw';
import worksJson from '../content/works/works.json?raw';
import { sourcePath, workPath } from './addresses.ts';
import type { Citation, CslWork, Person } from './model/records.ts';
import { LANGUAGES } from './language.ts';
import { renderReferences } from './references.ts';
import { asSet, htmlAsSet } from './typeset.ts';
import { inLanguages, wordsInLanguages } from './set/languages.ts';
import type { Links } from './set/links.ts';

export const works = JSON.parse(worksJson) as CslWork[];
export const citations = JSON.parse(citationsJson) as Citation[];

const byId = new Map(works.map((work) => [work.id, work]));
const byWork = Map.groupBy(citations, (citation) => citation.work);
const byNote = Map.groupBy(citations, ({ source, unit, n }) => `${source}/${unit}/${n}`);
const byUnit = Map.groupBy(citations, ({ source, unit }) => `${source}/${unit}`);

/** @throws for a work that is not in the registry */
export function workOf(id: string): CslWork {
  const work = byId.get(id);
  if (!work) throw new Error(`${id}: no such work in content/works/works.json`);
  return work;
}

/** Every citation of a work, in the order of the sources. */
export const citationsOf = (work: string): Citation[] => byWork.get(work) ?? [];

/** The sources that cite a work. */
export const sourcesOf = (work: string): string[] =>
  [...new Set(citationsOf(work).map((citation) => citation.source))].sort();

/** The works that a note cites, each once. */
export const worksIn = (source: string, unit: string, n: number): string[] => [
  ...new Set((byNote.get(`${source}/${unit}/${n}`) ?? []).map(({ work }) => work)),
];

/** The works that a note cites and other sources cite too. */
export function sharedIn(source: string, unit: string, n: number): { work: CslWork; others: string[] }[] {
  return worksIn(source, unit, n)
    .map((id) => ({ work: workOf(id), others: sourcesOf(id).filter((other) => other !== source) }))
    .filter(({ others }) => others.length > 0);
}

/** The works that the notes of a unit cite, each once, by their references' words. */
export async function citedIn(source: string, unit: string): Promise<{ id: string; reference: string }[]> {
  const ids = [...new Set((byUnit.get(`${source}/${unit}`) ?? []).map(({ work }) => work))];
  const cited = await Promise.all(ids.map(async (id) => ({ id, reference: await referenceOf(id) })));
  return cited.sort((a, b) => plain(a.reference).localeCompare(plain(b.reference), 'en'));
}

const plain = (html: string) => html.replace(/<[^>]+>/g, '');

let references: Promise<Map<string, string>> | null = null;

/** The reference of a work in words, as HTML. @throws for a work that is not in the registry */
export async function referenceOf(id: string): Promise<string> {
  const work = workOf(id);
  references ??= renderReferences(works).then(
    (all) => new Map([...all].map(([key, html]) => [key, inLanguages(htmlAsSet(html), titled(workOf(key)))])),
  );
  return (await references).get(work.id) ?? '';
}

/** A work as the marking of languages wants it. */
const titled = ({ title, language }: CslWork) => ({ title, language, languages: LANGUAGES });

/** A title, or its beginning, as HTML that tells where it is in another language. */
export const titleOf = (work: CslWork, words = work.title): string =>
  wordsInLanguages(asSet(words), titled(work));

/** Words about a work, as HTML, with its title marked in its language. */
export const wordsAbout = (work: CslWork, words: string): string =>
  wordsInLanguages(asSet(words), titled(work));

/** Authors, or where there are none editors. */
export const namesOf = (work: CslWork): Person[] => work.author ?? work.editor ?? [];

export const authorsOf = (work: CslWork): string =>
  asSet(
    namesOf(work)
      .map((p) => p.literal ?? [p.given, p.family].filter(Boolean).join(' '))
      .join(', '),
  );

export const yearOfWork = (work: CslWork): number | null => work.issued?.['date-parts'][0]?.[0] ?? null;

/** The source of this site that a work is, if it is one. */
const sourceThatIs = (work: string): string | undefined => workOf(work).custom.source;

/** The citations of a source of this site in the others. */
export const citationsOfSource = (slug: string): Citation[] =>
  works.filter((work) => work.custom.source === slug).flatMap((work) => citationsOf(work.id));

/** Where the citations of a text lead on this site. */
export const LINKS: Links = {
  work: (id) => ({ href: workPath(id), ...titled(workOf(id)) }),
  here: (work) => {
    const source = sourceThatIs(work);
    return source === undefined ? null : sourcePath(source);
  },
};
