/** The fields of a citation put right by what is printed around them. Asked only where not every work is read (`works: full`). */
import type { Grammar } from '../grammar.ts';
import type { Rules } from './rules.ts';
import {
  withCyrillicTown,
  withJournalVolume,
  withStrokes,
  withThesis,
  withWholeHouse,
  withYears,
} from './settled-imprint.ts';
import { withPlace } from './settled-place.ts';
import {
  asJournal,
  withTownAndHouse,
  withoutState,
  withOwnWhole,
  withSeriesBehind,
  withStatement,
  withTowns,
  withVolumes,
  withWholeJournal,
} from './settled-whole.ts';
import type { ParsedWork } from './work.ts';

/** @param text the citation, without what `apart` took out of it */
export type Settle = (work: ParsedWork, text: string, grammar: Grammar) => ParsedWork;

type Settled = (work: ParsedWork, text: string, rules: Rules) => ParsedWork;

const by =
  (all: readonly Settle[]): Settled =>
  (work, text, { grammar }) =>
    all.reduce((made, settle) => settle(made, text, grammar), work);

/** `La société féodale, Paris, Albin Michel, 1939`; `Kulturgeschichte, Tübingen: Mohr, 1935`; not `Race, Nation, Class: …`. */
const withHouse: Settle = (work, text, { rx }) => {
  const [, title, place, publisher = ''] =
    rx`^(.{8,})(?:,|(?<=[.?!])) (<places>)(?:, |: )((?:\p{Lu}[\p{L}.’-]*|&|<and>)(?: (?:\p{L}[\p{L}.’-]*|&)){0,4})$`.exec(
      work.title,
    ) ?? [];
  const isHouse =
    title !== undefined &&
    !work.publisher &&
    new RegExp(`^,? ${work.year}`, 'u').test(text.split(publisher).at(-1) ?? '');
  return isHouse && !rx`(?<!\p{L})<places>(?!\p{L})`.test(publisher)
    ? { ...work, title, place, publisher }
    : work;
};

/** `М., 1958` is Moscow, and no journal; `Л.: Наука, 1990` has its house. */
const withShortPlace: Settle = ({ container, ...work }, _, { rx }) => {
  const [, place, publisher] = rx`^(<shortPlaces>)\.?(?::\s*(.+))?$`.exec(container ?? '') ?? [];
  if (place === undefined) return container === undefined ? work : { ...work, container };
  return {
    ...work,
    type: 'book',
    place: `${place}.`,
    issue: undefined,
    page: undefined,
    ...(publisher ? { publisher } : {}),
  };
};

/** `in: Historische Zeitschrift 248 (1989), S. 557–620`: volume and pages of a part. */
const withPages: Settle = (work, text, { rx }) => {
  const { container } = work;
  if (container === undefined) return work;
  const behind = text.slice(text.lastIndexOf(container) + container.length);
  const isMarked = rx`(?<!\p{L})<in>:\s`.test(text) && /^\s?\(\d{4}\)/.test(behind);
  const [, journal = container, volume] = (isMarked ? /^(.*\p{L}) (\d{1,4})$/u.exec(container) : null) ?? [];
  // The pages of the part are a range; one that stands alone is the page that is meant.
  const [, page = work.page] =
    rx`[,:]\s(?:<pageSigns>\.?\s?)?(\d{1,4}\s?[–-]\s?\d{1,4})(?=[,.;]|$)`.exec(behind) ?? [];
  return {
    ...work,
    container: journal,
    ...(volume === undefined ? {} : { volume, type: 'article-journal' }),
    ...(page === undefined ? {} : { page }),
  };
};

/** `Karl Ubl/Steffen Patzold (Hg.), Verwandtschaft`: they edited it. */
const asEditors: Settle = (work, text, { rx }) =>
  work.authors.length &&
  !work.editors.length &&
  work.container === undefined &&
  rx`^[^()]{3,90}(?:\s\(<listEditorSigns>\.?\)[,:]?|, <listEditorSigns>\.?,)\s`.test(text)
    ? { ...work, editors: work.authors, authors: [] }
    : work;

/** `Dr. Heinrich Heffter`: what stands before the name is none of it. */
const withoutTitles: Settle = (work, _, { rx }) => ({
  ...work,
  authors: work.authors.map((one) =>
    one.given === undefined ? one : { ...one, given: one.given.replace(rx`^(?:<academicTitles>\.?\s)+`, '') },
  ),
});

/** `Hale, The Law of Damages`: what a person wrote is no law. */
const asBook = (work: ParsedWork): ParsedWork =>
  work.type === 'legislation' && work.authors.some(({ family }) => family !== undefined)
    ? { ...work, type: 'book' }
    : work;

/** `(Coase-Sander Working Paper Series in L. & Econ. No. 415, 2008)`, `(NBER Working Paper 7771, …)`: no place ends with a number. */
const withSeries: Settle = ({ place, ...work }, _, { rx }) =>
  place !== undefined &&
  !work.series &&
  rx`(?:\s<issueSigns>\.? ?\d+|<papers> \d+|<series>.* \d+)$`.test(place)
    ? { ...work, series: place }
    : { ...work, ...(place === undefined ? {} : { place }) };

/** `… Solve the “Lemons Problem,” 70 Univ. Miami L. Rev. 830`: what is quoted at the end of a title is quoted to its end. */
const withQuotation: Settle = (work) => {
  const [, title] = /^([^„]*“[^”]*?)[,.]?$/u.exec(work.title) ?? [];
  return title === undefined ? work : { ...work, title: `${title}”` };
};

/** Given the citation without what `apart` took out of it. */
export const settled = by([
  withStrokes,
  withYears,
  withPlace,
  withHouse,
  withShortPlace,
  withTownAndHouse,
  withCyrillicTown,
  withTowns,
  withThesis,
  withWholeHouse,
  withSeries,
  withoutState,
  withSeriesBehind,
  withVolumes,
  withStatement,
  withPages,
  withOwnWhole,
  withWholeJournal,
  withJournalVolume,
  asJournal,
  withQuotation,
  withoutTitles,
  asEditors,
  asBook,
]);

/** As reviews of law print it, whose volumes and pages are read already. */
export const settledLaw = by([
  withYears,
  withSeries,
  withThesis,
  withWholeJournal,
  withJournalVolume,
  asJournal,
  withQuotation,
  withoutTitles,
  asBook,
]);
