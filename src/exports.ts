/** Works in the formats of reference managers. CSL-JSON is the registry's own; the others are written by citation-js. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslItem } from './model/csl.ts';

Object.assign(plugins.config.get('@bibtex').format, {
  useIdAsLabel: true,
  checkLabel: false,
  asciiOnly: false,
});

export const FORMATS = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex', write: bib },
  ris: {
    name: 'RIS',
    type: 'application/x-research-info-systems',
    write: ris,
  },
  json: {
    name: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    write: (items: CslItem[]) => JSON.stringify(items.map(standard), null, 1),
  },
} as const;

export type Format = keyof typeof FORMATS;

export const isFormat = (name: string): name is Format => name in FORMATS;

function format(items: CslItem[], as: string): string {
  return new Cite(items.map(standard)).format(as) as string;
}

/** BibTeX has an entry for theses of either degree, which the plugin knows by these words alone; an address it gives twice. */
function bib(items: CslItem[]): string {
  const degree = ({ genre }: CslItem) => (/^master/i.test(String(genre)) ? "Master's thesis" : 'PhD thesis');
  return format(
    items.map((item) => (item.type === 'thesis' && item.genre ? { ...item, genre: degree(item) } : item)),
    'bibtex',
  ).replace(/(\turl = (\{.*\}),\n)\thowpublished = \2,\n/g, '$1');
}

/**
 * The plugin breaks lines at 70 characters, inside words too, and readers of RIS would not close them up again; it cuts ids
 * at 20 signs, by which two works become one.
 */
function ris(items: CslItem[]): string {
  const ids = items.map(({ id }) => id).values();
  return format(items, 'ris')
    .replace(/\n(?![A-Z][A-Z\d] {2}-|$)/g, '')
    .replace(/^ID {2}- .*$/gm, () => `ID  - ${ids.next().value ?? ''}`);
}

/** Without what only this project knows of a work. */
function standard({ custom: _, ...item }: CslItem & { custom?: unknown }): CslItem {
  return item;
}
