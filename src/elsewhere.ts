/** Searches in catalogues elsewhere, made from the fields of a record: none of them says that the work is found there. */
import type { CslWork } from './model/csl.ts';
import { namesOf, yearOfWork } from './works.ts';

/** Kinds of which no catalogue has a copy. */
const UNPUBLISHED = new Set(['interview', 'personal_communication', 'broadcast']);

export interface Search {
  name: string;
  href: string;
}

/** @returns searches for the work by its title and first author; none for what was never published */
export function searchesFor(work: CslWork): Search[] {
  if (UNPUBLISHED.has(work.type)) return [];
  const [first] = namesOf(work);
  const author = first?.family ?? first?.literal;
  const title = work.title.replace(/["“”]/g, '');
  const words = [`"${title}"`, author].filter(Boolean).join(' ');
  const catalogue = [`ti:"${title}"`, author && `au:"${author}"`].filter(Boolean).join(' ');
  return [
    { name: 'WorldCat', href: `https://search.worldcat.org/search?q=${encodeURIComponent(catalogue)}` },
    { name: 'Google Scholar', href: `https://scholar.google.com/scholar?q=${encodeURIComponent(words)}` },
  ];
}

/**
 * The Internet Archive's copy of an address: that of the day of the visit or the nearest to it, else of the year of the work.
 *
 * @returns null where the work has no address
 */
export function archivedCopy(work: CslWork): Search | null {
  const { URL: url, accessed } = work;
  if (url === undefined) return null;
  const [year, month, day] = accessed?.['date-parts'][0] ?? [yearOfWork(work) ?? undefined];
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const visit = [day, month, year].some((part) => part !== undefined)
    ? `${year ?? ''}${two(month)}${two(day)}`
    : '';
  return {
    name: accessed ? 'Internet Archive, about the day of the visit' : 'Internet Archive',
    href: `https://web.archive.org/web/${visit === '' ? '*' : visit}/${url}`,
  };
}
