import type { APIRoute } from 'astro';
import { address, home } from '../addresses.ts';

export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: 'The Kazakhstan Reader',
      short_name: 'Kazakhstan Reader',
      start_url: home(),
      scope: home(),
      display: 'minimal-ui',
      background_color: '#fbf8f1',
      theme_color: '#1d4e57',
      icons: [{ src: address('favicon.svg'), sizes: 'any', type: 'image/svg+xml' }],
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  );
