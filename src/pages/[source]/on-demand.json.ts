/** The same on the title page of a source. */
import type { APIRoute } from 'astro';
import { textOf, units, type SourceEntry } from '../../collections.ts';
import { LANGUAGES } from '../../language.ts';
import { TITLE_PAGE } from '../../model/ids.ts';
import { setUnit } from '../../set/unit.ts';
import { LINKS } from '../../works.ts';

export { getStaticPaths } from './citable.json.ts';

export const GET: APIRoute = async ({ props }) => {
  const { slug: source } = props['source'] as SourceEntry;
  const front = (await units(source)).find(({ slug }) => slug === TITLE_PAGE);
  const none = { signs: {}, slips: {} };
  return Response.json(front ? setUnit(await textOf(front), LINKS, LANGUAGES.isSoftSign).onDemand : none);
};
