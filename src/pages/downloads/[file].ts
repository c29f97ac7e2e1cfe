/** The books, and the plain text of each source. */
import type { APIRoute } from 'astro';
import { bytesOf, downloads, type Download } from '../../downloads.ts';

export const getStaticPaths = async () =>
  (await downloads()).map((download) => ({ params: { file: download.file }, props: { download } }));

export const GET: APIRoute = ({ props }) => {
  const download = props['download'] as Download;
  return new Response(bytesOf(download), { headers: { 'content-type': download.type } });
};
