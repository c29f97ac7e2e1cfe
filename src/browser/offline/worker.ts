/**
 * The worker that reads without a line. A page comes from the host whenever it answers, so none is ever stale; what was read or
 * kept comes where it does not. All else that it handles has its build or its contents in its address, and never changes: it
 * comes from what is kept, or else from the host. Everything else passes by.
 */
import { BASE } from '../base.ts';
import { builds, buildNow, isAsset, keptSources, storeFor, tidy } from './stores.ts';

/** What TypeScript's own words for pages lack. */
interface Waiting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Asked extends Waiting {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}
interface Worker {
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  addEventListener: ((name: 'install' | 'activate', on: (event: Waiting) => void) => void) &
    ((name: 'fetch', on: (event: Asked) => void) => void) &
    ((name: 'message', on: (event: Waiting & { data: string[] }) => void) => void);
}
const worker = self as unknown as Worker;

/** A kept page is shown where the host has not answered for so long, in ms. */
const PATIENCE = 5000;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, searchParams, href } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(BASE)) return;
  // Who keeps a source looks after its build itself.
  if (request.cache === 'no-cache') return;
  if (request.mode === 'navigate') event.respondWith(page(request, pathname, event));
  else if (isAsset(pathname)) event.respondWith(unchanging(href.slice(origin.length), ''));
  else if (searchParams.has('b'))
    event.respondWith(unchanging(href.slice(origin.length), searchParams.get('b') ?? ''));
});

// The first page of a visit came before its worker did: it says what it is made of.
worker.addEventListener('message', (event) => {
  const [pathname = '', ...files] = event.data;
  const all = files.map((file) => unchanging(file, new URLSearchParams(file.split('?')[1]).get('b') ?? ''));
  event.waitUntil(Promise.allSettled([fetch(pathname).then((answer) => put(pathname, answer)), ...all]));
});

async function page(request: Request, pathname: string, event: Waiting): Promise<Response> {
  const fromHost = fetch(request);
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, PATIENCE, 'late'));
  try {
    const answer = await Promise.race([fromHost, late]);
    if (answer === 'late') return (await keptPage(pathname)) ?? (await fromHost);
    event.waitUntil(put(pathname, answer.clone()).catch(() => undefined));
    return answer;
  } catch {
    return (await keptPage(pathname)) ?? (await notKept());
  }
}

/** Files a page under its own build. @throws where the browser has no room */
async function put(pathname: string, answer: Response): Promise<void> {
  if (!answer.ok || !answer.headers.get('content-type')?.startsWith('text/html')) return;
  const html = await answer.text();
  const build = /<html[^>]* data-build="(\w+)"/.exec(html)?.[1];
  if (build === undefined) return;
  const isNew = !(await builds()).includes(build);
  const store = await storeFor(pathname, build);
  await store.put(pathname, new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  if (isNew) await tidy(await buildNow());
}

/** The newest that is kept of a page. */
async function keptPage(pathname: string): Promise<Response | undefined> {
  for (const build of await builds()) {
    const found = await (await storeFor(pathname, build)).match(pathname);
    if (found) return found;
  }
  return undefined;
}

/** @param build empty for what has its contents in its name */
async function unchanging(address: string, build: string): Promise<Response> {
  const store = await storeFor(address, build);
  const found = await store.match(address);
  if (found) return found;
  const answer = await fetch(address);
  if (!answer.ok) return answer;
  // Asked for behind the file: if the host has the build of the page still, so had the file. Else no file is better than it.
  if (build && (await buildNow()).build !== build) return Response.error();
  await store.put(address, answer.clone()).catch(() => undefined);
  return answer;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<"]/g, (sign) => ESCAPES[sign] ?? sign);

async function notKept(): Promise<Response> {
  const kept = await keptSources().catch(() => []);
  const list = kept.map(
    ({ source, title }) => `<li><a href="${BASE}${escaped(source)}/">${escaped(title)}</a></li>`,
  );
  return new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Not kept · The Kazakhstan Reader</title><style>:root{color-scheme:light dark}body{font:1.1rem/1.5 Literata,serif;max-width:34rem;margin:3rem auto;padding:0 1rem}</style><main><h1>There is no connection</h1><p>This page is not kept in this browser. ${list.length ? `Kept are:</p><ul>${list.join('')}</ul>` : 'No source is kept.</p>'}<p><a href="">Try again</a></p></main></html>`,
    { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
}
