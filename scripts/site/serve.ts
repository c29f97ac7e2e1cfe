/** Serves the built site on localhost:4321, below `BASE` if that is set, as a static host would. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { BASE } from '../../src/model/base.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
  '.webmanifest': 'application/manifest+json',
};

const PACKED = /^text\/|json|xml|javascript|svg/;

/** Null for what cannot be decoded: `/%E0%A4%A`. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
}

/** @param folder the built site; @param base the path it stands below, `/` or `/reader/` */
export function serve(folder: string, port: number, base = '/'): Promise<Server> {
  const server = createServer((request, response) => {
    const wanted = pathOf(request.url ?? '/');
    if (wanted === null) return void response.writeHead(400).end('not an address');
    const inside = wanted.startsWith(base) ? wanted.slice(base.length) : null;
    const file = inside === null ? null : fileOf(folder, inside);
    if (!file) {
      const missing = path.join(folder, '404.html');
      response.writeHead(404, { 'content-type': TYPES['.html'] });
      return void (existsSync(missing)
        ? createReadStream(missing).pipe(response)
        : response.end('not found'));
    }
    if (statSync(file).isDirectory()) return void response.writeHead(301, { location: `${wanted}/` }).end();
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    // As any host would: what is text goes packed to those who can unpack it.
    const packs = PACKED.test(type) && /\bbr\b/.test(String(request.headers['accept-encoding']));
    response.writeHead(200, {
      'content-type': type,
      ...(packs ? { 'content-encoding': 'br', vary: 'accept-encoding' } : {}),
    });
    if (packs) response.end(packed(file));
    else createReadStream(file).pipe(response);
  });
  return new Promise((ready, fail) => {
    server.once('error', fail);
    server.listen(port, 'localhost', () => ready(server));
  });
}

const known = new Map<string, { at: number; bytes: Buffer }>();

/** A file as it goes over the wire, packed once for as long as it stays as it is. */
function packed(file: string): Buffer {
  const at = statSync(file).mtimeMs;
  const before = known.get(file);
  if (before?.at === at) return before.bytes;
  const bytes = brotliCompressSync(readFileSync(file), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
  });
  known.set(file, { at, bytes });
  return bytes;
}

function fileOf(folder: string, wanted: string): string | null {
  const file = path.join(folder, wanted.endsWith('/') || wanted === '' ? `${wanted}index.html` : wanted);
  return path.relative(folder, file).startsWith('..') || !existsSync(file) ? null : file;
}

if (import.meta.filename === process.argv[1]) {
  const port = Number(process.env['PORT'] ?? 4321);
  await serve('dist', port, BASE);
  console.log(`The Kazakhstan Reader: http://localhost:${port}${BASE}`);
}
