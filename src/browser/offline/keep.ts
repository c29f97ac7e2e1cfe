/** Keeps a source in this browser, whole and of one build, or not at all. */
import { BASE } from '../base.ts';
import { alone, keptSources, keptStore, setKept } from './stores.ts';

/** `offline.json` of a source: all that reading it needs, each file with its bytes. */
interface List {
  build: string;
  title: string;
  files: [path: string, bytes: number][];
}

/** Why a source is not kept, in words for its reader. */
export class NotKept extends Error {}

const AT_ONCE = 6;
export const inMb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const CHANGED = 'A new edition came meanwhile. Please begin again.';

/**
 * @param onBytes told how many bytes are there, and of how many
 * @throws NotKept where there is no room, no store, or the edition changed meanwhile; AbortError where the reader stopped it
 */
export const keepSource = (
  source: string,
  onBytes: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<void> =>
  alone(async () => {
    const list = await listOf(source, signal);
    const bytes = list.files.reduce((sum, [, one]) => sum + one, 0);
    await roomFor(bytes);
    const name = keptStore({ source, build: list.build });
    const before = (await keptSources()).filter((one) => one.source === source);
    try {
      await fill(await caches.open(name), list, (done) => onBytes(done, bytes), signal);
      // The host may have got a new build while its files were coming.
      if ((await listOf(source, signal)).build !== list.build) throw new NotKept(CHANGED);
    } catch (error) {
      if (!before.some(({ build }) => build === list.build)) await caches.delete(name);
      throw error;
    }
    const others = (await keptSources()).filter((one) => one.source !== source);
    await setKept([...others, { source, title: list.title, build: list.build, bytes }]);
    for (const old of before) if (old.build !== list.build) await caches.delete(keptStore(old));
    // So that the browser does not throw it away when room is short; it may say no.
    void navigator.storage.persist();
  });

/** A source goes whole. */
export const removeSource = (source: string): Promise<void> =>
  alone(async () => {
    const kept = await keptSources();
    await setKept(kept.filter((one) => one.source !== source));
    for (const one of kept) if (one.source === source) await caches.delete(keptStore(one));
  });

async function listOf(source: string, signal: AbortSignal): Promise<List> {
  const answer = await fetch(`${BASE}${source}/offline.json`, { cache: 'no-store', signal });
  if (!answer.ok) throw new NotKept('The list of its files did not come.');
  return (await answer.json()) as List;
}

/** @throws NotKept where the browser says that it has less */
async function roomFor(bytes: number): Promise<void> {
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  if (quota - usage < bytes)
    throw new NotKept(`It needs ${inMb(bytes)}; this browser has room for ${inMb(quota - usage)}.`);
}

async function fill(
  store: Cache,
  { build, files }: List,
  onBytes: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  // What fails ends all that is under way, before the store goes.
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const open = [...files];
  let done = 0;
  const take = async (): Promise<void> => {
    for (let next = open.shift(); next; next = open.shift()) {
      const [path, bytes] = next;
      await put(store, path.endsWith('.json') ? `${BASE}${path}?b=${build}` : BASE + path, build, either);
      onBytes((done += bytes));
    }
  };
  const all = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, () =>
      take().catch((error: unknown) => {
        open.length = 0;
        failed.abort(error);
        throw error;
      }),
    ),
  );
  signal.throwIfAborted();
  const first = all.find((one) => one.status === 'rejected');
  if (first) throw failed.signal.reason;
}

async function put(store: Cache, address: string, build: string, signal: AbortSignal): Promise<void> {
  try {
    const answer = await fetch(address, { signal, cache: 'no-cache' });
    if (!answer.ok) throw new NotKept(`${address} did not come.`);
    const isPage = address.endsWith('/');
    if (isPage && !(await answer.clone().text()).includes(` data-build="${build}"`))
      throw new NotKept(CHANGED);
    await store.put(address, answer);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError')
      throw new NotKept('This browser has no more room.');
    throw error;
  }
}
