/** What pages say of themselves to machines, in the words of schema.org (JSON-LD). Identifiers are whole addresses. */
import { SITE } from '../site.ts';
import {
  dataIndexPath,
  dataPath,
  downloadPath,
  home,
  namePath,
  searchPath,
  sourcePath,
  unitPath,
  whole,
  workPath,
} from '../addresses.ts';
import { fullTitle, isPart } from '../citable.ts';
import { abstractOf, unitsWithPages, type SourceEntry, type UnitEntry } from '../collections.ts';
import { isoDate } from '../dates.ts';
import { DATA } from '../data.ts';
import { cardOf } from '../pictures.ts';
import type { Download } from '../downloads.ts';
import type { CslWork, Person } from '../model/csl.ts';
import type { Name } from '../model/names.ts';
import { kindOfSource, kindOfUnit, people, publisher, type Thing } from './source-kinds.ts';

const NAME = SITE.name;
const statement = (thing: Thing): object => ({ '@context': 'https://schema.org', ...thing });

/** Schema.org has no word for about: what is not printed is not told as if it were. */
const dated = ({ date }: SourceEntry) =>
  date.endsWith('~')
    ? { disambiguatingDescription: `dated about ${date.slice(0, -1)} by the editor` }
    : { datePublished: date };

/** A source as a part of something says only what it is. */
const wholeOf = (source: SourceEntry): Thing => ({
  '@type': kindOfSource(source)['@type'],
  '@id': whole(sourcePath(source.slug)),
  name: fullTitle(source),
});

const unitIn = (source: SourceEntry, unit: UnitEntry): Thing => ({
  '@type': kindOfUnit(source, unit),
  '@id': whole(unitPath(source.slug, unit.slug)),
  name: unit.title,
  author: people(unit.authors.length ? unit.authors : source.authors),
  ...(unit.folios.length ? { pageStart: unit.folios[0], pageEnd: unit.folios.at(-1) } : {}),
});

/** @param units all of its own @param files what can be taken along of it */
export const ofSource = (source: SourceEntry, units: UnitEntry[], files: Download[]): object =>
  statement({
    ...kindOfSource(source),
    '@id': whole(sourcePath(source.slug)),
    name: fullTitle(source),
    abstract: abstractOf(source),
    publisher: publisher(source),
    inLanguage: source.language,
    ...dated(source),
    // What the print says of its rights, word for word; it names no licence by its address.
    copyrightNotice: source.rights ?? undefined,
    encoding: files.map(({ file, type, size, sha256 }) => ({
      '@type': 'MediaObject',
      contentUrl: whole(downloadPath(file)),
      encodingFormat: type,
      contentSize: `${size} B`,
      sha256,
    })),
    hasPart: unitsWithPages(units).map((unit, i) => ({ ...unitIn(source, unit), position: i + 1 })),
  });

/** @param cited ids of the works that it cites */
export const ofUnit = (source: SourceEntry, unit: UnitEntry, cited: string[]): object =>
  statement({
    ...unitIn(source, unit),
    // An article that is a source by itself is its only unit: one thing under two addresses.
    ...(isPart(source)
      ? { sameAs: whole(sourcePath(source.slug)), isPartOf: kindOfSource(source)['isPartOf'] }
      : { isPartOf: wholeOf(source) }),
    publisher: publisher(source),
    inLanguage: source.language,
    ...dated(source),
    copyrightNotice: source.rights ?? undefined,
    citation: cited.map((id) => whole(workPath(id))),
  });

const KINDS: Record<string, string> = {
  'article-journal': 'ScholarlyArticle',
  'article-newspaper': 'NewsArticle',
  'article-magazine': 'Article',
  book: 'Book',
  chapter: 'Chapter',
  'paper-conference': 'ScholarlyArticle',
  report: 'Report',
  thesis: 'Thesis',
  legislation: 'Legislation',
  webpage: 'WebPage',
  'post-weblog': 'BlogPosting',
};

/** What the container of a work is. */
const WHOLES: Record<string, string> = {
  'article-journal': 'Periodical',
  'article-newspaper': 'Periodical',
  'article-magazine': 'Periodical',
  chapter: 'Book',
  'paper-conference': 'Book',
  webpage: 'WebSite',
  'post-weblog': 'WebSite',
  report: 'CreativeWorkSeries',
};

const person = ({ family, given, literal }: Person): Thing =>
  family === undefined
    ? { '@type': 'Organization', name: literal }
    : { '@type': 'Person', familyName: family, givenName: given };

/** A work, as its citations tell of it. */
export function ofWork(work: CslWork): object {
  const date = work.issued && isoDate(work.issued);
  return statement({
    '@type': KINDS[work.type] ?? 'CreativeWork',
    '@id': whole(workPath(work.id)),
    name: work.title,
    author: work.author?.map(person),
    editor: work.editor?.map(person),
    translator: work.translator?.map(person),
    ...(work.issued?.circa ? { disambiguatingDescription: `dated about ${date}` } : { datePublished: date }),
    isPartOf: work['container-title']
      ? { '@type': WHOLES[work.type] ?? 'CreativeWork', name: work['container-title'] }
      : undefined,
    publisher: work.publisher ? { '@type': 'Organization', name: work.publisher } : undefined,
    pagination: work.page,
    isbn: work.ISBN,
    sameAs: work.DOI ? `https://doi.org/${work.DOI}` : work.URL,
    inLanguage: work.language,
  });
}

const NAMED: Partial<Record<Name['kind'], string>> = {
  person: 'Person',
  party: 'Organization',
  organisation: 'Organization',
  media: 'Organization',
  place: 'Place',
  law: 'Legislation',
  document: 'CreativeWork',
};

/** Who or what a name means, in the words of the sources. */
export const ofName = (name: Name, spellings: string[]): object =>
  statement({
    '@type': NAMED[name.kind] ?? 'DefinedTerm',
    '@id': whole(namePath(name.id)),
    name: name.name,
    alternateName: spellings.filter((spelling) => spelling !== name.name),
    description: name.facts.map(({ says }) => says).join('; ') || undefined,
  });

/** The site, on its first page, and that it can be searched. */
export const ofSite = (all: SourceEntry[], card = cardOf()): object =>
  statement({
    '@type': 'WebSite',
    '@id': whole(home()),
    url: whole(home()),
    name: NAME,
    inLanguage: 'en',
    image: card === undefined ? undefined : whole(card),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${whole(searchPath())}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
    hasPart: all.map(wholeOf),
  });

/** The data, as a search for data sets finds it. */
export const ofData = (): object =>
  statement({
    '@type': 'Dataset',
    '@id': whole(dataIndexPath()),
    name: `${NAME}: works, citations, notes and accounts`,
    description: `Every note of ${SITE.texts} with the work that it cites, the works as CSL-JSON, BibTeX and RIS, the passages that tell of the same, and their places in the texts.`,
    isAccessibleForFree: true,
    license: SITE.licence.address,
    creator: { '@type': 'Organization', name: NAME },
    distribution: Object.entries(DATA)
      .filter(([file]) => !file.endsWith('.schema.json'))
      .map(([file, { type }]) => ({
        '@type': 'DataDownload',
        contentUrl: whole(dataPath(file)),
        encodingFormat: type,
      })),
  });

/** A page that lists things. */
export const ofList = (path: string, name: string): object =>
  statement({
    '@type': 'CollectionPage',
    '@id': whole(path),
    name,
    isPartOf: { '@type': 'WebSite', '@id': whole(home()), name: NAME },
  });
