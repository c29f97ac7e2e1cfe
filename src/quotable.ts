/** Forms in which a passage of a unit is cited, with places for its page and its address, for the page's script to fill in. */
import { citeUnit, type CslItem } from './citable.ts';
import { fullTitle, personName, type SourceEntry, type UnitEntry } from './collections.ts';
import { FORMATS } from './exports.ts';
import { howToCite } from './render/references.ts';

const UNPROOFED = 'machine-read text';

export async function quotable(source: SourceEntry, unit: UnitEntry) {
  const item = citeUnit(source, unit, unit.title);
  const authors = (unit.authors.length ? unit.authors : source.authors).map(personName).join(', ');
  const whole = source.journal ?? fullTitle(source);
  const about = /(.+)~$/.exec(source.date)?.[1];
  const kind = [source.genre, source.institution, about ? `ca. ${about}` : source.date]
    .filter(Boolean)
    .join(', ');
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
    note: `${authors ? `${authors}, ` : ''}“${unit.title}”, ${whole} (${kind}){pages}, {address} (${UNPROOFED}).`,
    bibliography: `${words}, {address} (${UNPROOFED}).`,
    bibtex: FORMATS.bib.write([filled]).trim(),
    ris: FORMATS.ris.write([filled]).trim(),
  };
}
