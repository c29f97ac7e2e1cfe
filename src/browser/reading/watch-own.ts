/** A reader's own marks: what shows them is fetched where there are some. */
import { kept } from '../store.ts';

/** Under which `own/store.ts` says that there are. */
export const HAS = 'own';

export function watchOwn(): void {
  if (kept<unknown>(HAS))
    void import('../own/mark.ts').then(({ watchOwn: watch }) => watch()).catch(() => undefined);
}
