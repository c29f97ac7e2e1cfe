import type { APIRoute } from 'astro';
import { locatorsOf } from '../../mentions.ts';
import { readNames } from '../../model/content/names.ts';
import type { Knowledge } from '../../model/search-record.ts';
import { knownNames, spellings } from '../../model/spellings.ts';

const names = readNames();

/** What the search page knows of names. */
export const GET: APIRoute = () =>
  Response.json({
    names: knownNames(names).map((name) => ({ ...name, passages: locatorsOf(name.id).length })),
    spellings: spellings(names),
  } satisfies Knowledge);
