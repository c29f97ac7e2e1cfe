/** Works and the names in their titles. */
import { namedIn, partsOf } from './mentions.ts';
import type { Name } from './model/names.ts';
import { works } from './works.ts';

const byWork = new Map(works.map(({ id, title }) => [id, namedIn(title)]));
const byName = Map.groupBy(
  [...byWork].flatMap(([work, all]) => all.map(({ id }) => ({ id, work }))),
  ({ id }) => id,
);

/** The names in the title of a work. */
export const namesInTitleOf = (work: string): Name[] => byWork.get(work) ?? [];

/** The works that have a name in their title and are not its own. */
export function worksAbout(id: string): string[] {
  const own = new Set(partsOf(id).map(({ work }) => work));
  return (byName.get(id) ?? []).map(({ work }) => work).filter((work) => !own.has(work));
}
