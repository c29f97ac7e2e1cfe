/** What a page fetches when somebody quotes from it (`citable.json`): forms of its reference, with places to fill in. */
export interface Citable {
  /** With `{pages}` and `{address}`. */
  note: string;
  bibliography: string;
  /** Author and year, as they stand behind a quotation: `von Hauff 2016`. */
  brief: string;
  /** With `{page}` and `{address}`. */
  bibtex: string;
  ris: string;
  /** The printed pages of all of it. */
  pages: string | null;
  /** The printed pages of each of its passages and notes, by their ids; those of which they are known. */
  passages: Record<string, string>;
  /** Of the others, in words, between which pages they stand, as far as the printed contents tell. */
  between: Record<string, string>;
}
