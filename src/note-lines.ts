/** What stands below a note's own words: the works that its short forms mean, and in one quiet line what else there is to say. */
import type { ElementContent } from 'hast';
import { shortCite, sources, type UnitEntry } from './collections.ts';
import { doubtsIn, type DoubtfulReference } from './doubtful-references.ts';
import { shortOf } from './labels.ts';
import type { CslItem } from './model/csl.ts';
import type { Citation } from './model/records.ts';
import type { Rule } from './model/rules.ts';
import { fold } from './model/fold.ts';
import { noteId } from './model/ids.ts';
import { passagesOf } from './passages.ts';
import {
  citationsIn,
  citationsOf,
  editionOf,
  namesOf,
  sourcesOf,
  workOf,
  worksIn,
  yearOfWork,
} from './works.ts';

/** Forms that do not name their work in full. */
const SHORT = new Set<Rule>([
  'ibid',
  'op. cit.',
  'op. cit. with note',
  'short title',
  'author and year',
  'editor',
]);

/** A work that a short form means. */
export interface Meant {
  work: string;
  edition: string | undefined;
  /** `Linz and Stepan` */
  by: string;
  title: string;
  year: number | null;
  isSure: boolean;
}

/** @returns the works that the short forms of a note mean, each once, in the order of its words */
function meantIn(source: string, unit: string, { n, words }: UnitEntry['notes'][number]): Meant[] {
  const short = citationsIn(source, unit, n).filter(({ rule }) => SHORT.has(rule));
  return [...new Map(short.map((one) => [one.work, one])).values()].map((one) => meant(one, words));
}

/** @param words of the note: the author is not named again who is named there, nor are the pages */
function meant({ work: id, edition, flag }: Citation, words: string): Meant {
  const work = workOf(id);
  const item: CslItem = (edition === undefined ? null : editionOf(id, edition)) ?? work;
  return {
    work: id,
    edition,
    by: namesOf(item).some(({ family }) => family && fold(words).includes(fold(family))) ? '' : byline(item),
    title: shortened(shortOf(work)),
    year: yearOfWork(item),
    isSure: flag === undefined,
  };
}

/** A long title up to a word: the full one is a tap away. */
const LONGEST = 48;
const shortened = (title: string): string =>
  title.length <= LONGEST ? title : `${title.slice(0, LONGEST).replace(/[\s,;:–-]*\s\S*$/, '')} …`;

/** `Linz`, `Linz and Stepan`, `Linz et al.` */
function byline(item: CslItem): string {
  const [first, second, third] = namesOf(item).map(({ family, literal }) => family ?? literal ?? '');
  if (third !== undefined) return `${first} et al.`;
  return [first, second].filter(Boolean).join(' and ');
}

/** A work of a note that other sources cite too. */
export interface Shared {
  work: string;
  others: { source: string; times: number }[];
}

/** What the line below a note has signs for. */
export interface NoteLine {
  meant: Meant[];
  /** References of which it is open what they mean, or that have a reason to doubt. */
  doubts: DoubtfulReference[];
  /** Told at the first note of a section that cites the work. */
  shared: Shared[];
}

/** @param words the contents of each note as they are set, by its number @returns the lines, by the numbers of the notes */
export function linesOf(unit: UnitEntry, words: Map<number, ElementContent[]>): Map<number, NoteLine> {
  const { source, slug } = unit;
  const section = sectionsOf(source, slug);
  const told = new Set<string>();
  return new Map(
    unit.notes.map((note) => {
      const { n } = note;
      const here = section.get(noteId(n)) ?? '';
      const shared = worksIn(source, slug, n).flatMap((work): Shared[] => {
        const others = sourcesOf(work).filter((other) => other !== source);
        const key = `${here}\n${work}`;
        if (!others.length || told.has(key)) return [];
        told.add(key);
        const times = (other: string) => citationsOf(work).filter((one) => one.source === other).length;
        return [{ work, others: others.map((other) => ({ source: other, times: times(other) })) }];
      });
      return [n, { meant: meantIn(source, slug, note), doubts: doubtsIn(words.get(n) ?? []), shared }];
    }),
  );
}

/** The headings above the mark of each note, by the ids of the notes. */
const sectionsOf = (source: string, unit: string): Map<string, string> =>
  new Map(
    passagesOf(source, unit).flatMap(({ headings, notes }) =>
      notes.map(({ n }) => [noteId(n), headings.join('\n')] as const),
    ),
  );

const all = await sources();
const families = all.map(({ authors }) => authors[0]?.family ?? '');

/** The sources in a word or two, by slug: `Mot`, `Isaacs 2008`. */
export const BRIEF: ReadonlyMap<string, string> = new Map(
  all.map((source, i) => {
    const family = families[i];
    const isAlone = family && families.filter((other) => other === family).length === 1;
    return [source.slug, isAlone ? family : shortCite(source).replace(/,.*/, '').replace('ca. ', '')];
  }),
);
