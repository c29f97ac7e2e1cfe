import type { APIRoute } from 'astro';
import { knownNames, readNames, spellings } from '../../names.ts';

const names = readNames();

/** What the search page knows of names. */
export const GET: APIRoute = () => Response.json({ names: knownNames(names), spellings: spellings(names) });
