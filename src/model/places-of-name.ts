/** A place of a name with the words around it: a row of `names/<id>/places.json`. */
export interface PlaceOfName {
  /** `isaacs-thesis/chapter-3` */
  unit: string;
  href: string;
  /** The printed page, or the number of the note. */
  label: string;
  /** Before it, itself, behind it. */
  words: [string, string, string];
}
