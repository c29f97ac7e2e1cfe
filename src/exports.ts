/** Works in the formats of reference managers. CSL-JSON is the registry's own; the others are written by citation-js. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslItem } from './citable.ts';

Object.assign(plugins.config.get('@bibtex').format, {
  useIdAsLabel: true,
  checkLabel: false,
  asciiOnly: false,
});

export const FORMATS = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex', write: (items: CslItem[]) => format(items, 'bibtex') },
  ris: {
    name: 'RIS',
    type: 'application/x-research-info-systems',
    // It breaks lines at 70 characters, inside words too; readers of RIS would not close them up again.
    write: (items: CslItem[]) => format(items, 'ris').replace(/\n(?![A-Z][A-Z\d] {2}-)(?=.)/g, ''),
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

/** Without what only this project knows of a work. */
function standard({ custom: _, ...item }: CslItem): CslItem {
  return item as CslItem;
}
