/** What reference managers read of the page of a source or a unit, as Highwire tags, by the kind of source. */
import { fullTitle, isPart } from '../citable.ts';
import { abstractOf, type SourceEntry, type UnitEntry } from '../collections.ts';
import type { CslWork, Person } from '../model/csl.ts';
import { invertedName, personName } from '../model/people.ts';

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
  const authors = unit?.authors.length ? unit.authors : source.authors;
  const tags: (readonly [string, string | undefined])[] = [
    ['citation_title', unit && !isPart(source) ? unit.title : fullTitle(source)],
    // Reader views look for it, and without it take the first words that look like a byline.
    ['author', authors.map(personName).join(', ')],
    ...authors.map((author) => ['citation_author', invertedName(author)] as const),
    ['citation_publication_date', dateOf(source)],
    ['citation_abstract', unit ? undefined : abstractOf(source)],
    ['citation_language', source.language],
    ['citation_firstpage', unit?.folios[0]],
    ['citation_lastpage', unit?.folios.at(-1)],
    ...ofKind(source, unit !== undefined),
  ];
  return tags.filter((tag): tag is Tag => Boolean(tag[1]));
}

/**
 * A chapter of a book by others, as a section of it: COinS has no word for the editors. Null of any other work, which COinS
 * tells whole.
 */
export function highwireOfWork(work: CslWork): Tag[] | null {
  const { author, editor, page = '' } = work;
  if (work.type !== 'chapter' || !author?.length || !editor?.length) return null;
  const person = ({ family, given, literal }: Person) =>
    [family ?? literal, given].filter(Boolean).join(', ');
  const [first, last] = page.split(/[–-]/);
  const tags: [string, string | undefined][] = [
    ['citation_title', work.title],
    ...author.map((one): [string, string] => ['citation_author', person(one)]),
    ...editor.map((one): [string, string] => ['citation_editor', person(one)]),
    ['citation_inbook_title', work['container-title']],
    ['citation_publication_date', work.issued?.['date-parts'][0]?.join('/')],
    ['citation_publisher', work.publisher],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_language', work.language],
    ['citation_isbn', work.ISBN],
    ['citation_doi', work.DOI],
  ];
  return tags.filter((tag): tag is Tag => Boolean(tag[1]));
}

type Tags = readonly (readonly [string, string | undefined])[];

/** A chapter of a thesis, a book or a report is a part of it. */
function ofKind(source: SourceEntry, isUnit: boolean): Tags {
  const { type } = source;
  if (type === 'thesis') return isUnit ? chapterOf(source) : thesis(source);
  const isWhole = type === 'book' || type === 'report' || type === 'document';
  const own = [...editorsOf(source), ...imprintOf(source)];
  if (isWhole) return [...(isUnit ? chapterOf(source) : []), ...own];
  if (type === 'chapter') return [['citation_inbook_title', source.journal], ...own];
  if (type === 'paper-conference') return [['citation_conference_title', source.journal], ...own];
  return journal(source);
}

const chapterOf = (source: SourceEntry) =>
  [
    ['citation_inbook_title', fullTitle(source)],
    ['citation_publisher', source.institution ?? source.publisher],
  ] as const;

const thesis = (source: SourceEntry) =>
  [
    ['eprints.type', 'thesis'],
    ['eprints.thesis_type', source.genre],
    ['citation_dissertation_institution', source.institution],
  ] as const;

const editorsOf = ({ editors }: SourceEntry) =>
  editors.map((editor) => ['citation_editor', invertedName(editor)] as const);

const imprintOf = ({ institution, publisher, ISBN, DOI }: SourceEntry): Tags => [
  ['citation_publisher', institution ?? publisher],
  ['citation_isbn', ISBN],
  ['citation_doi', DOI],
];

const journal = (source: SourceEntry): Tags => [
  ['citation_volume', source.volume],
  ['citation_issue', source.issue],
  ['citation_publisher', source.type === 'periodical' ? source.institution : undefined],
  // What an editor calls an issue is not the name of its journal.
  ['citation_journal_title', source.journal],
  ['citation_doi', source.DOI],
  ...editorsOf(source),
];
