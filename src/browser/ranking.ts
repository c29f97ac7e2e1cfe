/** Which passages come first. */
import { wordsOf } from '../model/fold.ts';
import { SIGNS } from '../model/search-record.ts';
import { stem, type Query } from './query.ts';
import type { Searched, Term, Understood } from './understand.ts';

/** A passage as the engine gives it. */
export interface Passage {
  url: string;
  /** Its words, and behind `SIGNS` the signs of the names in it. */
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

export interface Hit extends Passage {
  score: number;
}

/** A result of the engine, by its id, and how well it fits one word. */
export interface Scored<Result extends { id: string }> {
  result: Result;
  score: number;
}

/** About how many passages there are; only its size matters. */
const PASSAGES = 6000;
/** How much of a term's weight depends on how well a passage fits it. */
const FIT = 0.4;

/** Passages by how rare the things are that they have, the best first; those that lack a word of a phrase are left out. */
export function ranked<Result extends { id: string }>(
  found: { term: Term; results: Scored<Result>[] }[],
): Scored<Result>[] {
  const scores = new Map<string, Scored<Result> & { musts: number }>();
  for (const { term, results } of found) {
    const rarity = Math.log(1 + PASSAGES / (1 + results.length));
    const best = Math.max(1e-9, ...results.map(({ score }) => score));
    for (const { result, score: own } of results) {
      const { score, musts } = scores.get(result.id) ?? { score: 0, musts: 0 };
      scores.set(result.id, {
        result,
        score: score + rarity * (1 + FIT * (own / best)),
        musts: musts + (term.must ? 1 : 0),
      });
    }
  }
  const musts = found.filter(({ term }) => term.must).length;
  return [...scores.values()].filter((one) => one.musts === musts).sort((a, b) => b.score - a.score);
}

/** The text of the sources comes first. */
const WEIGHTS: Record<string, number> = { note: 0.85, heading: 0.8, bibliography: 0.75, work: 0.6 };
/** What two words that were typed side by side add where they stand so. */
const CLOSE = 0.12;

/**
 * Looks into a passage: phrases must stand there, and words that stand close together count more.
 * @returns null for one that the engine gave for a word that does not stand there
 */
export function judge(
  passage: Passage,
  score: number,
  query: Query,
  { terms, pairs }: Understood,
): Hit | null {
  const flat = ` ${wordsOf(passage.content).join(' ')} `;
  const has = (phrase: string) => flat.includes(` ${wordsOf(phrase).join(' ')} `);
  if (!query.phrases.every(has) || query.without.some(has)) return null;
  // Pagefind falls back to shorter and shorter beginnings of a word that it does not know.
  const stands = ({ word, isSign }: Searched) => flat.includes(isSign ? ` ${word} ` : ` ${stem(word)}`);
  if (!terms.some(({ searched }) => searched.some(stands))) return null;
  const close = pairs.filter((pair) => flat.includes(` ${pair} `)).length;
  const weight = WEIGHTS[passage.filters['kind']?.[0] ?? ''] ?? 1;
  const [content = ''] = passage.content.split(SIGNS);
  return { ...passage, content, score: score * weight * (1 + CLOSE * close) };
}
