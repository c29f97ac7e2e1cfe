/** What several sources tell of: the other accounts of each passage, and the events and subjects that they meet on. */
import {
  pairOf,
  unitOf,
  type Behind,
  type Difference,
  type Parallel,
  type TaleOf,
} from './model/accounts.ts';
import { placePath } from './addresses.ts';
import { inBrief, sources, units } from './collections.ts';
import { inBetween, inPages, pageRange } from './model/folios.ts';
import { noteId, passageKey } from './model/ids.ts';
import { authorsOfUnit } from './model/people.ts';
import type { Passage } from './model/records.ts';
import { sure } from './model/sure.ts';
import { passages } from './passages.ts';

/** Imported and not read, so that the site with live reloading takes a changed one. */
const files: Record<string, string> = import.meta.glob('../content/accounts/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const rowsOf = (name: string): unknown => JSON.parse(files[`../content/accounts/${name}.json`] ?? '[]');

export const parallels = rowsOf('parallels') as Parallel[];
export const differences = rowsOf('differences') as Difference[];
export const events = rowsOf('events') as TaleOf[];
export const behind = rowsOf('behind') as Behind[];

/** What the sentence of a note rests on, where it cites one of the sources. */
export const behindOf = (source: string, unit: string, n: number): Behind | undefined =>
  behind.find(({ note }) => note === passageKey({ source, unit, id: noteId(n) }));

/** Another account of what a passage tells. */
export interface Account {
  /** `von-hauff/chapter-4#l1836` */
  place: string;
  how: Parallel['how'];
  is: Parallel['is'];
  joins: string;
  differs: Difference[];
}

const byKey = new Map(passages.map((passage) => [passageKey(passage), passage]));

/** @param place that recovery has checked */
const passageAt = (place: string): Passage => sure(byKey.get(place), `${place} was checked`);

/** Differences by the two places that they are between, in the order of the alphabet. */
const between = Map.groupBy(differences, ({ one, other }) => pairOf(one.place, other.place));

/** Those that differ first, then those of the same thing; the nearest first among equals. */
const weight = ({ differs, is, how }: Account): number =>
  (differs.length ? 0 : 4) + (how === 'likely' ? 2 : 0) + (is === 'same' ? 0 : 1);

const accounts = accountsByPlace();

function accountsByPlace(): Map<string, Account[]> {
  const out = new Map<string, Account[]>();
  const tell = (place: string, account: Account) => void out.set(place, [...(out.get(place) ?? []), account]);
  for (const { a, b, how, is, joins } of parallels) {
    const shared = { how, is, joins, differs: between.get(pairOf(a, b)) ?? [] };
    tell(a, { place: b, ...shared });
    tell(b, { place: a, ...shared });
  }
  return new Map([...out].map(([place, own]) => [place, own.sort((x, y) => weight(x) - weight(y))]));
}

/** The other accounts of the passages of a unit, by their ids. */
export const accountsIn = (source: string, unit: string): Map<string, Account[]> =>
  new Map(
    [...accounts].flatMap(([place, own]) => {
      const [path, id = ''] = place.split('#');
      return path === `${source}/${unit}` ? [[id, own] as const] : [];
    }),
  );

/** `p. 131`; null where the page is not known. */
function pageOf(place: string): string | null {
  const { pages, between: around } = passageAt(place);
  const range = pageRange(pages);
  return range ? inPages(range) : around ? inBetween(around) : null;
}

export const addressOf = (place: string): string => placePath(place);

/** `Isaacs 2008`, `Abisheva 2007`: who tells it, by `source/unit`. */
export async function tellers(): Promise<Map<string, string>> {
  const bySlug = new Map((await sources()).map((source) => [source.slug, source]));
  return new Map(
    (await units()).map(({ source: slug, slug: unit }) => {
      const source = sure(bySlug.get(slug), 'a unit is of a source');
      return [`${slug}/${unit}`, inBrief(source, authorsOfUnit(source, unit))];
    }),
  );
}

/** The place and who tells it there: `von Hauff 2016, p. 131`. */
export const whereTold = (place: string, by: Map<string, string>): string =>
  [by.get(unitOf(place)), pageOf(place)].filter(Boolean).join(', ');

/** What both passages have, as each spells it: names, years and figures. */
export function sharedIn(a: string, b: string): string[] {
  const [one, other] = [passageAt(a), passageAt(b)];
  const names = one.names.flatMap(({ name, forms }) => {
    const there = other.names.find((found) => found.name === name);
    return there ? [...forms, ...there.forms] : [];
  });
  const figures = (text: string): string[] => text.match(/(?<![\d.,])\d[\d.,]*\d(?:\s?%)?/g) ?? [];
  return [
    ...new Set([...names, ...figures(one.text).filter((figure) => figures(other.text).includes(figure))]),
  ];
}

/** How many pairs of passages each two units have in common, by `source/unit source/unit`. */
export const meetings: Map<string, number> = counted(
  parallels.map(({ a, b }) => [a, b].map((place) => unitOf(place)).join(' ')),
);

function counted(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
