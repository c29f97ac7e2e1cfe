/** A picture of a text, as its file is. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { sources } from '../../../collections.ts';
import { bytesOf, picturesOf } from '../../../pictures.ts';

export const getStaticPaths = (async () =>
  (await sources()).flatMap(({ slug }) =>
    picturesOf(slug).map((at) => ({
      params: { source: slug, file: at.split('/').at(-1) },
      props: { at },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => new Response(bytesOf(String(props['at'])));
