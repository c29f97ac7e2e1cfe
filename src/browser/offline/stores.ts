/**
 * What this browser keeps of the site for reading without a line. Pages and files lie by their builds, so that no page meets a
 * file of another; scripts, styles and fonts have their contents in their names, and lie together. Pages and the worker share
 * this.
 */
import { BASE } from '../base.ts';

/** Other sites, and other copies of this one, may stand on the same host. */
const PREFIX = `kz-reader:${BASE}:`;
const OF_BUILD = `${PREFIX}build:`;
const ASSETS = `${PREFIX}assets`;
const KEPT = `${PREFIX}kept`;

/** A build as `build.json` tells of it. */
export interface Build {
  build: string;
  /** Addresses of its scripts, styles and fonts. */
  assets: string[];
  /** What each source weighs with all that it needs, in bytes. */
  sources: Record<string, number>;
}

/** A source that a reader keeps, with what was stored of it. */
export interface Kept {
  source: string;
  title: string;
  build: string;
  bytes: number;
  /** As in the stores. */
  files: string[];
}

export const isAsset = (address: string): boolean => address.startsWith(`${BASE}_astro/`);

/** @param address within the site, with its query */
export const storeFor = (address: string, build: string): Promise<Cache> =>
  caches.open(isAsset(address) ? ASSETS : OF_BUILD + build);

/** The builds of which something is kept, the newest first. */
export async function builds(): Promise<string[]> {
  const names = await caches.keys();
  return names
    .filter((name) => name.startsWith(OF_BUILD))
    .map((name) => name.slice(OF_BUILD.length))
    .reverse();
}

export async function keptSources(): Promise<Kept[]> {
  const list = await (await caches.open(KEPT)).match(`${BASE}kept.json`);
  return list ? ((await list.json()) as Kept[]) : [];
}

export async function setKept(list: Kept[]): Promise<void> {
  await (await caches.open(KEPT)).put(`${BASE}kept.json`, Response.json(list));
}

/** The build that the host has now. @throws where there is no line */
export async function buildNow(): Promise<Build> {
  const answer = await fetch(`${BASE}build.json`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`build.json: ${answer.status}`);
  return (await answer.json()) as Build;
}

/** Builds beyond the newest two go, unless a source is kept of them, and the scripts, styles and fonts of none. */
export async function tidy(now: Build): Promise<void> {
  const kept = await keptSources();
  const all = await builds();
  const stay = new Set([...all.slice(0, 2), ...kept.map(({ build }) => build)]);
  const gone = all.filter((build) => !stay.has(build));
  await Promise.all(gone.map((build) => caches.delete(OF_BUILD + build)));
  if (!gone.length) return;
  const wanted = new Set([...now.assets, ...kept.flatMap(({ files }) => files)]);
  const assets = await caches.open(ASSETS);
  const requests = await assets.keys();
  await Promise.all(
    requests.filter(({ url }) => !wanted.has(new URL(url).pathname)).map((request) => assets.delete(request)),
  );
}
