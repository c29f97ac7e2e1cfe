/** What stands at the head of each printed sheet of a unit. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { shortCite, sources, units, unitsWithPages } from '../../../collections.ts';
import { printSheet } from '../../../print-sheet.ts';

export const getStaticPaths = (async () => {
  const titles = new Map((await sources()).map((source) => [source.slug, shortCite(source)]));
  return unitsWithPages(await units()).map(({ source, slug, title }) => ({
    params: { source, unit: slug },
    props: { words: `${titles.get(source)} · ${title}` },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => printSheet(String(props['words']));
