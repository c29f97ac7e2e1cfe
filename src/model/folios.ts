/** Printed page numbers: those of a unit in few letters, as its page carries them (`iv 12-40 44`), and those of a passage. */
import type { Between } from './records.ts';

const isNumber = (folio: string): boolean => /^(?:0|[1-9]\d*)$/.test(folio);

/** @param folios as printed, in the order of the print @returns single folios, and runs of numbers that follow each other */
export function shortened(folios: string[]): string {
  const runs: { first: string; last: string }[] = [];
  for (const folio of folios) {
    const run = runs.at(-1);
    if (run && isNumber(folio) && isNumber(run.last) && Number(folio) === Number(run.last) + 1)
      run.last = folio;
    else runs.push({ first: folio, last: folio });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}-${last}`)).join(' ');
}

/** Whether a folio is among those that were shortened. */
export function hasFolio(short: string, folio: string): boolean {
  return short.split(' ').some((run) => {
    const [first, last] = run.split('-') as [string, string | undefined];
    return last && isNumber(folio)
      ? Number(first) <= Number(folio) && Number(folio) <= Number(last)
      : run === folio;
  });
}

/** `119`, or `119–120`; null where they are not known. @param pages the first and the last one */
export const pageRange = (pages: readonly [string, string] | null): string | null =>
  pages && pages[0] !== pages[1] ? pages.join('–') : (pages?.[0] ?? null);

/** `between pp. 53 and 57`, `on or before p. 57`. */
export function inBetween([before, after]: Between): string {
  if (before === null) return `on or before p. ${after}`;
  return after === null ? `on or after p. ${before}` : `between pp. ${before} and ${after}`;
}

/** `p. 119`, `pp. 119–120`. */
export const inPages = (range: string): string => `${range.includes('–') ? 'pp.' : 'p.'} ${range}`;
