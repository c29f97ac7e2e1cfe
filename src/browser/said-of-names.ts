/** What the search says of the names that it took a query for: a doubt about each, and names of the same at another time. */
import type { KnownName } from '../model/search-record.ts';
import { link } from './search-links.ts';

/** More than these are on the page of the name. */
const RELATED = 4;

/**
 * @param names that were searched
 * @param known all names
 * @returns what is appended to the line about the hits; related names lead to a search of their own, with their own count
 */
export function saidOfNames(names: readonly KnownName[], known: readonly KnownName[]): (string | Node)[] {
  const byId = new Map(known.map((name) => [name.id, name]));
  /** What two of them share is said once. */
  const told = new Set<string>();
  return names.flatMap(({ doubt, related = [] }) => [
    ...(doubt === undefined ? [] : [` ${doubt}`]),
    ...related.slice(0, RELATED).flatMap(({ says, id }) => {
      const other = byId.get(id);
      if (!other || names.some((name) => name.id === other.id) || told.has(says + id)) return [];
      told.add(says + id);
      const lead = ` ${says.charAt(0).toUpperCase()}${says.slice(1)} `;
      return [lead, link([['q', other.name]], other.name), ` (${other.passages ?? 0} passages).`];
    }),
  ]);
}
