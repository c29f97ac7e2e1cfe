/** The words around each place of a name, fetched where a reader asks for them. */
import type { APIRoute } from 'astro';
import { unitPath } from '../../../addresses.ts';
import { excerptOf } from '../../../excerpts.ts';
import { locatorsOf, names } from '../../../mentions.ts';
import { place } from '../../../model/ids.ts';
import type { PlaceOfName } from '../../../model/places-of-name.ts';
import { asSet } from '../../../typeset.ts';

export const getStaticPaths = () =>
  names.filter(({ id }) => locatorsOf(id).length).map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  Response.json(
    locatorsOf(params['id'] ?? '').map(({ source, unit, id, kind, n, folio, text, forms }): PlaceOfName => ({
      unit: `${source}/${unit}`,
      href: place(unitPath(source, unit), id),
      label: kind === 'note' ? `n. ${n}` : (folio ?? `¶ ${n}`),
      words: excerptOf(text, forms).words.map((words) => asSet(words)) as PlaceOfName['words'],
    })),
  );
