/** The collections in the order in which pages want them. */
import { getCollection } from 'astro:content';
import type { SourceData, UnitData } from '../scripts/recover/schema.ts';
import { place, TITLE_PAGE, unitPath } from './links.ts';
import type { RenderedUnit } from './render/unit.ts';

export type SourceEntry = SourceData & { slug: string };
export type UnitEntry = RenderedUnit & {
  order: number;
  source: string;
  slug: string;
  authors: UnitData['authors'];
};

/** The sources, newest first. */
export async function sources(): Promise<SourceEntry[]> {
  const all = await getCollection('sources');
  return all
    .map((entry) => entry.data as unknown as SourceEntry)
    .sort((a, b) => b.date.localeCompare(a.date));
}

/** All units of all sources, or those of one, in the order of the print. */
export async function units(source?: string): Promise<UnitEntry[]> {
  const all = (await getCollection('units')).map((entry) => entry.data as unknown as UnitEntry);
  return all
    .filter((unit) => !source || unit.source === source)
    .sort((a, b) => a.source.localeCompare(b.source) || a.order - b.order);
}

/** Those with a page of their own; what is called `title-page` stands on that of the source. */
export const unitsWithPages = (all: UnitEntry[]): UnitEntry[] =>
  all.filter(({ slug }) => slug !== TITLE_PAGE);

/** Where a unit begins: its page, or its place on the title page. */
export const startOf = ({ source, slug, places }: UnitEntry): string =>
  slug === TITLE_PAGE ? place(unitPath(source, slug), places[0]!.id) : unitPath(source, slug);

export const personName = (person: { family: string; given?: string | undefined }) =>
  [person.given, person.family].filter(Boolean).join(' ');

/** As an index sorts it: `Isaacs, Rico`. */
export const invertedName = (person: { family: string; given?: string | undefined }) =>
  [person.family, person.given].filter(Boolean).join(', ');

export const isInferred = (source: SourceEntry) => source.date.endsWith('~');

/** `2016`, or `about 2007` for a date that is inferred. */
export const yearOf = (source: SourceEntry, about = 'about') =>
  `${isInferred(source) ? `${about} ` : ''}${source.date.slice(0, 4)}`;

/** `von Hauff 2016, thesis`, `Isaacs ca. 2009, thesis`, `KazISS quarterly (2007)`: a source in a few letters. */
export const shortCite = (source: SourceEntry) =>
  source.authors.length
    ? `${source.authors.map(({ family }) => family).join(' and ')} ${yearOf(source, 'ca.')}, ${source.type === 'thesis' ? 'thesis' : 'article'}`
    : source.shortTitle;

/** Authors, or where there are none the editors. */
export const byline = (source: SourceEntry) =>
  source.authors.length
    ? source.authors.map(personName).join(', ')
    : source.editors.length
      ? `edited by ${source.editors.map(personName).join(' and ')}`
      : 'no author named';
