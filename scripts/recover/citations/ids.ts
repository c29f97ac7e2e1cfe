/**
 * The ids of works: `easton-1965-systems-analysis`, family, year and two words of the title, as the work was first read. An
 * address lasts: what `works.ids.yaml` says of a work stays its id, however its record is read later.
 */
import { InputError } from '../../../src/model/content/input-error.ts';
import type { Placed } from '../../../src/model/content/sources.ts';
import type { KeptId } from '../../../src/model/content/work-ids.ts';
import type { Override } from '../../../src/model/overrides.ts';
import { titleWords } from '../../../src/model/words.ts';
import type { Corrected } from './corrections.ts';
import type { Likeness } from './likeness.ts';
import { toLatin } from './transliterate.ts';
import type { ParsedWork, Work } from './work.ts';

/** @returns the id of a work by its fields; `2`, `3` … behind it where others have it */
export function idOf(
  { authors, editors, year, title }: Pick<ParsedWork, 'authors' | 'editors' | 'year' | 'title'>,
  { significant }: Likeness,
  taken: Pick<ReadonlySet<string>, 'has'>,
): string {
  const [first] = authors.length ? authors : editors;
  const name = titleWords(first?.family ?? first?.literal ?? '')
    .slice(0, 2)
    .join('-');
  const words = significant(titleWords(title))
    .slice(0, name ? 2 : 3)
    .join('-');
  const base =
    toLatin([name, year ?? '', words].filter(Boolean).join('-')).replace(/[^a-z0-9-]+/g, '') || 'work';
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

/** An editor's rows, with the ids under which the works are read. */
export function asRead(overrides: Placed<Override>[], kept: KeptId[]): Placed<Override>[] {
  const readAs = new Map(kept.map(({ read, id }) => [id, read]));
  const as = (id: string) => readAs.get(id) ?? id;
  return overrides.map((row) => {
    if ('merge' in row) return { ...row, merge: [as(row.merge[0]), as(row.merge[1])] };
    if ('work' in row) return { ...row, work: as(row.work) };
    if ('mentions' in row) return { ...row, mentions: as(row.mentions) };
    return 'cites' in row && row.cites !== null ? { ...row, cites: as(row.cites) } : row;
  });
}

/**
 * The works under the ids that they keep.
 *
 * @throws InputError for a row on a work that is not read, or whose id is another one's
 */
export function withKeptIds({ works, now, isNone }: Corrected, read: Work[], kept: KeptId[]): Corrected {
  const ids = new Set(read.map(({ id }) => id));
  const left = new Set(works.map(({ id }) => id));
  const keeps = new Map<string, string>();
  for (const { read: from, id, at } of kept) {
    if (!left.has(from))
      throw new InputError(`${at}: Unexpected work \`${from}\`, expected the id under which a work is read`);
    if (ids.has(id))
      throw new InputError(`${at}: Unexpected id \`${id}\`, expected one that no other work has`);
    ids.add(id);
    keeps.set(from, id);
  }
  const keep = (id: string) => keeps.get(id) ?? id;
  return {
    works: works.map((work) => ({ ...work, id: keep(work.id) })),
    now: (id) => keep(now(id)),
    isNone,
  };
}
