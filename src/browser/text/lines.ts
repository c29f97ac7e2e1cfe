/** Lines in context: a line for each occurrence, with the words before and behind it. */
import type { Answer, TextHit } from './answer.ts';
import type { Corpus } from './corpus.ts';
import { spansOf } from './excerpt.ts';

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
  before: 'by the word before',
  behind: 'by the word behind',
  form: 'by the form found',
} as const;

export type Order = keyof typeof ORDERS;

export const isOrder = (name: string | null): name is Order => name !== null && name in ORDERS;

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
  const collator = new Intl.Collator('en', { sensitivity: 'base' });
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}\s]/gu, '').trim();
  const key: Record<Order, (line: Line) => string> = {
    text: () => '',
    before: ({ before }) => bare(before).split(/\s+/).toReversed().join(' '),
    behind: ({ behind }) => bare(behind),
    form: ({ found }) => found,
  };
  if (order === 'text') return lines;
  return lines
    .map((line) => ({ line, key: key[order](line) }))
    .sort((a, b) => collator.compare(a.key, b.key))
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
