/** Forms in which a passage of a unit is cited, with places for its page and its address, for the page's script to fill in. */
import { citeUnit, type CslItem } from './citable.ts';
import { fullTitle, personName, type SourceEntry, type UnitEntry } from './collections.ts';
import { FORMATS } from './exports.ts';
import { howToCite } from './render/references.ts';

const UNPROOFED = 'machine-read text';

export async function quotable(source: SourceEntry, unit: UnitEntry) {
  const item = citeUnit(source, unit, unit.title);
  const authors = (unit.authors.length ? unit.authors : source.authors).map(personName).join(', ');
  const about = /(.+)~$/.exec(source.date)?.[1];
  const year = about ? `ca. ${about}` : source.date.slice(0, 4);
  const whole = [source.journal ?? fullTitle(source), source.issue && `no. ${source.issue}`];
  const kind = source.type === 'thesis' ? [source.genre, source.institution, year] : [year];
  const named = (parts: (string | undefined)[]) => parts.filter(Boolean).join(', ');
  const filled: CslItem = {
    ...item,
    id: item.id.replace('/', '-'),
    page: '{page}',
    URL: '{address}',
    // BibTeX and RIS know no date that is about right.
    note: about ? `${UNPROOFED}; no date is printed, about ${about} is inferred` : UNPROOFED,
  };
  const words = (await howToCite(item)).replace(/<[^>]+>/g, '').replace(/\.$/, '');
  return {
    note: `${authors ? `${authors}, ` : ''}“${unit.title}”, ${named(whole)} (${named(kind)}){pages}, {address} (${UNPROOFED}).`,
    bibliography: `${words}, {address} (${UNPROOFED}).`,
    pages: [...new Set([unit.folios[0], unit.folios.at(-1)])].filter(Boolean).join('–') || null,
    bibtex: FORMATS.bib.write([filled]).trim(),
    ris: FORMATS.ris.write([filled]).trim(),
  };
}
