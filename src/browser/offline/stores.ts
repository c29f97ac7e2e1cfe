/**
 * What this browser keeps of the site for reading offline. What was read lies by builds, so that no page meets a file of another;
 * scripts, styles and fonts have their contents in their names, and lie together. A source that a reader keeps is a store of its
 * own, so that it comes and goes whole. Pages and the worker share this.
 */
import { BASE } from '../base.ts';

/** Other sites, and other copies of this one, may stand on the same host. */
const PREFIX = `kz-reader:${BASE}:`;
const READ = `${PREFIX}read:`;
const ASSETS = `${PREFIX}assets`;
const KEPT = `${PREFIX}kept:`;
/** Lists: the sources that are kept, and the builds in the order in which the host had them, the newest first. */
const LISTS = `${PREFIX}lists`;

/** A host that does not answer for so long is none, in ms. */
const PATIENCE = 5000;

/** A build as `build.json` tells of it. */
export interface Build {
  build: string;
  /** Addresses of its scripts, styles and fonts. */
  assets: string[];
  /** What each source weighs with all that it needs, in bytes. */
  sources: Record<string, number>;
}

/** A source that a reader keeps. */
export interface Kept {
  source: string;
  title: string;
  build: string;
  bytes: number;
}

export const isAsset = (address: string): boolean => address.startsWith(`${BASE}_astro/`);

const listNamed = (name: string): string => `${BASE}${name}.json`;

async function list<Row>(name: string): Promise<Row[]> {
  const found = await (await caches.open(LISTS)).match(listNamed(name));
  return found ? ((await found.json()) as Row[]) : [];
}
const setList = async (name: string, rows: unknown[]): Promise<void> =>
  (await caches.open(LISTS)).put(listNamed(name), Response.json(rows));

export const keptSources = (): Promise<Kept[]> => list('kept');
export const setKept = (rows: Kept[]): Promise<void> => setList('kept', rows);

/** The store of a source that is kept, or is being kept. */
export const keptStore = ({ source, build }: Pick<Kept, 'source' | 'build'>): string =>
  `${KEPT}${build}:${source}`;

/** Where what was read of a build goes. @param address within the site */
export const readStore = (address: string, build: string): Promise<Cache> =>
  caches.open(isAsset(address) ? ASSETS : READ + build);

/** The builds, as the host had them. */
const builds = (): Promise<string[]> => list('builds');

/** Notes that the host has this build now. @returns whether it had another before */
export async function saw(build: string): Promise<boolean> {
  const before = await builds();
  if (before[0] === build) return false;
  await setList('builds', [build, ...before.filter((one) => one !== build)]);
  return true;
}

/**
 * @param address within the site, with its query @param build of which it must be; none for a page and for what has its contents
 * in its name
 * @returns the newest that is kept
 */
export async function found(address: string, build?: string): Promise<Response | undefined> {
  const [order, kept] = await Promise.all([builds(), keptSources()]);
  const all = [...new Set([...order, ...kept.map((one) => one.build)])];
  const names = all
    .filter((one) => build === undefined || one === build)
    .flatMap((one) => [READ + one, ...kept.filter((own) => own.build === one).map(keptStore)]);
  for (const name of isAsset(address) ? [ASSETS, ...names] : names) {
    // A store that is not there must not be made by looking into it.
    const answer = (await caches.has(name)) && (await (await caches.open(name)).match(address));
    if (answer) return answer;
  }
  return undefined;
}

/** The build that the host has now. @throws where it does not answer */
export async function buildNow(): Promise<Build> {
  const answer = await fetch(`${BASE}build.json`, {
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!answer.ok) throw new Error(`build.json: ${answer.status}`);
  return (await answer.json()) as Build;
}

/** One at a time, over all windows: what is kept, removed and tidied away must not cross. */
export const alone = <Result>(work: () => Promise<Result>): Promise<Result> =>
  'locks' in navigator ? navigator.locks.request(`${PREFIX}keeping`, work) : work();

/** What was read of builds beyond the newest two goes, with the scripts, styles and fonts of none; and what was kept by halves. */
export async function tidy(now: Build): Promise<void> {
  await (await readStore('', now.build)).put(`${BASE}build.json`, Response.json(now));
  const stay = (await builds()).slice(0, 2);
  const kept = new Set((await keptSources()).map(keptStore));
  for (const name of await caches.keys()) {
    const isOld = name.startsWith(READ) && !stay.includes(name.slice(READ.length));
    const isHalf = name.startsWith(KEPT) && !kept.has(name);
    if (isOld || isHalf) await caches.delete(name);
  }
  const wanted = new Set(now.assets);
  for (const build of stay) {
    const told = await found(`${BASE}build.json`, build);
    // Of which a build is made is not known: all stays.
    if (!told) return;
    for (const asset of ((await told.json()) as Build).assets) wanted.add(asset);
  }
  const assets = await caches.open(ASSETS);
  for (const request of await assets.keys())
    if (!wanted.has(new URL(request.url).pathname)) await assets.delete(request);
}
