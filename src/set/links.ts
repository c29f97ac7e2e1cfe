/** What setting a text must be told of the world around it: where its citations and cross-references lead. */
import type { Titled } from './languages.ts';

/** Where a picture stands, and its size in pixels. */
export interface Picture {
  href: string;
  width: number;
  height: number;
}

export interface Links {
  /** Where a work stands, with its title. */
  work: (id: string, edition?: string) => Titled & { href: string };
  /** Where a work can be read here, if it is a source of this site. */
  here: (work: string) => string | null;
  /** A place of a source: `von-hauff/chapter-4`, or a note, block or page of it, `von-hauff/chapter-4#fn-132`. */
  place: (to: string) => string;
  /** @param file its path within the site */
  picture: (file: string) => Picture;
}
