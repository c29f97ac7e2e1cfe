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
  biblatex: {
    name: 'BibLaTeX',
    type: 'application/x-bibtex',
    write: biblatex,
  },
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

/**
 * BibTeX has an entry for theses of either degree, which the plugin knows by these words alone; an address it gives twice; a
 * day it puts into the month; and a part of a book by others is `@incollection`.
 */
function bib(items: CslItem[]): string {
  const degree = ({ genre }: CslItem) => (/^master/i.test(String(genre)) ? "Master's thesis" : 'PhD thesis');
  return format(
    items.map((item) => (item.type === 'thesis' && item.genre ? { ...item, genre: degree(item) } : item)),
    'bibtex',
  )
    .replace(/(\turl = (\{.*\}),\n)\thowpublished = \2,\n/g, '$1')
    .replace(/\tmonth = \{([a-z]{3})(?: (\d+))?\},\n/g, (_, month: string, day?: string) =>
      day === undefined ? `\tmonth = ${month},\n` : `\tmonth = ${month},\n\tday = {${day}},\n`,
    )
    .replace(/@inbook\{(?=[^@]*\n\tbooktitle = )/g, '@incollection{');
}

/** A speech is no recording of sound; the degree of a thesis is its type, which no other field may hold. */
function biblatex(items: CslItem[]): string {
  return format(items, 'biblatex')
    .replace(/^@audio\{/gm, '@misc{')
    .replace(/\tentrysubtype = \{(Master)?[^}]*\},\n/g, (_, master?: string) =>
      master ? '\ttype = {mathesis},\n' : '\ttype = {phdthesis},\n',
    );
}

/** Kinds that the plugin takes for others: a speech for a recording, a law for a case, an interview for anything. */
const RIS_TYPES: Record<string, string> = {
  speech: 'SLIDE',
  legislation: 'STAT',
  interview: 'PCOMM',
  personal_communication: 'PCOMM',
};

/**
 * The plugin breaks lines at 70 characters, inside words too, and readers of RIS would not close them up again; it cuts ids
 * at 20 signs, by which two works become one; it gives pages as one, and of a newspaper only the year.
 */
function ris(items: CslItem[]): string {
  return items
    .map((item) => {
      const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
      const date = month === undefined ? '' : `\nDA  - ${year}/${month}/${day ?? ''}/`;
      const written = format([item], 'ris')
        .replace(/\n(?![A-Z][A-Z\d] {2}-|$)/g, '')
        .replace(/^ID {2}- .*$/m, `ID  - ${item.id}`)
        .replace(/^TY {2}- (.*)$/m, (line) => (RIS_TYPES[item.type] ? `TY  - ${RIS_TYPES[item.type]}` : line))
        .replace(/^SP {2}- (\S+?)[-–](\S+)$/m, 'SP  - $1\nEP  - $2');
      return /^DA {2}- /m.test(written) ? written : written.replace(/^PY {2}- .*$/m, (line) => line + date);
    })
    .join('\n');
}

/** Without what only this project knows of a work. */
function standard({ custom: _, ...item }: CslItem & { custom?: unknown }): CslItem {
  return item;
}
