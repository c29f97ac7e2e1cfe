/** Counts behind the pictures of /works/: which works the sources share, and when the cited works were published. */
import { sourcesOf, works, yearOfWork } from './works.ts';
import type { CslWork } from './model/csl.ts';

/** Works that at least two sources cite, those of most sources first. */
export const shared: { work: CslWork; by: string[] }[] = works
  .map((work) => ({ work, by: sourcesOf(work.id) }))
  .filter(({ by }) => by.length > 1)
  .sort((a, b) => b.by.length - a.by.length || a.work.id.localeCompare(b.work.id));

/** How many works two sources share. */
export const sharedBy = (a: string, b: string): number =>
  works.filter((work) => {
    const by = sourcesOf(work.id);
    return by.includes(a) && by.includes(b);
  }).length;

export const decadeOf = (work: CslWork): number | null => {
  const year = yearOfWork(work);
  return year === null ? null : Math.floor(year / 10) * 10;
};

/** Works of each decade that a source cites, from the first decade on; those without a year are left out and counted. */
export function byDecade(source: string): { decades: Map<number, number>; undated: number } {
  const own = works.filter((work) => sourcesOf(work.id).includes(source));
  const dated = own.map(decadeOf).filter((decade) => decade !== null);
  const decades = new Map(
    [...Map.groupBy(dated, (decade) => decade)].map(([decade, list]) => [decade, list.length]),
  );
  return { decades, undated: own.length - dated.length };
}
