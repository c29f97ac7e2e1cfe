/** The page that shows two pages side by side, as a script knows where the site stands. */
import { BASE } from './base.ts';
import { besideOf } from '../model/ids.ts';

/** @param a address on this site, of what stands first @param b of what stands beside it */
export const besideAddress = (a: string, b: string): string => BASE + besideOf(a, b);
