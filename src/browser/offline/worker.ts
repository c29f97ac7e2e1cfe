/**
 * The worker that reads offline. A page comes from the host whenever it answers, so none is ever stale; what was read or kept
 * comes where it does not. All else that it handles has its build or its contents in its address, and never changes: it comes
 * from what is kept, or else from the host. Everything else passes by.
 */
import { escaped } from '../../model/escaped.ts';
import { BASE } from '../base.ts';
import { alone, buildNow, found, isAsset, keptSources, readStore, saw, tidy } from './stores.ts';

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
  if (request.mode === 'navigate') return event.respondWith(page(request, pathname, event));
  // Who keeps a source looks after its build itself.
  if (request.cache === 'no-cache') return;
  const address = href.slice(origin.length);
  if (isAsset(pathname)) event.respondWith(unchanging(address));
  else if (searchParams.has('b')) event.respondWith(unchanging(address, searchParams.get('b') ?? ''));
});

// The first page of a visit came before its worker did: it says what it is made of.
worker.addEventListener('message', (event) => {
  const [pathname = '', ...files] = event.data;
  const all = files.map((file) =>
    unchanging(file, new URLSearchParams(file.split('?')[1]).get('b') ?? undefined),
  );
  event.waitUntil(Promise.allSettled([fetch(pathname).then((answer) => put(pathname, answer)), ...all]));
});

async function page(request: Request, pathname: string, event: Waiting): Promise<Response> {
  const fromHost = fetch(request);
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  try {
    const answer = await Promise.race([fromHost, late]);
    // A host that is out of order is as good as none.
    if (!answer || answer.status >= 500) return (await keptPage(pathname)) ?? (await fromHost);
    event.waitUntil(put(pathname, answer.clone()).catch(() => undefined));
    return answer;
  } catch {
    return (await keptPage(pathname)) ?? (await notKept());
  }
}

/** A page is kept under its folder. */
const folderOf = (pathname: string): string => pathname.replace(/index\.html$/, '').replace(/\/?$/, '/');

const keptPage = (pathname: string): Promise<Response | undefined> => found(folderOf(pathname));

/** Files a page under its own build. @throws where the browser has no room */
async function put(pathname: string, answer: Response): Promise<void> {
  if (!answer.ok || !answer.headers.get('content-type')?.startsWith('text/html')) return;
  const html = await answer.text();
  const build = /<html[^>]* data-build="(\w+)"/.exec(html)?.[1];
  if (build === undefined) return;
  const isNew = await saw(build);
  const store = await readStore(pathname, build);
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  await store.put(folderOf(pathname), new Response(html, { headers }));
  if (isNew) await alone(async () => tidy(await buildNow()));
}

/** @param build of which it must be; none for what has its contents in its name */
async function unchanging(address: string, build?: string): Promise<Response> {
  const kept = await found(address, build);
  if (kept) return kept;
  const answer = await fetch(address);
  if (!answer.ok) return answer;
  // Asked for behind the file: if the host has the build of the page still, so had the file. Else no file is better than it.
  if (build !== undefined && (await buildNow()).build !== build) return Response.error();
  const store = await readStore(address, build ?? '');
  await store.put(address, answer.clone()).catch(() => undefined);
  return answer;
}

async function notKept(): Promise<Response> {
  const kept = await keptSources().catch(() => []);
  const list = kept.map(
    ({ source, title }) => `<li><a href="${BASE}${escaped(source)}/">${escaped(title)}</a></li>`,
  );
  return new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Not kept in this browser</title><style>:root{color-scheme:light dark}body{font:1.1rem/1.5 Literata,serif;max-width:34rem;margin:3rem auto;padding:0 1rem}</style><main><h1>There is no connection</h1><p>This page is not kept in this browser. ${list.length ? `Kept are:</p><ul>${list.join('')}</ul>` : 'No source is kept.</p>'}<p><a href="">Try again</a></p></main></html>`,
    { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
}
