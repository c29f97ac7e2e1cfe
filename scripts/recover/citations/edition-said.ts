/** What a short form says of the edition that it means: `Art and Illusion (1960), 34`, `Art and Illusion, 2nd ed., 5`. */
import type { Grammar } from '../grammar.ts';
import type { WorkEdition } from './editions.ts';

/** One of the two; neither where words say that an edition is meant, and not which: `the first edition of Art and Illusion`. */
export interface EditionSaid {
  year?: string;
  number?: number;
}

/** @param note the words of the note @param from, to where the short form stands in them @returns undefined where nothing is said */
export function editionSaid(
  note: string,
  { from, to }: { from: number; to: number },
  { rx }: Grammar,
): EditionSaid | undefined {
  const behind = note.slice(to, to + 80);
  const year =
    rx`^[\s*"'”’,.]*(?:\((?:\p{Lu}[\p{L} .-]+[,:] )?([12]\d{3})(?:\)| <editionSigns>)|([12]\d{3}) <editionSigns>(?!\p{L}))`.exec(
      behind,
    );
  if (year) return { year: year[1] ?? year[2] ?? '' };
  const number =
    rx`^[\s*"'”’,.(]*(\d{1,2})(?:(?:<ordinals>|\.),? (?:\p{Ll}+\.? )?| )<editionSigns>(?!\p{L})`.exec(behind);
  if (number) return { number: Number(number[1]) };
  return rx`(?<!\p{L})<editionSigns> \p{L}{2,3} (?:\p{Lu}[\p{L}.’'-]*[’']?s? )*$`.test(
    note.slice(Math.max(0, from - 80), from),
  )
    ? {}
    : undefined;
}

/** @returns the one of some editions that is said */
export function editionOf(
  editions: readonly WorkEdition[],
  { year, number }: EditionSaid,
): string | undefined {
  const said = editions.filter(
    ({ fields }) =>
      (year !== undefined && fields.year === year) ||
      (number !== undefined && Number.parseInt(fields.edition ?? '', 10) === number),
  );
  return said.length === 1 ? said[0]?.slug : undefined;
}
