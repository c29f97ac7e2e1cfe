/** What is kept in this browser alone: settings and places read (for good), the way here (until the window is shut). */
type Store = 'localStorage' | 'sessionStorage';

/** The key under which a browser keeps it: other sites may stand on the same host. */
export const keyOf = (name: string): string => `kz-reader:${name}`;

/** @returns null where nothing is kept, or the browser keeps nothing: asked for a forbidden store, it throws */
export function kept<T>(name: string, where: Store = 'localStorage'): T | null {
  try {
    const value = window[where].getItem(keyOf(name));
    return value === null ? null : (JSON.parse(value) as T);
  } catch {
    return null;
  }
}

export function keep(name: string, value: unknown, where: Store = 'localStorage'): void {
  try {
    window[where].setItem(keyOf(name), JSON.stringify(value));
  } catch {
    // A full or forbidden store is no reason to stop reading.
  }
}
