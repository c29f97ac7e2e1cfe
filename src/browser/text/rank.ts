/** Which passages come first: over all of them at once. */
import type { Corpus } from './corpus.ts';
import type { Found, TextHit } from './answer.ts';
import type { Term } from './terms.ts';
import { keysOf } from '../../model/tokens.ts';
import { merged, type Stretch } from './places.ts';
import * as W from './weights.ts';

/**
 * Passages by score, and the numbers of those that have all that was asked for. They lead by their score alone: a passage that
 * says what a thing is may well lack a word of the question (put first without exception, own queries fell from .977 to .961).
 */
export function rank(
  corpus: Corpus,
  terms: Term[],
  found: Found,
  typed: string,
): { hits: TextHit[]; full: number[] } {
  const asks = ASKS.test(typed);
  const rarity = raritiesOf(corpus, terms, found).map((one, i) =>
    asks && terms[i]?.words.every((word) => CUES.has(word)) ? one * W.CUE : one,
  );
  const firsts = firstMentions(corpus, terms);
  const mean = corpus.tokens.length / Math.max(1, corpus.records.length);
  const full: number[] = [];
  const hits: TextHit[] = [];
  for (const [n, own] of found) {
    const record = corpus.records[n];
    if (!record) continue;
    const has = terms.map(({ unseen }, i) => (own[i]?.length ?? 0) || (unseen.get(n) ?? 0));
    if (terms.some(({ isMust }, i) => isMust && !has[i])) continue;
    const isFull = has.every(Boolean);
    if (isFull) full.push(n);
    const length = (corpus.first[n + 1] ?? 0) - (corpus.first[n] ?? 0);
    const long = 1 - W.LENGTH + W.LENGTH * (length / mean);
    let score = 0;
    let covered = 0;
    for (const [i, times] of has.entries()) {
      if (!times) continue;
      covered += rarity[i] ?? 0;
      score += ((rarity[i] ?? 0) * times * (W.SATURATION + 1)) / (times + W.SATURATION * long);
    }
    const all = rarity.reduce((a, b) => a + b, 0) || 1;
    score += extras(corpus, terms, own, rarity, n, firsts);
    score *= (covered / all) ** W.COVERAGE * (W.KIND[record.kind] ?? 1);
    if (length < W.SHORT.words && record.kind !== 'heading' && record.kind !== 'work')
      score *= W.SHORT.weight;
    if (asks && defines(corpus, asked(own, terms), record.text)) score *= 1 + W.DEFINES;
    hits.push({ n, record, score, isFull, stretches: merged(own.flat()) });
  }
  return { hits: hits.sort((a, b) => b.score - a.score || a.n - b.n), full };
}

function raritiesOf(corpus: Corpus, terms: Term[], found: Found): number[] {
  const counts = terms.map(() => 0);
  for (const [n, own] of found)
    for (const [i, { unseen }] of terms.entries())
      if (own[i]?.length || unseen.has(n)) counts[i] = (counts[i] ?? 0) + 1;
  const size = corpus.records.length;
  return counts.map((count) => Math.log(1 + (size - count + 0.5) / (count + 0.5)));
}

function extras(
  corpus: Corpus,
  terms: Term[],
  own: Stretch[][],
  rarity: number[],
  n: number,
  firsts: Set<string>,
): number {
  let extra = 0;
  for (const [i, stretches] of own.entries()) {
    const mine = rarity[i] ?? 0;
    const next = own[i + 1];
    if (next?.length && stretches.some(([, to]) => next.some(([from]) => from === to)))
      extra += W.PAIR * Math.min(mine, rarity[i + 1] ?? 0);
    if (firsts.has(`${i} ${n}`)) extra += (terms[i]?.owners.length ? W.INTRODUCES : W.FIRST_MENTION) * mine;
    const term = terms[i];
    if (!term || !stretches.length) continue;
    const longest = Math.max(...stretches.map(([from, to]) => to - from));
    if (term.owners.length && longest > term.words.length) extra += W.FULL_NAME * mine;
    const asTyped = stretches.some(([from]) => corpus.words[corpus.tokens[from] ?? -1] === term.words[0]);
    if (asTyped) extra += (term.owners.length > 1 ? W.TELLS : W.AS_TYPED) * mine;
  }
  const title = new Set(keysOf(corpus.records[n]?.title ?? ''));
  for (const [i, term] of terms.entries())
    if (term.words.length && term.words.every((word) => title.has(word)))
      extra += W.HEADED * (rarity[i] ?? 0);
  return extra + nearness(own) * W.NEARNESS * Math.min(...rarity);
}

/** 1 where all things stand side by side, less the more words lie between them, 0 where one is lacking. */
function nearness(own: Stretch[][]): number {
  if (own.length < 2 || own.some((stretches) => !stretches.length)) return 0;
  let best = Infinity;
  for (const [from] of own[0] ?? []) {
    let [low, high] = [from, from];
    for (const stretches of own) {
      const near = stretches.reduce((a, b) => (Math.abs(b[0] - from) < Math.abs(a[0] - from) ? b : a));
      low = Math.min(low, near[0]);
      high = Math.max(high, near[1]);
    }
    best = Math.min(best, high - low);
  }
  return own.length / Math.max(own.length, best);
}

/** The first passage of the text of each source that has a thing. */
function firstMentions(corpus: Corpus, terms: Term[]): Set<string> {
  const firsts = new Set<string>();
  for (const [i, { stretches }] of terms.entries()) {
    const seen = new Set<string>();
    for (const [from] of stretches) {
      const n = corpus.passageOf(from);
      const record = corpus.records[n];
      if (record?.kind !== 'text' || seen.has(record.source)) continue;
      seen.add(record.source);
      firsts.add(`${i} ${n}`);
    }
  }
  return firsts;
}

/** Without the words that only ask. */
const asked = (own: Stretch[][], terms: Term[]): Stretch[][] =>
  own.filter((_, i) => !terms[i]?.words.every((word) => CUES.has(word)));

const ASKS = /\b(?:defin\w+|what (?:is|are)|meaning of|concept of)\b/i;
/** Words that ask what a thing is: they need not stand where it is said. */
const CUES = new Set([
  'definition',
  'define',
  'defined',
  'what',
  'is',
  'are',
  'of',
  'the',
  'a',
  'meaning',
  'concept',
]);
/** Words by which a text says it. */
const SAYS =
  /\b(?:defin(?:e|ed|es|ition|ing)|refers? to|referred to as|understood as|described as|means|meaning|denotes|term|concept of)\b/gi;

/** How far from a thing the words may stand that say what it is, in signs. */
const REACH = 90;

function defines(corpus: Corpus, own: Stretch[][], text: string): boolean {
  const says = [...text.matchAll(SAYS)].map(({ index }) => index);
  return own.some((stretches) =>
    stretches.some(([from]) => says.some((at) => Math.abs(at - (corpus.begins[from] ?? 0)) < REACH)),
  );
}
