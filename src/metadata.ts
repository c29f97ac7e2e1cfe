/** What reference managers read of a unit's page (Highwire tags), and search engines of a title page (JSON-LD), by the kind of source. */
import { fullTitle } from './citable.ts';
import { unitsWithPages, type SourceEntry, type UnitEntry } from './collections.ts';
import { invertedName, personName } from './model/people.ts';
import { sourcePath, unitPath } from './addresses.ts';

type Tag = [name: string, content: string];

/**
 * A chapter of a thesis is cited as the thesis, with its pages; an article as one of its journal; a source by itself. Tags
 * of only one kind may tell what it is: Zotero believes the last one. A whole issue, or its masthead, is no article.
 */
export function highwire(source: SourceEntry, unit?: UnitEntry): Tag[] {
  if (source.type === 'periodical' && unit?.kind !== 'article') return [];
  const isThesis = source.type === 'thesis';
  const authors = unit?.authors.length ? unit.authors : source.authors;
  const tags: (readonly [string, string | undefined])[] = [
    ['citation_title', isThesis || !unit ? fullTitle(source) : unit.title],
    // Reader views look for it, and without it take the first words that look like a byline.
    ['author', authors.map(personName).join(', ')],
    ...authors.map((author) => ['citation_author', invertedName(author)] as const),
    ['citation_publication_date', source.date.replace('~', '').replaceAll('-', '/')],
    ['citation_firstpage', unit?.folios[0]],
    ['citation_lastpage', unit?.folios.at(-1)],
    ...(isThesis
      ? ([
          ['eprints.type', 'thesis'],
          ['eprints.thesis_type', source.genre],
          ['citation_dissertation_institution', source.institution],
        ] as const)
      : ([
          ['citation_issue', source.issue],
          ['citation_publisher', source.type === 'periodical' ? source.institution : undefined],
          ['citation_journal_title', source.journal ?? source.title],
        ] as const)),
  ];
  return tags.filter((tag): tag is Tag => Boolean(tag[1]));
}

const people = (list: SourceEntry['authors']): object[] =>
  list.map(({ family, given }) => ({ '@type': 'Person', familyName: family, givenName: given }));

/**
 * A source with all its parts, for its title page.
 * @param site where the site stands: identifiers are whole addresses
 */
export function jsonLd(source: SourceEntry, units: UnitEntry[], site: URL | undefined): object {
  const at = (path: string) => new URL(path, site).href;
  const isThesis = source.type === 'thesis';
  const authors = people(source.authors);
  const parts = unitsWithPages(units).map((unit, i) => ({
    '@type': isThesis ? 'Chapter' : unit.kind === 'article' ? 'ScholarlyArticle' : 'CreativeWork',
    '@id': at(unitPath(source.slug, unit.slug)),
    name: unit.title,
    author: unit.authors.length ? people(unit.authors) : authors,
    position: i + 1,
    ...(unit.folios.length ? { pageStart: unit.folios[0], pageEnd: unit.folios.at(-1) } : {}),
  }));
  const kind = isThesis
    ? {
        '@type': 'Thesis',
        name: fullTitle(source),
        author: authors,
        inSupportOf: source.genre,
        sourceOrganization: source.institution
          ? { '@type': 'CollegeOrUniversity', name: source.institution }
          : undefined,
      }
    : {
        '@type': 'PublicationIssue',
        issueNumber: source.issue,
        isPartOf: { '@type': 'Periodical', name: source.journal ?? source.title },
      };
  return {
    '@context': 'https://schema.org',
    '@id': at(sourcePath(source.slug)),
    ...kind,
    inLanguage: source.language,
    datePublished: source.date.replace('~', ''),
    hasPart: parts,
  };
}
