import type { APIRoute } from 'astro';
import { citations } from '../../works.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(citations), { headers: { 'content-type': 'application/json' } });
