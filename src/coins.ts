/**
 * A work as COinS (OpenURL in a `span`), for reference managers: on pages of works alone, since it beats the page's own data.
 * What each key says is Zotero's reading of it, which others follow: one `rft.au` for each person, the family before the comma;
 * `rft.aucorp` for a body; and by Dublin Core, with `rft.type`, the kinds that OpenURL has no format for.
 */
import { isoDate } from './dates.ts';
import type { CslItem, Person } from './model/csl.ts';

const FORMATS: Record<string, [format: string, genre: string]> = {
  'article-journal': ['journal', 'article'],
  book: ['book', 'book'],
  chapter: ['book', 'bookitem'],
  'paper-conference': ['book', 'proceeding'],
  report: ['book', 'report'],
  thesis: ['dissertation', ''],
};

/** Kinds of Zotero for those of CSL that have no format. */
const TYPES: Record<string, string> = {
  'article-newspaper': 'newspaperArticle',
  'article-magazine': 'magazineArticle',
  interview: 'interview',
  speech: 'presentation',
  legislation: 'statute',
  broadcast: 'tvBroadcast',
  personal_communication: 'letter',
  'post-weblog': 'blogPost',
  webpage: 'webpage',
};

const person = ({ family, given = '', literal }: Person): [string, string] =>
  family === undefined ? ['rft.aucorp', literal ?? ''] : ['rft.au', `${family}, ${given}`.trim()];

/** @returns the value of the `title` of a `span.Z3988` */
export function coins(work: CslItem): string {
  const [format, genre] = FORMATS[work.type] ?? ['dc', ''];
  const container = work['container-title'];
  const isDc = format === 'dc';
  const fields: [string, string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`],
    ['rft.genre', genre],
    ['rft.type', isDc ? (TYPES[work.type] ?? 'document') : undefined],
    ...titles(format, genre, work.title, container),
    ...(work.author ?? []).map(person),
    // An editor is no author, and COinS has no word for one.
    ...(work.editor ?? []).map((one): [string, string] => ['rft.contributor', person(one)[1]]),
    ['rft.date', work.issued && isoDate(work.issued)],
    ['rft.volume', work.volume],
    ['rft.issue', work.issue],
    ['rft.pages', work.page],
    ['rft.place', work['publisher-place']],
    [isDc ? 'rft.publisher' : 'rft.pub', work.publisher],
    ['rft.edition', work.edition],
    ['rft.series', work['collection-title']],
    ['rft.isbn', work.ISBN],
    ['rft_id', work.DOI ? `info:doi/${work.DOI}` : undefined],
    ['rft_id', work.URL],
    ['rft.language', work.language],
  ];
  return fields
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}=${encodeURIComponent(value ?? '')}`)
    .join('&');
}

function titles(
  format: string,
  genre: string,
  title: string,
  container: string | undefined,
): [string, string | undefined][] {
  if (format === 'journal')
    return [
      ['rft.atitle', title],
      ['rft.jtitle', container],
    ];
  if (genre === 'bookitem' || genre === 'proceeding')
    return [
      ['rft.atitle', title],
      ['rft.btitle', container],
    ];
  if (format === 'book') return [['rft.btitle', title]];
  return [
    ['rft.title', title],
    ['rft.source', format === 'dc' ? container : undefined],
  ];
}
