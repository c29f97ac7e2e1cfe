/** The other accounts of each passage of a unit: asked for when somebody opens one. */
import type { APIRoute } from 'astro';
import { accountsIn, addressOf, sharedIn, tellers, whereTold } from '../../../accounts.ts';
import { units, type UnitEntry } from '../../../collections.ts';
import { unitOf } from '../../../model/accounts.ts';
import { place } from '../../../model/ids.ts';
import type { Told, ToldOfUnit } from '../../../model/told.ts';

export { getStaticPaths } from './citable.json.ts';

export const GET: APIRoute = async ({ props }) => {
  const { source, slug } = props['unit'] as UnitEntry;
  const by = await tellers();
  const titles = new Map((await units()).map((unit) => [`${unit.source}/${unit.slug}`, unit.title]));
  const told: ToldOfUnit = {};
  for (const [id, own] of accountsIn(source, slug)) {
    const here = place(`${source}/${slug}`, id);
    told[id] = own.map(({ place: there, how, is, joins, differs }): Told => ({
      address: addressOf(there),
      where: whereTold(there, by),
      chapter: titles.get(unitOf(there)) ?? '',
      joins,
      isConfirmed: how === 'confirmed',
      isSame: is === 'same',
      shared: sharedIn(here, there),
      differs: differs.map(({ id: of, title, sure, note, one, other }) => {
        const [mine, theirs] = one.place === here ? [one, other] : [other, one];
        return { id: of, title, sure, note, here: mine.words, there: theirs.words };
      }),
    }));
  }
  return Response.json(told);
};
