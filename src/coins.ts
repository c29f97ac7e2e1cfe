/** A work as COinS (OpenURL in a `span`), for reference managers: on pages of works alone, since it beats the page's own data. */
import { authorsOf, namesOf, yearOfWork } from './works.ts';
import type { CslWork } from './model/csl.ts';

const KINDS: Record<string, [format: string, genre: string]> = {
  'article-journal': ['journal', 'article'],
  'article-newspaper': ['journal', 'article'],
  book: ['book', 'book'],
  chapter: ['book', 'bookitem'],
  report: ['book', 'report'],
  thesis: ['dissertation', ''],
};

/** @returns the value of the `title` of a `span.Z3988` */
export function coins(work: CslWork): string {
  const [format, genre] = KINDS[work.type] ?? ['dc', ''];
  const [first] = namesOf(work);
  const container = work['container-title'];
  const fields: [string, unknown][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`],
    ['rft.genre', genre],
    ...titles(format, genre, work.title, container),
    ['rft.aulast', first?.family],
    ['rft.aufirst', first?.given],
    ['rft.au', first?.literal ?? authorsOf(work)],
    ['rft.date', yearOfWork(work)],
    ['rft.volume', work.volume],
    ['rft.issue', work.issue],
    ['rft.pages', work.page],
    ['rft.place', work['publisher-place']],
    ['rft.pub', work.publisher],
    ['rft_id', work.URL],
    ['rft.language', work.language],
  ];
  return fields
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
    .join('&');
}

function titles(format: string, genre: string, title: string, container: unknown): [string, unknown][] {
  if (format === 'journal') return [['rft.atitle', title], ['rft.jtitle', container]]; // prettier-ignore
  if (genre === 'bookitem') return [['rft.atitle', title], ['rft.btitle', container]]; // prettier-ignore
  return [[format === 'book' ? 'rft.btitle' : 'rft.title', title]];
}
