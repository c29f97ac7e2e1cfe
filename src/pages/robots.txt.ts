import type { APIRoute } from 'astro';
import { address } from '../addresses.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(address('sitemap.xml'), site).href}\n`);
