/** Lists that are too long for one page, in parts by the letters under which their rows stand. */
import { initial } from './letters.ts';

/** So many rows a page has at most: twice what the five sources have, of which the page of works weighs 0.4 MB. */
const MOST = 2000;

/** With more sources than these a picture of each beside each, or with each, cannot be read. */
export const FEW = 12;

export interface Part<Row> {
  /** Within its address: `b`, `b-2`; empty where it is the whole list. */
  slug: string;
  /** `B`, `B, 2` */
  label: string;
  rows: Row[];
}

/** The pages of the parts, as Astro asks for them; none where the list is whole. */
export const pathsOf = <Row>(parts: Part<Row>[]) =>
  parts.filter(({ slug }) => slug).map((part) => ({ params: { part: part.slug }, props: { part, parts } }));

/** @param rows in their order @param sortOf what a row is sorted by @returns one part where the rows are few enough */
export function inParts<Row>(rows: Row[], sortOf: (row: Row) => string, most = MOST): Part<Row>[] {
  if (rows.length <= most) return [{ slug: '', label: '', rows }];
  return [...Map.groupBy(rows, (row) => initial(sortOf(row)))].flatMap(([letter, own]) => {
    const slug = letter === '#' ? '0' : letter.toLowerCase();
    const pages = Array.from({ length: Math.ceil(own.length / most) }, (_, i) =>
      own.slice(i * most, (i + 1) * most),
    );
    return pages.map((page, i) => ({
      slug: i ? `${slug}-${i + 1}` : slug,
      label: i ? `${letter}, ${i + 1}` : letter,
      rows: page,
    }));
  });
}
