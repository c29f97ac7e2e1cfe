import type { APIRoute } from 'astro';
import type { Knowledge } from '../../model/search-record.ts';
import { knowledge } from '../../search-names.ts';

/** What the search page knows of names, or in how many parts it stands. */
export const GET: APIRoute = () => {
  const [whole, ...others] = knowledge;
  const told = whole && !others.length ? whole : { names: [], spellings: [], parts: knowledge.length };
  return Response.json(told satisfies Knowledge);
};
