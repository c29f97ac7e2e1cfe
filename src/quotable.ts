/** Forms in which a passage of a unit, or of a title page, is cited, with places for its page and its address, for the page's script to fill in. */
import { fromHtml } from 'hast-util-from-html';
import type { ElementContent } from 'hast';
import { citeSource, citeUnit, fullTitle } from './citable.ts';
import { isInferred, yearOf, type SourceEntry, type UnitEntry } from './collections.ts';
import { FORMATS } from './exports.ts';
import { inBetween, pageRange } from './model/folios.ts';
import { TITLE_PAGE } from './model/ids.ts';
import type { Citable } from './model/citable.ts';
import { authorsOfUnit, personName } from './model/people.ts';
import type { CslItem } from './model/csl.ts';
import { passagesOf } from './passages.ts';
import { howToCite } from './how-to-cite.ts';
import { originOf } from './origin.ts';
import { wordsIn } from './set/words.ts';

/** @param unit none for the source as a whole, whose page has the title page of the print */
export async function quotable(source: SourceEntry, unit?: UnitEntry): Promise<Citable> {
  const item = unit ? citeUnit(source, unit, unit.title) : citeSource(source);
  const authors = (unit ? authorsOfUnit(source, unit.slug) : source.authors).map(personName).join(', ');
  const year = yearOf(source, 'ca.');
  // An article that is a source by itself is its only unit.
  const part = unit?.title ?? (source.journal && fullTitle(source));
  const whole = [source.journal ?? fullTitle(source), source.issue && `no. ${source.issue}`];
  const kind = source.type === 'thesis' ? [source.genre, source.institution, year] : [year];
  const { beside } = originOf(source);
  const warning = beside === undefined ? '' : ` (${beside})`;
  const named = (parts: (string | undefined)[]) => parts.filter(Boolean).join(', ');
  const filled: CslItem = {
    ...item,
    id: item.id.replace('/', '-'),
    page: '{page}',
    URL: '{address}',
    // BibTeX and RIS know no date that is about right.
    note:
      [beside, isInferred(source) && `no date is printed, ${yearOf(source)} is inferred`]
        .filter(Boolean)
        .join('; ') || undefined,
  };
  const own = passagesOf(source.slug, unit?.slug ?? TITLE_PAGE);
  const cited = fromHtml(await howToCite(source, unit), { fragment: true });
  const words = wordsIn(cited.children as ElementContent[]).replace(/\.$/, '');
  return {
    note: `${named([authors, part && `“${part}”`, ...whole])} (${named(kind)}){pages}, {address}${warning}.`,
    bibliography: `${words}, {address}${warning}.`,
    brief: `${families(unit?.authors.length ? unit.authors : source.authors) || source.shortTitle} ${year}`,
    pages: pagesOf(unit?.folios ?? []),
    passages: Object.fromEntries(
      own.flatMap(({ id, pages }) => {
        const range = pageRange(pages);
        return range === null ? [] : [[id, range]];
      }),
    ),
    between: Object.fromEntries(
      own.flatMap(({ id, between }) => (between ? [[id, inBetween(between)]] : [])),
    ),
    bibtex: FORMATS.bib.write([filled]).trim(),
    ris: FORMATS.ris.write([filled]).trim(),
  };
}

const families = (people: SourceEntry['authors']): string => people.map(({ family }) => family).join(' and ');

const pagesOf = ([first, ...more]: string[]): string | null =>
  first === undefined ? null : pageRange([first, more.at(-1) ?? first]);
