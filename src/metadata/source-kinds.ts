/** Kinds of sources and of their parts, and who brought them out, in the words of schema.org. */
import { isPart } from '../citable.ts';
import type { SourceEntry, UnitEntry } from '../collections.ts';

/** A thing of schema.org. */
export type Thing = { '@type': string } & Record<string, unknown>;

export const people = (list: SourceEntry['authors']): Thing[] =>
  list.map(({ family, given }) => ({ '@type': 'Person', familyName: family, givenName: given }));

export const publisher = ({
  type,
  institution,
  publisher: name = institution,
}: SourceEntry): Thing | undefined =>
  name ? { '@type': type === 'thesis' ? 'CollegeOrUniversity' : 'Organization', name } : undefined;

/** What each kind of source is called; a magazine's or a conference's paper is an article to schema.org. */
const SOURCES: Record<SourceEntry['type'], string> = {
  thesis: 'Thesis',
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  periodical: 'PublicationIssue',
  book: 'Book',
  chapter: 'Chapter',
  report: 'Report',
  'paper-conference': 'ScholarlyArticle',
  document: 'CreativeWork',
};

export function kindOfSource(source: SourceEntry): Thing {
  const { type, volume, issue: issueNumber, journal } = source;
  const kind = { '@type': SOURCES[type] };
  if (type === 'thesis') return { ...kind, author: people(source.authors), genre: source.genre };
  const isIssue = type === 'periodical';
  const periodical = journal && { '@type': 'Periodical', name: journal };
  if (isIssue) return { ...kind, issueNumber, isPartOf: periodical, editor: people(source.editors) };
  const inVolume = volume
    ? { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: periodical }
    : periodical;
  // Of a journal that counts volumes alone an article has no issue.
  const isInIssue = issueNumber !== undefined || !volume;
  const issue = isInIssue ? { '@type': 'PublicationIssue', issueNumber, isPartOf: inVolume } : inVolume;
  return {
    ...kind,
    author: people(source.authors),
    isPartOf: type.startsWith('article-') ? issue : journal && { '@type': 'Book', name: journal },
    ...(source.editors.length ? { editor: people(source.editors) } : {}),
    ...(source.translators.length ? { translator: people(source.translators) } : {}),
    pagination: source.pages,
    isbn: source.ISBN,
    sameAs: source.DOI ? `https://doi.org/${source.DOI}` : undefined,
  };
}

/** Every part of a thesis or a book is one of its sections; of an issue, the masthead is no article. */
export const kindOfUnit = (source: SourceEntry, unit: UnitEntry): string =>
  isPart(source)
    ? SOURCES[source.type]
    : unit.kind === 'article'
      ? 'ScholarlyArticle'
      : source.type === 'thesis' || source.type === 'book' || source.type === 'report'
        ? 'Chapter'
        : 'CreativeWork';
