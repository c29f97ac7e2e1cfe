/** Serves the built site on localhost:4321, below `BASE` if that is set, as a static host would. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import type { Readable } from 'node:stream';
import pLimit from 'p-limit';
import sirv from 'sirv';
import { BASE } from '../../src/model/base.ts';
import { lastGood } from './in-place.ts';

/** @param folder the built site; @param base the path it stands below, `/` or `/reader/` */
export function serve(folder: string, port: number, base = '/'): Promise<Server> {
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    // A page is asked for by its folder, and nothing by half of its name.
    extensions: ['html'],
    dotfiles: false,
    onNoMatch: (_, response) => missing(folder, response),
    setHeaders: (response, pathname) => response.setHeader('cache-control', lasts(pathname)),
  });
  const inTurn = pLimit(AT_ONCE);
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    // Who goes away in the midst of a file leaves none open.
    response.on('pipe', (file: Readable) => response.on('close', () => file.destroy()));
    const wanted = pathOf(request);
    if (wanted === null) return void response.writeHead(400).end('not an address');
    if (!wanted.startsWith(base)) return missing(folder, response);
    const inside = wanted.slice(base.length - 1);
    if (isFolder(folder, inside)) return void response.writeHead(301, { location: `${wanted}/` }).end();
    // What has no such name is not taken for a page of nearly that name.
    if (!existsSync(path.join(folder, inside))) return missing(folder, response);
    request.url = encodeURI(inside);
    return void inTurn(() => sent(response, () => void files(request, response)));
  });
  return new Promise((ready, fail) => {
    server.once('error', fail);
    server.listen(port, 'localhost', () => ready(server));
  });
}

/** So many files are sent at once, and the others wait in their order: each holds some pieces of it in memory. */
const AT_ONCE = 64;

/** Sends a file, and is done when who asked for it has it, or has gone. */
const sent = (response: ServerResponse, send: () => void): Promise<void> =>
  new Promise((done) => {
    if (response.destroyed) return done();
    response.once('close', done);
    send();
  });

/** Null for what cannot be decoded: `/%E0%A4%A`. */
function pathOf({ url = '/' }: IncomingMessage): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
}

/** A page is asked for by its folder, with a slash: its own addresses begin there. */
const isFolder = (folder: string, inside: string): boolean =>
  !inside.endsWith('/') && existsSync(path.join(folder, inside, 'index.html'));

/** What has its contents in its name never changes; all else is asked for anew. */
const lasts = (pathname: string): string =>
  /\/_astro\/|\/pagefind\/(?:fragment|index)\//.test(pathname)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache';

function missing(folder: string, response: ServerResponse): void {
  const file = path.join(folder, '404.html');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(existsSync(file) ? readFileSync(file) : 'not found');
}

if (import.meta.filename === process.argv[1]) {
  const port = Number(process.env['PORT'] ?? 4321);
  await serve(lastGood('dist'), port, BASE);
  console.log(`The library: http://localhost:${port}${BASE}`);
}
