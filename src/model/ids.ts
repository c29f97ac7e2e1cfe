/** Ids of the built pages, and folders of units within the site: what pages, scripts in the browser and data share. */

/** What is printed before a note: its number, or another label. */
export const printedLabel = ({ n, label }: Labelled): string => label ?? String(n);

/** How a note is named among those of its unit: by what is printed before it, or by its place where that stands there twice. */
export function namesIn(notes: readonly Labelled[]): (note: Labelled) => string {
  const labels = notes.map(printedLabel);
  const isPrinted = new Set(labels).size === labels.length;
  return (note) => (isPrinted ? printedLabel(note) : String(note.n));
}

/** The number of the note that an editor names; a number that names none is its own, a label that names none is null. */
export function noteNamed(notes: readonly Labelled[]): {
  (name: number): number;
  (name: number | string): number | null;
} {
  const nameOf = namesIn(notes);
  const numbers = new Map(notes.map((note) => [nameOf(note), note.n]));
  const named = (name: number | string) =>
    numbers.get(String(name)) ?? (typeof name === 'number' ? name : null);
  return named as ReturnType<typeof noteNamed>;
}

interface Labelled {
  n: number;
  label?: string | undefined;
}

/** A note and its mark: `fn-12`, `fnref-12`, with the number of the note; a further mark of the same note is `fnref-12-2`. */
export const noteId = (n: number | string): string => `fn-${n}`;
export const markId = (n: number | string, time = 1): string => `fnref-${n}${time > 1 ? `-${time}` : ''}`;

/** The number of the note in its id, or in that of its mark; null of any other id. What is printed before it may be another one. */
export function numberIn(id: string): number | null {
  const [, n] = /^fn(?:ref)?-(\d+)(?:-\d+)?$/.exec(id) ?? [];
  return n === undefined ? null : Number(n);
}

/** The place where a printed page begins: `p45`. */
export const pageId = (folio: string): string => `p${folio}`;

/** A paragraph, heading or table: the line of `source.txt` on which it begins; that file never changes, so neither does this. */
export const blockId = (line: number): string => `l${line}`;

/** A heading or gap that an editor supplied before a line. */
export const suppliedId = (line: number): string => `supplied-${blockId(line)}`;

/** A passage among all: `von-hauff/chapter-4#fn-132`. */
export const passageKey = ({ source, unit, id }: { source: string; unit: string; id: string }): string =>
  place(`${source}/${unit}`, id);

/** The place of `id` on a page of the site. */
export const place = (path: string, id: string): string => `${path}#${id}`;

/**
 * What stands before the text and is too short for a page of its own: a unit of this name stands on its source's page, below
 * the contents, so that a reader meets the print's own title page where the source begins, and no page holds three lines.
 */
export const TITLE_PAGE = 'title-page';

/** The folder of a unit, within the site. */
export const unitFolder = (source: string, unit: string): string =>
  unit === TITLE_PAGE ? `${source}/` : `${source}/${unit}/`;

/** A unit as a file to keep, within its folder: `isaacs-thesis-chapter-3.md`. */
export const unitFile = (source: string, unit: string, ext: string): string => `${source}-${unit}.${ext}`;

/** Two pages side by side, each at its place, within the site. @param a @param b addresses on this site */
export const besideOf = (a: string, b: string): string => `beside/?${new URLSearchParams({ a, b })}`;
