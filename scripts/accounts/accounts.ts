/** What several sources tell of, as the site shows it: what editors decided, checked against the passages, and what is likely. */
import {
  pairOf,
  type Behind,
  type Difference,
  type Parallel,
  type TaleOf,
} from '../../src/model/accounts.ts';
import type { AccountRows } from '../../src/model/content/accounts.ts';
import { passageKey } from '../../src/model/ids.ts';
import type { Citation, Passage } from '../../src/model/records.ts';
import { check, placesIn, type Place } from './check.ts';
import { Features, toldIn, type Told } from './features.ts';
import { propose, type Proposal } from './propose.ts';

export interface Accounts {
  /** The nearest first. */
  parallels: Parallel[];
  differences: Difference[];
  events: TaleOf[];
  behind: Behind[];
}

/**
 * From this score a pair that nobody has read is shown as likely. Of the 60 best of the five sources, all of which were read,
 * 34 told of the same thing or subject by the strict count, and nearly all others of the same theme.
 */
const LIKELY = 0.5;

/** How many likely ones are shown of a passage: in a library of a hundred sources there are more than anyone reads. */
const OF_EACH = 20;

/** What accounts are made of, gathered source by source. */
export class Gathered {
  readonly features = new Features();
  readonly told: Told[] = [];
  readonly places = new Map<string, Place>();
  readonly #named: ReadonlySet<string>;

  constructor(rows: AccountRows) {
    this.#named = placesIn(rows);
  }

  /** @param passages of one source @param citations of its notes */
  add(passages: Passage[], citations: Citation[]): void {
    for (const told of toldIn(passages, citations, this.features)) this.told.push(told);
    for (const passage of passages) {
      const key = passageKey(passage);
      const { source, unit, lines, text } = passage;
      this.places.set(key, { source, unit, lines, text: this.#named.has(key) ? text : '' });
    }
  }
}

/**
 * @param asSet how the words of a passage are set: quotations are copied from the page
 * @param isCommon whether a name is that of a place or a term
 * @throws InputError for a place that is not there, a pair within one source, or words that do not stand in their place
 */
export function accountsOf(
  { features, told, places }: Gathered,
  rows: AccountRows,
  asSet: (words: string) => string,
  isCommon: (name: string) => boolean,
): Accounts {
  const decided = check(places, rows, asSet);
  const { pairs, nearness } = propose(told, features, isCommon, LIKELY);
  const likely = fewOfEach(pairs.filter(({ a, b }) => !decided.has(pairOf(a, b))));
  return {
    parallels: [
      ...rows.confirmed.map(({ row }): Parallel => ({ ...row, how: 'confirmed' })),
      ...likely.map(({ a, b, shared }): Parallel => ({ a, b, how: 'likely', joins: inWords(shared) })),
    ]
      .map((parallel) => ({ parallel, near: nearness(parallel.a, parallel.b) }))
      .sort((one, other) => other.near - one.near)
      .map(({ parallel }) => parallel),
    differences: rows.differences.map(({ row }) => row),
    // In the order of time; what has no date comes last.
    events: rows.events.map(({ row }) => row).sort((a, b) => timeOf(a).localeCompare(timeOf(b))),
    behind: rows.behind.map(({ row }) => row),
  };
}

/** Of no passage more than a reader would look through. @param pairs the best first */
function fewOfEach(pairs: Proposal[]): Proposal[] {
  const shown = new Map<string, number>();
  return pairs.filter(({ a, b }) => {
    const [ofA, ofB] = [shown.get(a) ?? 0, shown.get(b) ?? 0];
    if (Math.max(ofA, ofB) >= OF_EACH) return false;
    shown.set(a, ofA + 1).set(b, ofB + 1);
    return true;
  });
}

const timeOf = ({ date = '9', id }: TaleOf): string => `${date} ${id}`;

/** `name:ak-zhol date:2001-11` as a reader may read it: `ak zhol, 2001-11`. */
const inWords = (shared: Proposal['shared']): string =>
  shared
    .filter((feature) => !feature.startsWith('work:'))
    .slice(0, 5)
    .map((feature) => feature.replace(/^\w+:/, '').replaceAll(/(?<=[a-z])-/g, ' '))
    .join(', ');
