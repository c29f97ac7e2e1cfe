/** What is kept in this browser alone: settings and places read (for good), the way here (until the window is shut). */
const PREFIX = 'kazakhstan-reader:';

type Store = 'localStorage' | 'sessionStorage';

/** @returns null where nothing is kept, or the browser keeps nothing: asked for a forbidden store, it throws */
export function kept<T>(name: string, where: Store = 'localStorage'): T | null {
  try {
    const value = window[where].getItem(PREFIX + name);
    return value === null ? null : (JSON.parse(value) as T);
  } catch {
    return null;
  }
}

export function keep(name: string, value: unknown, where: Store = 'localStorage'): void {
  try {
    window[where].setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // A full or forbidden store is no reason to stop reading.
  }
}
