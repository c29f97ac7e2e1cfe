/** Every address of the built site is made here; ids within its pages are `model/ids.ts`. */
import { BASE } from './model/base.ts';
import { besideOf, noteId, place, unitFolder } from './model/ids.ts';
import type { Citation } from './model/records.ts';

/** An address on this site, from a path without a leading slash. */
export const address = (path: string): string => `${BASE}${path}`;

/** An address of this site as others give it: with the host. @param path as the functions here make it */
export const whole = (path: string): string => new URL(path, import.meta.env.SITE).href;

export const home = () => address('');
export const sourcePath = (source: string) => address(`${source}/`);
export const unitPath = (source: string, unit: string) => address(unitFolder(source, unit));
/** Who and what a chapter names. */
export const unitNamesPath = (source: string, unit: string) => `${unitPath(source, unit)}names/`;
/** @param to a place of a source, as `Links` has it */
export function placePath(to: string): string {
  const [path = '', id] = to.split('#');
  const [source = '', unit = ''] = path.split('/');
  return id === undefined ? unitPath(source, unit) : place(unitPath(source, unit), id);
}
export const apparatusPath = (source: string) => address(`${source}/apparatus/`);
export const aboutPath = () => address('about/');
export const worksPath = () => address('works/');
/** A part of the list of works that is too long for one page. */
export const worksPartPath = (part: string) => address(`works/by/${part}/`);
/** @param edition of a work that has several, `2010` */
export const workPath = (id: string, edition?: string) =>
  address(`works/${id}/${edition === undefined ? '' : `#${edition}`}`);
/** A work in the format of a reference manager: `bib`, `ris`, `json`. */
export const workFile = (id: string, ext: string) => address(`works/${id}/${id}.${ext}`);
export const downloadsPath = () => address('downloads/');
/** A reader's own marks and notes. */
export const ownPath = () => address('my-notes/');
/** What the browser keeps for reading without a line. */
export const keptPath = () => address('kept/');
/** @param file `mot.epub` */
export const downloadPath = (file: string) => address(`downloads/${file}`);
export const dataIndexPath = () => address('data/');
export const dataPath = (file: string) => address(`data/${file}`);
export const namesPath = () => address('names/');
export const namesPartPath = (part: string) => address(`names/by/${part}/`);
export const namePath = (id: string) => address(`names/${id}/`);
export const accountsPath = () => address('accounts/');
/** Two chapters side by side, each at its place. @param a @param b addresses on this site */
export const besidePath = (a: string, b: string) => address(besideOf(a, b));
export const searchPath = () => address('search/');

/** The place of a citation: its note, or the entry of a bibliography. */
export const citationPlace = ({ source, unit, n, at = '' }: Pick<Citation, 'source' | 'unit' | 'n' | 'at'>) =>
  place(unitPath(source, unit), n === undefined ? at : noteId(n));
