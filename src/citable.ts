/** What can be cited here, as CSL-JSON: each source, and each chapter or article of it. */
import type { CslDate, CslItem } from './model/csl.ts';
import type { SourceData, UnitData } from './model/source.ts';

type Described = SourceData & { slug: string };

/** A title that asks or calls has its own stop before the subtitle. */
export const fullTitle = ({ title, subtitle }: Pick<SourceData, 'title' | 'subtitle'>) =>
  subtitle ? `${title}${/[?!]$/.test(title) ? '' : ':'} ${subtitle}` : title;

export function citeSource(source: Described): CslItem {
  return {
    id: source.slug,
    type: source.type,
    title: fullTitle(source),
    author: names(source.authors),
    editor: names(source.editors),
    issued: issued(source.date),
    genre: source.type === 'thesis' ? source.genre : undefined,
    publisher: source.institution ?? source.publisher,
    'publisher-place': source.place,
    'container-title': source.journal,
    'collection-title': source.series,
    volume: source.volume,
    issue: source.issue,
    page: source.pages,
    translator: names(source.translators),
    'original-date': source.originalDate === undefined ? undefined : issued(source.originalDate),
    DOI: source.DOI,
    ISBN: source.ISBN,
    language: source.language,
  };
}

/** A chapter is cited as a part of its thesis, an article as one of its journal. */
export function citeUnit(
  source: Described,
  unit: Pick<UnitData, 'slug' | 'authors'>,
  title: string,
): CslItem {
  const whole = citeSource(source);
  const id = `${source.slug}/${unit.slug}`;
  if (isPart(source)) return { ...whole, id };
  const isArticle = source.type === 'periodical';
  return {
    ...whole,
    id,
    type: isArticle ? 'article-journal' : 'chapter',
    title,
    author: unit.authors.length ? names(unit.authors) : whole.author,
    editor: isArticle || source.type === 'thesis' ? undefined : whole.editor,
    page: undefined,
    DOI: undefined,
    'container-title': whole.title,
  };
}

/** Whether a source is itself a part of a journal or a book: what it has of chapters is cited as the whole. */
export const isPart = ({ type }: Pick<SourceData, 'type'>): boolean =>
  type.startsWith('article-') || type === 'chapter' || type === 'paper-conference';

const names = (people: SourceData['authors']) =>
  people.length ? people.map(({ family, given }) => ({ family, given })) : undefined;

/** `2016-12-05` or `2007~` (about 2007) as CSL's date. */
function issued(date: string): CslDate {
  const circa = date.endsWith('~');
  return { 'date-parts': [date.replace('~', '').split('-').map(Number)], ...(circa ? { circa } : {}) };
}
