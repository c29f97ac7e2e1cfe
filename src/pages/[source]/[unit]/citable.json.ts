/** How a passage of a unit is cited: asked for when somebody quotes, so that no reader carries it before. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { sources, units, unitsWithPages, type SourceEntry, type UnitEntry } from '../../../collections.ts';
import { quotable } from '../../../quotable.ts';

export const getStaticPaths = (async () => {
  const bySlug = new Map((await sources()).map((source) => [source.slug, source]));
  return unitsWithPages(await units()).map((unit) => ({
    params: { source: unit.source, unit: unit.slug },
    props: { unit, source: bySlug.get(unit.source) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  Response.json(await quotable(props['source'] as SourceEntry, props['unit'] as UnitEntry));
