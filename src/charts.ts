/** Counts behind the pictures of /works/: which works the sources share, and when the cited works were published. */
import { sourcesOf, works, yearOfWork } from './works.ts';
import type { CslWork } from './model/csl.ts';

/** Works that at least two sources cite, those of most sources first. */
export const shared: { work: CslWork; by: string[] }[] = works
  .map((work) => ({ work, by: sourcesOf(work.id) }))
  .filter(({ by }) => by.length > 1)
  .sort((a, b) => b.by.length - a.by.length || a.work.id.localeCompare(b.work.id));

const pairs = new Map<string, number>();
for (const { by } of shared)
  for (const a of by) for (const b of by) pairs.set(`${a} ${b}`, (pairs.get(`${a} ${b}`) ?? 0) + 1);

/** How many works two sources share. */
export const sharedBy = (a: string, b: string): number => pairs.get(`${a} ${b}`) ?? 0;

export const decadeOf = (work: CslWork): number | null => {
  const year = yearOfWork(work);
  return year === null ? null : Math.floor(year / 10) * 10;
};

/**
 * Works of each decade, from the first decade on; those without a year are left out and counted.
 *
 * @param source that cites them; all works without one
 */
export function byDecade(source?: string): { decades: Map<number, number>; undated: number } {
  const own = source === undefined ? works : works.filter((work) => sourcesOf(work.id).includes(source));
  const dated = own.map(decadeOf).filter((decade) => decade !== null);
  const decades = new Map(
    [...Map.groupBy(dated, (decade) => decade)].map(([decade, list]) => [decade, list.length]),
  );
  return { decades, undated: own.length - dated.length };
}
