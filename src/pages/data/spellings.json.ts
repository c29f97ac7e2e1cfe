import type { APIRoute } from 'astro';
import { readNames, spellings } from '../../names.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(spellings(readNames())), { headers: { 'content-type': 'application/json' } });
