/** What a reader may ask for on the page of a unit: the signs of the file, the author's slips. */
import type { APIRoute } from 'astro';
import { textOf, type UnitEntry } from '../../../collections.ts';
import { LANGUAGES } from '../../../language.ts';
import { setUnit } from '../../../set/unit.ts';
import { LINKS } from '../../../works.ts';

export { getStaticPaths } from './citable.json.ts';

export const GET: APIRoute = async ({ props }) => {
  const { onDemand } = setUnit(await textOf(props['unit'] as UnitEntry), LINKS, LANGUAGES.isSoftSign);
  return Response.json(onDemand);
};
