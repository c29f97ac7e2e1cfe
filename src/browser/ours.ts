/**
 * Fetches a file of the build that the page is of. Its address says which: what is kept for reading without a line is found
 * again by it, and a page never gets a file of another build from what is kept.
 */
import { buildOf } from './base.ts';

/** @param address without a query @returns the answer, as `fetch` gives it */
export const ours = (address: string | URL): Promise<Response> => fetch(`${address}?b=${buildOf(document)}`);
