/** The page that shows two pages side by side, as a script knows where the site stands. */
import { besideOf } from '../model/ids.ts';

/** @param a address on this site, of what stands first @param b of what stands beside it */
export const besideAddress = (a: string, b: string): string =>
  import.meta.env.BASE_URL.replace(/\/?$/, '/') + besideOf(a, b);
