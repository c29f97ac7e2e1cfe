import { SITE } from '../site.ts';
import type { APIRoute } from 'astro';
import { address, home } from '../addresses.ts';

export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: SITE.name,
      short_name: SITE.shortName,
      start_url: home(),
      scope: home(),
      display: 'minimal-ui',
      background_color: SITE.colours.paper,
      theme_color: SITE.colours.theme,
      icons: [{ src: address('favicon.svg'), sizes: 'any', type: 'image/svg+xml' }],
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  );
