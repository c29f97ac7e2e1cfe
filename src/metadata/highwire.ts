/** What reference managers read of a unit's page (Highwire tags), and search engines of a title page (JSON-LD), by the kind of source. */
import { fullTitle } from './citable.ts';
import { unitsWithPages, type SourceEntry, type UnitEntry } from './collections.ts';
import { invertedName, personName } from './model/people.ts';
import { sourcePath, unitPath } from './addresses.ts';

type Tag = [name: string, content: string];

/** `2016/12/05`; of what an editor dates: `ca. 2009`, which a reference manager keeps as it is. */
const dateOf = ({ date }: SourceEntry): string =>
  date.endsWith('~') ? `ca. ${date.slice(0, -1)}` : date.replaceAll('-', '/');

/**
 * A chapter of a thesis is a part of a book to a reference manager: the thesis is named as the book that it is in, and no tag
 * says thesis, since Zotero believes the last one. An article is one of its journal; a source by itself what it is. A whole
 * issue, or its masthead, is no article.
 */
export function highwire(source: SourceEntry, unit?: UnitEntry): Tag[] {
  if (source.type === 'periodical' && unit?.kind !== 'article') return [];
  const isThesis = source.type === 'thesis';
  const authors = unit?.authors.length ? unit.authors : source.authors;
  const tags: (readonly [string, string | undefined])[] = [
    ['citation_title', unit && source.type !== 'article-journal' ? unit.title : fullTitle(source)],
    // Reader views look for it, and without it take the first words that look like a byline.
    ['author', authors.map(personName).join(', ')],
    ...authors.map((author) => ['citation_author', invertedName(author)] as const),
    ['citation_publication_date', dateOf(source)],
    ['citation_language', source.language],
    ['citation_firstpage', unit?.folios[0]],
    ['citation_lastpage', unit?.folios.at(-1)],
    ...(isThesis ? (unit ? chapterOf(source) : thesis(source)) : journal(source)),
  ];
  return tags.filter((tag): tag is Tag => Boolean(tag[1]));
}

const chapterOf = (source: SourceEntry) =>
  [
    ['citation_inbook_title', fullTitle(source)],
    ['citation_publisher', source.institution],
  ] as const;

const thesis = (source: SourceEntry) =>
  [
    ['eprints.type', 'thesis'],
    ['eprints.thesis_type', source.genre],
    ['citation_dissertation_institution', source.institution],
  ] as const;

const journal = (source: SourceEntry) => [
  ['citation_issue', source.issue] as const,
  ['citation_publisher', source.type === 'periodical' ? source.institution : undefined] as const,
  // What an editor calls an issue is not the name of its journal.
  ['citation_journal_title', source.journal] as const,
  ...source.editors.map((editor) => ['citation_editor', invertedName(editor)] as const),
];

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
        ...(source.journal ? { isPartOf: { '@type': 'Periodical', name: source.journal } } : {}),
        name: fullTitle(source),
        editor: people(source.editors),
      };
  return {
    '@context': 'https://schema.org',
    '@id': at(sourcePath(source.slug)),
    ...kind,
    inLanguage: source.language,
    // Schema.org has no word for about: what is not printed is not told as if it were.
    ...(source.date.endsWith('~')
      ? { disambiguatingDescription: `dated about ${source.date.slice(0, -1)} by the editor` }
      : { datePublished: source.date }),
    license: source.rights ?? undefined,
    hasPart: parts,
  };
}
