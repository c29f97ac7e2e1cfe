/** Whether what editors wrote of accounts fits the passages: places that are there, pairs of two sources, words that stand there. */
import { pairOf } from '../../src/model/accounts.ts';
import type { AccountRows, Placed } from '../../src/model/content/accounts.ts';
import { InputError } from '../../src/model/content/input-error.ts';
import type { Passage } from '../../src/model/records.ts';

/** A passage, as far as rows are compared with it. */
export interface Place extends Pick<Passage, 'source' | 'unit' | 'lines'> {
  /** Empty where no row names it. */
  text: string;
}

/** All places that rows name, by their keys. */
export const placesIn = (rows: AccountRows): Set<string> =>
  new Set([
    ...rows.confirmed.flatMap(({ row }) => [row.a, row.b]),
    ...rows.refused.flatMap(({ row }) => row.split(' ')),
    ...rows.differences.flatMap(({ row }) => [row.one.place, row.other.place, ...row.also]),
    ...rows.events.flatMap(({ row }) => [
      ...[...(row.dated ? [row.dated] : []), ...row.alsoDated].map(({ place }) => place),
      ...row.accounts.map(({ place }) => place),
    ]),
    ...rows.behind.flatMap(({ row }) => [row.note, row.restsOn]),
  ]);

/** @returns where each pair was decided, by both places */
export function check(
  byKey: Map<string, Place>,
  rows: AccountRows,
  asSet: (words: string) => string,
): Map<string, string> {
  const fits = checker(byKey, asSet);
  const decided = new Map<string, string>();
  const decide = (a: string, b: string, at: string): void => {
    const other = decided.get(pairOf(a, b));
    if (other !== undefined)
      throw new InputError(
        `${at}: Unexpected second decision on ${a} and ${b}, expected the one at ${other} alone`,
      );
    fits.pair(a, b, at);
    decided.set(pairOf(a, b), at);
  };
  for (const { row, at } of rows.confirmed) decide(row.a, row.b, at);
  for (const { row, at } of rows.refused) decide(...(row.split(' ') as [string, string]), at);
  fits.ids(rows.differences);
  fits.ids(rows.events);
  const confirmed = new Set(rows.confirmed.map(({ row }) => pairOf(row.a, row.b)));
  const events = new Set(rows.events.map(({ row }) => row.id));
  for (const { row, at } of rows.differences) {
    fits.pair(row.one.place, row.other.place, at);
    [row.one, row.other].forEach((side) => fits.words(side, at));
    if (!confirmed.has(pairOf(row.one.place, row.other.place)))
      throw new InputError(
        `${at}: Unexpected difference of two that tell of no same thing, expected ${row.one.place} and ${row.other.place} in parallels.yaml`,
      );
    row.also.forEach((place) => fits.place(place, at));
    if (row.event !== undefined && !events.has(row.event))
      throw new InputError(`${at}: Unexpected event \`${row.event}\`, expected one of events.yaml`);
  }
  for (const { row, at } of rows.events) {
    row.accounts.forEach(({ place }) => fits.place(place, at));
    [...(row.dated ? [row.dated] : []), ...row.alsoDated].forEach((side) => fits.words(side, at));
    if (new Set(row.accounts.map(({ place }) => sourceOf(place))).size < 2)
      throw new InputError(`${at}: Unexpected accounts of one source, expected those of two at least`);
  }
  for (const { row, at } of rows.behind) {
    fits.place(row.note, at);
    fits.words({ place: row.restsOn, words: row.words }, at);
  }
  return decided;
}

const sourceOf = (place: string): string => place.replace(/\/.*/, '');

function checker(byKey: Map<string, Place>, asSet: (words: string) => string) {
  const place = (key: string, at: string): Place => {
    const passage = byKey.get(key);
    if (!passage)
      throw new InputError(
        `${at}: Unexpected place \`${key}\`, expected a passage of the texts${nearest(byKey, key)}`,
      );
    return passage;
  };
  return {
    place,
    pair(a: string, b: string, at: string): void {
      const [one, other] = [place(a, at), place(b, at)];
      if (one.source === other.source)
        throw new InputError(`${at}: Unexpected pair within ${one.source}, expected passages of two sources`);
    },
    words({ place: key, words }: { place: string; words: string }, at: string): void {
      const text = asSet(place(key, at).text);
      if (!text.includes(words))
        throw new InputError(
          `${at}: Unexpected words “${words}”, expected words that stand in ${key}: “${text.slice(0, 80)} …”`,
        );
    },
    ids(rows: Placed<{ id: string }>[]): void {
      const seen = new Map<string, string>();
      for (const { row, at } of rows) {
        const other = seen.get(row.id);
        if (other !== undefined)
          throw new InputError(`${at}: Unexpected id \`${row.id}\`, expected another than that at ${other}`);
        seen.set(row.id, at);
      }
    },
  };
}

/** The passage of the unit that begins nearest before the line that was named. */
function nearest(byKey: Map<string, Place>, key: string): string {
  const [unit = '', id = ''] = key.split('#');
  const line = Number(id.replace(/\D/g, ''));
  const found = [...byKey].findLast(
    ([, one]) => `${one.source}/${one.unit}` === unit && one.lines && one.lines[0] <= line,
  );
  return found ? `, as ${found[0]}` : '';
}
