/** Every address and every id of the built pages is made here; scripts in the browser know the forms of ids. */

import type { Evidence } from '../scripts/recover/citations/registry.ts';

/** The folder the site is served below: `/` or `/reader/`. Pages are made at build time only, where the environment tells. */
export const BASE = (process.env['BASE'] ?? '/').replace(/\/?$/, '/');

/** An address on this site, from a path without a leading slash. */
export const address = (path: string) => `${BASE}${path}`;

export const home = () => address('');
export const sourcePath = (source: string) => address(`${source}/`);
/** What stands before the text and is too short for a page of its own: a unit of this name stands on its source's. */
export const TITLE_PAGE = 'title-page';
/** The folder of a unit, within the site. */
export const unitFolder = (source: string, unit: string) =>
  unit === TITLE_PAGE ? `${source}/` : `${source}/${unit}/`;
export const unitPath = (source: string, unit: string) => address(unitFolder(source, unit));
export const apparatusPath = (source: string) => address(`${source}/apparatus/`);
export const aboutPath = () => address('about/');
export const worksPath = () => address('works/');
export const workPath = (id: string) => address(`works/${id}/`);
/** A work in the format of a reference manager: `bib`, `ris`, `json`. */
export const workFile = (id: string, ext: string) => address(`works/${id}/${id}.${ext}`);
export const dataIndexPath = () => address('data/');
export const dataPath = (file: string) => address(`data/${file}`);
export const namesPath = () => address('names/');
export const namePath = (id: string) => address(`names/${id}/`);
export const searchPath = () => address('search/');
/** The copies that the Internet Archive keeps of a page. */
export const archivePath = (url: string) => `https://web.archive.org/web/*/${url}`;

/** A note and its mark: `fn-12`, `fnref-12`, with the printed number. */
export const noteId = (n: number) => `fn-${n}`;
export const markId = (n: number) => `fnref-${n}`;

/** The place where a printed page begins: `p45`. */
export const pageId = (folio: string) => `p${folio}`;

/** A paragraph, heading or table: the line of `source.txt` on which it begins; that file never changes, so neither does this. */
export const blockId = (line: number) => `l${line}`;

/** The place of `id` on a page of the site. */
export const place = (path: string, id: string) => `${path}#${id}`;

/** The place of a citation: its note, or the entry of a bibliography. */
export const citationPlace = ({ source, unit, n, at }: Omit<Evidence, 'said'>) =>
  place(unitPath(source, unit), n === undefined ? at! : noteId(n));
