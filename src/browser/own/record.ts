import type { Anchor } from '../../model/quote.ts';

/** A reader's own mark, as the browser keeps it: some words of a text in a colour, with or without a note. */
export const COLOURS = ['yellow', 'green', 'blue', 'red'] as const;
export type Colour = (typeof COLOURS)[number];

export interface Own {
  /** A UUID. */
  id: string;
  /** Folder of the unit within the site: `isaacs-thesis/chapter-3/`. */
  page: string;
  /** One for each passage that it runs over. */
  parts: Anchor[];
  colour: Colour;
  note: string;
  /** Title of the chapter, and author and year, `Isaacs ca. 2009`. */
  chapter: string;
  brief: string;
  /** Printed pages as they are cited, `p. 119`; empty where none is known. */
  pages: string;
  /** What is printed before the note that it stands in, where that is not its number. */
  label?: string;
  /** ISO 8601. */
  created: string;
  modified: string;
}

export const isColour = (name: unknown): name is Colour => COLOURS.some((colour) => colour === name);

/** The words that are marked. */
export const quoteOf = ({ parts }: Own): string => parts.map(({ exact }) => exact.trim()).join(' … ');

/** The place of its first words, within the site. */
export const placeOfOwn = ({ page, parts: [first] }: Own): string => `${page}#${first?.block ?? ''}`;

/** By page, and on a page as its words follow one another. */
export function inOrder(a: Own, b: Own): number {
  const at = ({ parts: [first] }: Own) => Number(/\d+$/.exec(first?.block ?? '')?.[0] ?? 0);
  const isNote = ({ parts: [first] }: Own) => Number(first?.block.startsWith('fn-'));
  return (
    a.page.localeCompare(b.page, 'en', { numeric: true }) ||
    isNote(a) - isNote(b) ||
    at(a) - at(b) ||
    (a.parts[0]?.from ?? 0) - (b.parts[0]?.from ?? 0)
  );
}
