/** A unit as Markdown and as plain text, to keep, and what it is, for reference managers. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { citeUnit } from '../../../citable.ts';
import type { SourceEntry, UnitEntry } from '../../../collections.ts';
import { FORMATS } from '../../../exports.ts';
import { unitMarkdown } from '../../../markdown/file.ts';
import { unitFile } from '../../../model/ids.ts';
import { unitPlainText } from '../../../plain-text.ts';
import { getStaticPaths as unitPaths } from './citable.json.ts';

const KINDS = {
  json: {
    type: FORMATS.json.type,
    write: (source: SourceEntry, unit: UnitEntry) => FORMATS.json.write([citeUnit(source, unit, unit.title)]),
  },
  md: { type: 'text/markdown', write: unitMarkdown },
  txt: { type: 'text/plain', write: unitPlainText },
} as const;

export const getStaticPaths = (async () =>
  (await unitPaths()).flatMap(({ params, props }) =>
    (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((ext) => ({
      params: { ...params, text: unitFile(params.source, params.unit, ext) },
      props: { ...props, ext },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const { type, write } = KINDS[props['ext'] as keyof typeof KINDS];
  const text = await write(props['source'] as SourceEntry, props['unit'] as UnitEntry);
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
};
