/** A rule of reading as a row: what it is called, and by which examples it is known. One test runs the examples of all rules. */
export interface Examples {
  /** In the words of the field: `year in brackets`. */
  name: string;
  /** What it must match. */
  matches: readonly string[];
  /** What looks like it, and must not match. */
  misses: readonly string[];
}
