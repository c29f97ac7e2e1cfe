/** Lines in context: a line for each occurrence, with the words before and behind it. */
import type { Answer, TextHit } from './answer.ts';
import type { Corpus } from './corpus.ts';
import { spansOf } from './excerpt.ts';

const COLLATOR = new Intl.Collator('en', { sensitivity: 'base' });

/** How much stands on either side, in signs. */
const SIDE = 70;

export interface Line {
  before: string;
  found: string;
  behind: string;
  hit: TextHit;
}

export const ORDERS = {
  text: 'as in the texts',
  source: 'by source',
  year: 'by year',
  before: 'by the word before',
  behind: 'by the word behind',
  form: 'by the form found',
} as const;

export type Order = keyof typeof ORDERS;

export const isOrder = (name: string | null): name is Order => name !== null && name in ORDERS;

/** Lines that belong together, and what is said of them; one without a name where the order makes no groups. */
export interface Group {
  name: string;
  lines: Line[];
}

/**
 * Lines in order, by what the order groups them by: the source, its year, the form found.
 *
 * @param cite a source in a few words, with its year
 */
export function groupsOf(lines: Line[], order: Order, cite: (hit: TextHit) => string): Group[] {
  const name: Partial<Record<Order, (line: Line) => string>> = {
    source: ({ hit }) => cite(hit),
    year: ({ hit }) => /\b(?:1[5-9]|20)\d\d\b/.exec(cite(hit))?.[0] ?? 'no year',
    form: ({ found }) => found.toLowerCase(),
  };
  const of = name[order];
  if (!of) return [{ name: '', lines }];
  return [...Map.groupBy(lines, of)]
    .map(([title, own]) => ({ name: title, lines: own }))
    .sort((a, b) => COLLATOR.compare(a.name, b.name));
}

/** Every occurrence in the passages that have all that was asked for. */
export function linesOf(corpus: Corpus, { hits }: Pick<Answer, 'hits'>, order: Order): Line[] {
  const lines = [...hits]
    .sort((a, b) => a.n - b.n)
    .flatMap((hit): Line[] => {
      const { text } = hit.record;
      return spansOf(corpus, hit).map(([from, to]) => ({
        before: text.slice(Math.max(0, from - SIDE), from).replace(/^\S*\s/, from > SIDE ? '' : '$&'),
        found: text.slice(from, to),
        behind: text.slice(to, to + SIDE).replace(/\s\S*$/, text.length > to + SIDE ? '' : '$&'),
        hit,
      }));
    });
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}\s]/gu, '').trim();
  const key: Partial<Record<Order, (line: Line) => string>> = {
    before: ({ before }) => bare(before).split(/\s+/).toReversed().join(' '),
    behind: ({ behind }) => bare(behind),
  };
  const of = key[order];
  if (!of) return lines;
  return lines
    .map((line) => ({ line, key: of(line) }))
    .sort((a, b) => COLLATOR.compare(a.key, b.key))
    .map(({ line }) => line);
}

/** @param where the source, the chapter or note, and the page of a hit */
export function asCsv(lines: Line[], where: (hit: TextHit) => string): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return [
    ['before', 'found', 'behind', 'where', 'address'],
    ...lines.map(({ before, found, behind, hit }) => [before, found, behind, where(hit), hit.record.url]),
  ]
    .map((row) => row.map(cell).join(','))
    .join('\r\n');
}

export const asText = (lines: Line[], where: (hit: TextHit) => string): string =>
  lines
    .map(({ before, found, behind, hit }) => `${before.padStart(SIDE)}[${found}]${behind} (${where(hit)})`)
    .join('\n');
