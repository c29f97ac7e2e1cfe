/** The open data: `/data/works.json`, `.bib`, `.ris`, `citations.json`, `notes.json`, `sources.json` and their schemas. */
import type { APIRoute } from 'astro';
import { DATA } from '../../data.ts';
import { sure } from '../../model/sure.ts';

export const getStaticPaths = () => Object.keys(DATA).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) => {
  const { type, write } = sure(DATA[params['file'] ?? ''], 'the paths are those of the files');
  return new Response(await write(), { headers: { 'content-type': type } });
};
