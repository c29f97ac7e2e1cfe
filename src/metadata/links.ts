/** Where a page is also to be had, and what belongs to it, for programs: `link` elements, by Signposting (RFC 8288, FAIR). */
import { downloadPath, sourcePath, unitPath, whole, workFile, workPath } from '../addresses.ts';
import type { SourceEntry, UnitEntry } from '../collections.ts';
import type { Download } from '../downloads.ts';
import { FORMATS } from '../exports.ts';
import { unitFile } from '../model/ids.ts';

export interface Link {
  rel: string;
  href: string;
  type?: string;
  title?: string;
}

const CSL = FORMATS.json.type;

/** @param files what can be taken along of it */
export const linksOfSource = ({ slug }: SourceEntry, files: Download[]): Link[] => [
  { rel: 'cite-as', href: whole(sourcePath(slug)) },
  ...files.map(({ file, kind, type }) => ({
    rel: kind === 'CSL-JSON' ? 'describedby' : 'alternate item',
    type: type.replace(/;.*/, ''),
    title: kind,
    href: downloadPath(file),
  })),
];

export function linksOfUnit({ source, slug }: UnitEntry): Link[] {
  const file = (ext: string) => `${unitPath(source, slug)}${unitFile(source, slug, ext)}`;
  return [
    { rel: 'cite-as', href: whole(unitPath(source, slug)) },
    { rel: 'collection', href: sourcePath(source) },
    { rel: 'describedby', type: CSL, href: file('json') },
    { rel: 'alternate item', type: 'text/markdown', href: file('md') },
    { rel: 'alternate item', type: 'text/plain', href: file('txt') },
  ];
}

export const linksOfWork = (id: string): Link[] => [
  { rel: 'cite-as', href: whole(workPath(id)) },
  ...Object.entries(FORMATS).map(([ext, { type, name }]) => ({
    rel: 'alternate describedby',
    type,
    title: name,
    href: workFile(id, ext),
  })),
];
