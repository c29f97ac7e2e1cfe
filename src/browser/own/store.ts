/** Where a reader's own marks are kept: in this browser alone. They are never sent anywhere. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { BASE } from '../base.ts';
import { HAS } from '../reading/watch-own.ts';
import { keep } from '../store.ts';
import type { Own } from './record.ts';

interface Schema extends DBSchema {
  marks: { key: string; value: Own; indexes: { page: string } };
}

let open: Promise<IDBPDatabase<Schema>> | null = null;

/** @throws DOMException where the browser keeps nothing */
function database(): Promise<IDBPDatabase<Schema>> {
  open ??= openDB<Schema>(`kz-reader:${BASE}`, 1, {
    upgrade: (db) => db.createObjectStore('marks', { keyPath: 'id' }).createIndex('page', 'page'),
    // Another window has a newer version: this one lets go.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  open.catch(() => (open = null));
  return open;
}

export const allOwn = async (): Promise<Own[]> => (await database()).getAll('marks');

export const ownOf = async (page: string): Promise<Own[]> =>
  (await database()).getAllFromIndex('marks', 'page', page);

/** All of them, or none. */
export async function put(all: Own[]): Promise<void> {
  const work = (await database()).transaction('marks', 'readwrite');
  await Promise.all([...all.map((own) => work.store.put(own)), work.done]);
  keep(HAS, true);
  tell();
}

/** Changes a mark as it is kept now. @returns the mark, or null where it was removed meanwhile */
export async function change(id: string, changed: Partial<Own>): Promise<Own | null> {
  const work = (await database()).transaction('marks', 'readwrite');
  const now = await work.store.get(id);
  const next = now && { ...now, ...changed, modified: new Date().toISOString() };
  if (next) await work.store.put(next);
  await work.done;
  tell();
  return next ?? null;
}

export async function remove(ids: string[]): Promise<void> {
  const work = (await database()).transaction('marks', 'readwrite');
  await Promise.all([...ids.map((id) => work.store.delete(id)), work.done]);
  tell();
}

/** Other windows of the site show what was changed in this one. */
const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`kz-reader:${BASE}:own`) : null;
const tell = () => others?.postMessage('changed');
export const onChange = (does: () => void): void => others?.addEventListener('message', does);
