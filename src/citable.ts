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
    publisher: source.institution,
    'publisher-place': source.place,
    'container-title': source.journal,
    issue: source.issue,
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
  if (source.type === 'article-journal') return { ...whole, id: `${source.slug}/${unit.slug}` };
  const isArticle = source.type === 'periodical';
  return {
    ...whole,
    id: `${source.slug}/${unit.slug}`,
    type: isArticle ? 'article-journal' : 'chapter',
    title,
    author: unit.authors.length ? names(unit.authors) : whole.author,
    editor: undefined,
    'container-title': whole.title,
  };
}

const names = (people: SourceData['authors']) =>
  people.length ? people.map(({ family, given }) => ({ family, given })) : undefined;

/** `2016-12-05` or `2007~` (about 2007) as CSL's date. */
function issued(date: string): CslDate {
  const circa = date.endsWith('~');
  return { 'date-parts': [date.replace('~', '').split('-').map(Number)], ...(circa ? { circa } : {}) };
}
