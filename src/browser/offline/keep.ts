/** Keeps a source in this browser, whole and of one build, or not at all. */
import { BASE } from '../base.ts';
import { buildNow, keptSources, setKept, storeFor, tidy, type Kept } from './stores.ts';

/** `offline.json` of a source: all that reading it needs, each file with its bytes. */
interface List {
  build: string;
  title: string;
  files: [path: string, bytes: number][];
}

/** Why a source is not kept, in words for its reader. */
export class NotKept extends Error {}

const AT_ONCE = 6;
const inMb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * @param onBytes told how many bytes are there, and of how many
 * @throws NotKept where there is no room, no store, or the edition changed meanwhile; AbortError where the reader stopped it
 */
export async function keepSource(
  source: string,
  onBytes: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const list = await listOf(source, signal);
  const of = list.files.reduce((sum, [, bytes]) => sum + bytes, 0);
  await roomFor(of);
  let done = 0;
  const open = [...list.files];
  const addressOf = (path: string) =>
    path.endsWith('.json') ? `${BASE}${path}?b=${list.build}` : BASE + path;
  const take = async (): Promise<void> => {
    for (let next = open.shift(); next; next = open.shift()) {
      const [path, bytes] = next;
      await store(addressOf(path), list.build, signal);
      onBytes((done += bytes), of);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  // The host may have got a new build while its files were coming.
  if ((await listOf(source, signal)).build !== list.build)
    throw new NotKept('A new edition came meanwhile. Please begin again.');
  const files = list.files.map(([path]) => addressOf(path));
  const others = (await keptSources()).filter((one) => one.source !== source);
  await setKept([...others, { source, title: list.title, build: list.build, bytes: of, files }]);
  // So that the browser does not throw it away when room is short; it may say no.
  void navigator.storage.persist();
  await tidy(await buildNow());
}

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

async function store(address: string, build: string, signal: AbortSignal): Promise<void> {
  try {
    const cache = await storeFor(address, build);
    if (await cache.match(address)) return;
    const answer = await fetch(address, { signal, cache: 'no-cache' });
    if (!answer.ok) throw new NotKept(`${address} did not come.`);
    const isOther =
      address.endsWith('/') && !(await answer.clone().text()).includes(` data-build="${build}"`);
    if (isOther) throw new NotKept('A new edition came meanwhile. Please begin again.');
    await cache.put(address, answer);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError')
      throw new NotKept('This browser has no more room.');
    throw error;
  }
}

/** What no other kept source needs goes. */
export async function removeSource(source: string): Promise<void> {
  const kept = await keptSources();
  const isHere = (one: Kept) => one.source === source;
  const wanted = new Set(kept.filter((one) => !isHere(one)).flatMap(({ files }) => files));
  await setKept(kept.filter((one) => !isHere(one)));
  for (const { build, files } of kept.filter(isHere))
    for (const file of files) if (!wanted.has(file)) await (await storeFor(file, build)).delete(file);
}
