import type { APIRoute } from 'astro';
import { sources, units } from '../collections.ts';
import {
  aboutPath,
  accountsPath,
  apparatusPath,
  dataIndexPath,
  downloadsPath,
  home,
  namePath,
  namesPartPath,
  namesPath,
  sourcePath,
  unitPath,
  workPath,
  worksPartPath,
  worksPath,
} from '../addresses.ts';
import { names } from '../mentions.ts';
import { inParts } from '../long-lists.ts';
import { sortedWorks, sortOf, works } from '../works.ts';

export const GET: APIRoute = async ({ site }) => {
  const all = await sources();
  const paths = [
    home(),
    ...all.flatMap(({ slug }) => [sourcePath(slug), apparatusPath(slug)]),
    ...(await units()).map(({ source, slug }) => unitPath(source, slug)),
    worksPath(),
    ...inParts(sortedWorks, sortOf).flatMap(({ slug }) => (slug ? [worksPartPath(slug)] : [])),
    ...works.map(({ id }) => workPath(id)),
    namesPath(),
    ...inParts(names, ({ sort }) => sort).flatMap(({ slug }) => (slug ? [namesPartPath(slug)] : [])),
    ...names.map(({ id }) => namePath(id)),
    accountsPath(),
    downloadsPath(),
    dataIndexPath(),
    aboutPath(),
  ];
  // A title page is also that of a unit.
  const urls = [...new Set(paths)]
    .map((path) => `<url><loc>${new URL(path, site).href}</loc></url>`)
    .join('\n');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml' } },
  );
};
