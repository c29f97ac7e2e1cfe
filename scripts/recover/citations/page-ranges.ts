/** The pages of articles and chapters, and whether a page that is cited is one of them. */
import type { Work } from './work.ts';

/** Whether an article or chapter has this page; null where that cannot be told. */
export function holdsPage(work: Work, page: string | undefined): boolean | null {
  const range = pagesOf(work);
  const wanted = firstNumber(page);
  return range && wanted ? wanted >= range[0] && wanted <= range[1] : null;
}

/** Whether a copy that counts its pages from 1 has this page. */
export function isCountedFromOne(work: Work, page: string | undefined): boolean {
  const range = pagesOf(work);
  return range !== null && firstNumber(page) <= range[1] - range[0] + 1;
}

const firstNumber = (text: string | undefined): number => Number(/^\d+/.exec(text ?? '')?.[0] ?? 0);

/** The first and last page of a part of something; `563-92` is short for `563-592`. */
function pagesOf(work: Work): [number, number] | null {
  const range = work.container ? /^(\d+)\s?[-–]+\s?(\d+)/.exec(work.page ?? '') : null;
  if (!range) return null;
  const [, from = '', to = ''] = range;
  return [Number(from), Number(to.length < from.length ? from.slice(0, -to.length) + to : to)];
}
