import type { APIRoute } from 'astro';
import { sure } from '../../../model/sure.ts';
import { knowledge } from '../../../search-names.ts';

/** Of a large library: what the search page knows of names, part by part. */
export const getStaticPaths = () =>
  knowledge.length > 1 ? knowledge.map((_, part) => ({ params: { part: String(part) } })) : [];

export const GET: APIRoute = ({ params }) =>
  Response.json(sure(knowledge[Number(params['part'])], 'the paths are those of the parts'));
