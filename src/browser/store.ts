/** What is kept in this browser alone: settings and places read (for good), the way here (until the window is shut). */
const PREFIX = 'kazakhstan-reader:';

/** @returns null where nothing is kept, or the browser keeps nothing */
export function kept<T>(name: string, where: Storage = localStorage): T | null {
  try {
    const value = where.getItem(PREFIX + name);
    return value === null ? null : (JSON.parse(value) as T);
  } catch {
    return null;
  }
}

export function keep(name: string, value: unknown, where: Storage = localStorage): void {
  try {
    where.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // A full or forbidden store is no reason to stop reading.
  }
}
