/** The places of a source that its own words name: chapters, notes, tables, sections, printed pages. */
import { noteId, pageId, place, printedLabel } from '../../src/model/ids.ts';
import type { Grammar } from './grammar.ts';
import { blockIds } from './ids.ts';
import type { SourceText, Unit } from './types.ts';

/** The places that words can name, each with its address: `von-hauff/chapter-4`, `von-hauff/chapter-4#fn-40`. */
export interface Places {
  chapter: (number: number) => string | undefined;
  /** Of a unit; notes are counted in each anew. */
  note: (unit: string, number: number) => string | undefined;
  /** The unit whose title begins with these words: `Introduction`. */
  named: (words: string) => string | undefined;
  /** A numbered heading of a unit. */
  section: (unit: string, number: string) => string | undefined;
  appendix: (words: string) => string | undefined;
  /** A table or figure, of the unit before that of another. */
  float: (unit: string, sign: string) => string | undefined;
  page: (folio: string) => string | undefined;
}

/** `Table 3.6`, however it is printed, for comparing. */
export const signOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z\d.]/g, '')
    .replace(/\.$/, '');

export function placesIn({ source, units }: SourceText, grammar: Grammar): Places {
  const at = (unit: string, id?: string) => {
    const path = `${source.slug}/${unit}`;
    return id === undefined ? path : place(path, id);
  };
  const chapters = Map.groupBy(
    units.filter(({ kind }) => kind === 'chapter'),
    ({ title }) => chapterIn(title, grammar),
  );
  const floats = Map.groupBy(
    units.flatMap((unit) => floatsOf(unit, grammar)),
    ({ sign }) => sign,
  );
  const sections = new Map(units.map((unit) => [unit.slug, sectionsOf(unit)]));
  return {
    chapter: (number) => {
      const unit = number ? only(chapters.get(number)) : undefined;
      return unit && at(unit.slug);
    },
    note: (unit, number) => {
      const note = noteWith(number, units.find(({ slug }) => slug === unit)?.notes);
      return note && at(unit, noteId(note.n));
    },
    float: (unit, sign) => {
      const all = floats.get(sign) ?? [];
      const near = all.filter((one) => one.unit === unit);
      const float = only(near.length ? near : all);
      return float && at(float.unit, float.id);
    },
    named: (words) => {
      const unit = only(units.filter(({ kind, title }) => kind !== 'front' && title.startsWith(words)));
      return unit?.slug;
    },
    section: (unit, number) => {
      const section = only(sections.get(unit)?.filter((one) => one.sign === number));
      return section && at(unit, section.id);
    },
    appendix: (words) => {
      const all = units.filter(({ kind }) => kind === 'appendix');
      const unit = only(all.filter(({ title }) => signOf(title).startsWith(signOf(words)))) ?? only(all);
      return unit && at(unit.slug);
    },
    page: (folio) => {
      const unit = only(units.filter(({ folios }) => folios.includes(folio)));
      return unit && at(unit.slug, pageId(folio));
    },
  };
}

/** The one note with a printed number. */
const noteWith = (number: number, notes: Unit['notes'] = []): Unit['notes'][number] | undefined =>
  only(notes.filter((one) => printedLabel(one) === String(number) && one.number !== 'missing'));

const chapterIn = (title: string, { rx, numberOf }: Grammar): number =>
  numberOf(
    rx`^(?:<chapterSigns> )?(\d{1,2}|[IVX]{1,5}|<cardinals>)(?![\p{L}\p{N}'’-])`.exec(title)?.[1] ?? '',
  );

/** The tables and figures of a unit, where its captions begin; a list of them before the text is none. */
function floatsOf(unit: Unit, { rx }: Grammar): { unit: string; sign: string; id: string }[] {
  if (unit.kind === 'front') return [];
  const ids = blockIds(unit.blocks);
  return unit.blocks.flatMap((block, i) => {
    const caption = block.layout?.caption ?? block.text;
    const sign = rx`^\**(<floatSigns>\.? \d{1,2}(?:\.\d{1,2})?)(?=[.:*]|\s+\p{Lu}|$)`.exec(caption.text)?.[1];
    return sign === undefined ? [] : [{ unit: unit.slug, sign: signOf(sign), id: ids[i] ?? '' }];
  });
}

/** The numbered headings of a unit. */
function sectionsOf(unit: Unit): { sign: string; id: string }[] {
  const ids = blockIds(unit.blocks);
  return unit.blocks.flatMap(({ kind, text }, i) => {
    const sign = kind === 'heading' ? /^\**(\d{1,2}(?:\.\d{1,2})+)\b/.exec(text.text)?.[1] : undefined;
    return sign === undefined ? [] : [{ sign, id: ids[i] ?? '' }];
  });
}

/** What is not told from another is none. */
const only = <T>(all: T[] | undefined): T | undefined => (all?.length === 1 ? all[0] : undefined);
