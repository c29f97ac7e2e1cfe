/** The collections in the order in which pages want them. */
import { getCollection, getEntry } from 'astro:content';
import { unitPath } from './addresses.ts';
import { place, TITLE_PAGE } from './model/ids.ts';
import { personName } from './model/people.ts';
import type { BlockRecord, NoteRecord, UnitRecord } from './model/records.ts';
import { SOURCE_KINDS, type SourceData } from './model/source.ts';
import { sure } from './model/sure.ts';
import { noteWords, passages, type NoteWords } from './passages.ts';
import { asSet } from './typeset.ts';
import { readUnit, type ReadUnit } from './read/unit.ts';

export type SourceEntry = SourceData & { slug: string };

/** A heading below the title of a unit, for its contents. */
interface Heading {
  id: string;
  level: number;
  title: string;
}

export interface UnitEntry extends Omit<UnitRecord, 'unit'> {
  slug: string;
  /** Whether its own title is printed; the page must supply one where it is not. */
  hasTitle: boolean;
  headings: Heading[];
  notes: (NoteRecord & NoteWords)[];
}

/** While the site is built nothing changes, and all pages ask for the same; with live reloading each asks anew. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | null = null;
  return () => (import.meta.env.DEV ? make() : (made ??= make()));
}

const allSources = once(async () => (await getCollection('sources')).map(({ data }) => titled(data)));

/** The sources, newest first. */
export const sources = async (): Promise<SourceEntry[]> =>
  (await allSources()).toSorted((a, b) => b.date.localeCompare(a.date));

/** A title that is not printed stands in brackets, as in a catalogue. */
const bracketed = (title: string, isSupplied: boolean): string =>
  isSupplied ? `[${asSet(title)}]` : asSet(title);

const hasSuppliedTitle = ({ inferred }: SourceData): boolean =>
  inferred.some(({ field }) => field === 'title');

const titled = (source: SourceEntry): SourceEntry => ({
  ...source,
  title: bracketed(source.title, hasSuppliedTitle(source)),
  shortTitle: bracketed(source.shortTitle, hasSuppliedTitle(source)),
  ...(source.subtitle ? { subtitle: asSet(source.subtitle) } : {}),
});

/** `Isaacs 2008`, `Isaacs ca. 2009`, or `KazISS ca. 2007` for what has no author. @param people who wrote the part that is meant, if not all of it */
export function inBrief(source: SourceEntry, people = source.authors): string {
  const [first, second, third] = people.length ? people : source.authors;
  const others = third ? ' et al.' : second ? ` and ${second.family}` : '';
  const name = first ? first.family + others : source.shortTitle.replace(/^\[|[ \]].*/g, '');
  return `${name} ${yearOf(source, 'ca.')}`;
}

/** All units of all sources, or those of one, in the order of the print. */
export const units = async (source?: string): Promise<UnitEntry[]> =>
  source === undefined ? [...(await allUnits())] : [...((await unitsBySource()).get(source) ?? [])];

const unitsBySource = once(async () => Map.groupBy(await allUnits(), (unit) => unit.source));

const allUnits = once(async () => {
  const notes = new Map((await getCollection('notes')).map(({ id, data }) => [id, data.notes]));
  return (await getCollection('chapters'))
    .map(({ id, data: { unit: slug, ...data } }): UnitEntry => {
      const hasTitle = data.blocks.some((block) => block.kind === 'heading' && block.level === 1);
      return {
        ...data,
        // What is called title page is described, not named: its heading is the title of the whole.
        title: bracketed(data.title, !hasTitle || slug === TITLE_PAGE),
        slug,
        hasTitle,
        headings: data.blocks.flatMap(headingOf),
        notes: (notes.get(id) ?? []).map((note) => ({ ...note, ...noteWords(data.source, slug, note.n) })),
      };
    })
    .sort((a, b) => a.source.localeCompare(b.source) || a.order - b.order);
});

const headingOf = ({ kind, id, level = 1, title = '' }: BlockRecord): Heading[] =>
  kind === 'heading' && level > 1 ? [{ id, level, title: asSet(title) }] : [];

/**
 * The text of a unit and its notes as trees, which who sets them leaves as they are. Page, book, TEI and Markdown of a unit ask for
 * the same: those asked for last are kept, and not parsed again.
 */
export async function textOf({ source, slug }: UnitEntry): Promise<ReadUnit> {
  const id = `${source}/${slug}`;
  const read = (import.meta.env.DEV ? undefined : kept.get(id)) ?? (await parsed(id));
  // The one asked for last stands last.
  kept.delete(id);
  kept.set(id, read);
  const [first = ''] = kept.keys();
  if (kept.size > MOST_KEPT) kept.delete(first);
  return read;
}

const kept = new Map<string, ReadUnit>();
/** Units of the largest source, and some. */
const MOST_KEPT = 48;

async function parsed(id: string): Promise<ReadUnit> {
  const [text, notes] = await Promise.all([getEntry('chapters', id), getEntry('notes', id)]);
  const why = 'recovery writes both files of a unit';
  return readUnit(written(sure(text, why)), written(sure(notes, why)));
}

const written = <T>({ data, body = '' }: { data: T; body?: string | undefined }) => ({ data, body });

/** Those with a page of their own; what is called `title-page` stands on that of the source. */
export const unitsWithPages = (all: UnitEntry[]): UnitEntry[] =>
  all.filter(({ slug }) => slug !== TITLE_PAGE);

/** Where a unit begins: its page, or its place on the title page. */
export const startOf = ({ source, slug, blocks: [first] }: UnitEntry): string =>
  slug === TITLE_PAGE && first ? place(unitPath(source, slug), first.id) : unitPath(source, slug);

export const isInferred = (source: SourceEntry) => source.date.endsWith('~');

/** The printed abstract, where there is one. */
export function abstractOf({ slug, abstract }: SourceEntry): string | undefined {
  if (!abstract) return undefined;
  const [from, to] = abstract;
  const own = passages.filter(
    ({ source, kind, lines }) =>
      source === slug && kind === 'text' && lines && from <= lines[0] && lines[1] <= to,
  );
  return asSet(own.map(({ text }) => text).join(' '));
}

/** `2016`, or `about 2007` for a date that is inferred. */
export const yearOf = (source: SourceEntry, about = 'about') =>
  `${isInferred(source) ? `${about} ` : ''}${source.date.slice(0, 4)}`;

/** `von Hauff 2016, thesis`, `Isaacs ca. 2009, thesis`, `KazISS quarterly (2007)`: a source in a few letters. */
export const shortCite = (source: SourceEntry) =>
  source.authors.length
    ? `${source.authors.map(({ family }) => family).join(' and ')} ${yearOf(source, 'ca.')}, ${SOURCE_KINDS[source.type]}`
    : source.shortTitle;

/** Authors, or where there are none the editors. */
export const byline = (source: SourceEntry) =>
  source.authors.length
    ? source.authors.map(personName).join(', ')
    : source.editors.length
      ? `edited by ${source.editors.map(personName).join(' and ')}`
      : 'no author named';
