/** How a source is cited as a whole, or a passage of what stands on its title page. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { sources, type SourceEntry } from '../../collections.ts';
import { quotable } from '../../quotable.ts';

export const getStaticPaths = (async () =>
  (await sources()).map((source) => ({
    params: { source: source.slug },
    props: { source },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  Response.json(await quotable(props['source'] as SourceEntry));
