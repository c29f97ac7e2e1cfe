/** What stands at the head of each printed sheet of the pages about a source. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { sources } from '../../collections.ts';
import { printSheet } from '../../print-sheet.ts';

export const getStaticPaths = (async () =>
  (await sources()).map(({ slug, shortTitle }) => ({
    params: { source: slug },
    props: { words: shortTitle },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => printSheet(String(props['words']));
