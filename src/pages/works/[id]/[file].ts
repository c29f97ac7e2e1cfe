/** One work in the formats of reference managers: `/works/<id>/<id>.bib`. */
import type { APIRoute } from 'astro';
import { FORMATS, isFormat } from '../../../exports.ts';
import { works } from '../../../works.ts';

export const getStaticPaths = () =>
  works.flatMap((work) =>
    Object.keys(FORMATS).map((ext) => ({
      params: { id: work.id, file: `${work.id}.${ext}` },
      props: { work, ext },
    })),
  );

export const GET: APIRoute = ({ props }) => {
  const { work, ext } = props as { work: (typeof works)[0]; ext: string };
  if (!isFormat(ext)) return new Response(null, { status: 404 });
  return new Response(FORMATS[ext].write([work]), { headers: { 'content-type': FORMATS[ext].type } });
};
