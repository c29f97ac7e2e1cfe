/** Words and their places, on plain strings: how a place is described, and how it is found again in words that may have changed. */
import search from 'approx-string-match';

/** Where words stand: the W3C's TextQuoteSelector within a passage, so that a correction elsewhere in it moves nothing. */
export interface Anchor {
  /** Id of the paragraph, heading, table or note on its page. */
  block: string;
  exact: string;
  prefix: string;
  suffix: string;
  /** How many letters of the passage stood before it: of two places with the same words, the nearer. */
  from: number;
}

/** Letters kept before and behind. */
const AROUND = 32;
/** Of so many letters one may be another before words count as changed beyond finding. */
const TOLERANCE = 4;

/** The page may set signs as a printer does, or as the file has them: these count as the same. */
const SIGNS: [signs: RegExp, as: string][] = [
  [/[‘’‚‹›`´']/g, "'"],
  [/''|[“”„«»"]/g, '"'],
  [/[–—−-]/g, '-'],
];
export const plain = (words: string): string =>
  SIGNS.reduce((text, [signs, as]) => text.replace(signs, as), words.replace(/\s+/g, ' '));

/** Words without blanks, which are set otherwise too (`eds. )`), each letter with its place. */
function bare(words: string): { text: string; at: number[] } {
  const parts = [...words.matchAll(/''|\S/g)].flatMap(({ 0: signs, index }) =>
    plain(signs)
      .split('')
      .map((sign) => ({ sign, index })),
  );
  return { text: parts.map(({ sign }) => sign).join(''), at: parts.map(({ index }) => index) };
}

export const describe = (words: string, from: number, to: number, block: string): Anchor => ({
  block,
  exact: words.slice(from, to),
  prefix: words.slice(Math.max(0, from - AROUND), from),
  suffix: words.slice(to, to + AROUND),
  from,
});

export interface Place {
  from: number;
  to: number;
  /** Whether the words there are others than those that were marked. */
  isChanged: boolean;
}

/** How many letters of two texts agree, from the end of both (before a place) or from the start (behind it). */
function agreeing(a: string, b: string, from: 'start' | 'end'): number {
  const most = Math.min(a.length, b.length);
  for (let i = 0; i < most; i++) {
    const [one, other] = from === 'start' ? [a[i], b[i]] : [a.at(-1 - i), b.at(-1 - i)];
    if (one !== other) return i;
  }
  return most;
}

/**
 * @param isExact whether words that are only like them are not enough
 * @returns null where the words are not there
 */
export function find(words: string, anchor: Anchor, isExact = false): Place | null {
  const { text, at } = bare(words);
  const { text: exact } = bare(anchor.exact);
  if (!exact) return null;
  const [prefix, suffix] = [bare(anchor.prefix).text, bare(anchor.suffix).text];
  const worth = ([from, to]: Span) =>
    agreeing(text.slice(0, from), prefix, 'end') +
    agreeing(text.slice(to), suffix, 'start') -
    // Of two that agree alike, the nearer.
    Math.abs((at[from] ?? 0) - anchor.from) / Math.max(1, words.length);
  const same: Span[] = [];
  for (let from = text.indexOf(exact); from >= 0; from = text.indexOf(exact, from + 1))
    same.push([from, from + exact.length]);
  const spans = same.length || isExact ? same : like(text, exact);
  const [best] = spans.toSorted((a, b) => worth(b) - worth(a));
  if (!best) return null;
  return { from: at[best[0]] ?? 0, to: (at[best[1] - 1] ?? 0) + 1, isChanged: !same.length };
}

type Span = [from: number, to: number];

/** Where words stand that are the most like these. */
function like(text: string, exact: string): Span[] {
  const near = search(text, exact, Math.floor(exact.length / TOLERANCE));
  const least = Math.min(...near.map(({ errors }) => errors));
  return near
    .filter(({ errors, end, start }) => errors === least && end > start)
    .map(({ start, end }) => [start, end]);
}
