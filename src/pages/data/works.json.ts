import type { APIRoute } from 'astro';
import { works } from '../../works.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(works), { headers: { 'content-type': 'application/json' } });
