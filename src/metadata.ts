/** What reference managers and search engines read of a unit's page: Highwire tags and JSON-LD, by the kind of its source. */
import { fullTitle, invertedName, type SourceEntry, type UnitEntry } from './collections.ts';
import { home, sourcePath, unitPath } from './links.ts';

type Tag = [name: string, content: string];

/**
 * A chapter of a thesis is cited as the thesis, with its pages; an article as one of its journal. Only one tag may tell
 * the kind: Zotero believes the last one.
 */
export function highwire(source: SourceEntry, unit: UnitEntry): Tag[] {
  const isThesis = source.type === 'thesis';
  const authors = unit.authors.length ? unit.authors : source.authors;
  const tags: (readonly [string, string | undefined])[] = [
    ['citation_title', isThesis ? fullTitle(source) : unit.title],
    ...authors.map((author) => ['citation_author', invertedName(author)] as const),
    ['citation_publication_date', source.date.replace('~', '').replaceAll('-', '/')],
    ['citation_firstpage', unit.folios[0]],
    ['citation_lastpage', unit.folios.at(-1)],
    ...(isThesis
      ? ([
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

/** @param site where the site stands: identifiers are whole addresses */
export function jsonLd(source: SourceEntry, unit: UnitEntry, site: URL | undefined): object {
  const at = (path: string) => new URL(path, site).href;
  const authors = (unit.authors.length ? unit.authors : source.authors).map((person) => ({
    '@type': 'Person',
    familyName: person.family,
    givenName: person.given,
  }));
  const common = {
    '@id': at(unitPath(source.slug, unit.slug)),
    name: unit.title,
    author: authors,
    inLanguage: source.language,
    datePublished: source.date.replace('~', ''),
  };
  const pages = unit.folios.length ? { pageStart: unit.folios[0], pageEnd: unit.folios.at(-1) } : {};
  const work =
    source.type === 'thesis'
      ? {
          '@type': 'Chapter',
          ...common,
          position: unit.order + 1,
          ...pages,
          isPartOf: {
            '@type': 'Thesis',
            '@id': at(sourcePath(source.slug)),
            name: fullTitle(source),
            inSupportOf: source.genre,
            sourceOrganization: source.institution
              ? { '@type': 'CollegeOrUniversity', name: source.institution }
              : undefined,
          },
        }
      : {
          '@type': 'ScholarlyArticle',
          ...common,
          ...pages,
          isPartOf: {
            '@type': 'PublicationIssue',
            '@id': at(sourcePath(source.slug)),
            issueNumber: source.issue,
            isPartOf: { '@type': 'Periodical', name: source.journal ?? source.title },
          },
        };
  const trail = [
    { name: 'Library', item: at(home()) },
    { name: source.shortTitle, item: at(sourcePath(source.slug)) },
    { name: unit.title, item: at(unitPath(source.slug, unit.slug)) },
  ];
  return {
    '@context': 'https://schema.org',
    '@graph': [
      work,
      {
        '@type': 'BreadcrumbList',
        itemListElement: trail.map((entry, i) => ({ '@type': 'ListItem', position: i + 1, ...entry })),
      },
    ],
  };
}
