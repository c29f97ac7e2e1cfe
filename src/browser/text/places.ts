/** Where a thing that is asked for stands: stretches of places in the whole text, in its order. */
import type { Knowledge } from '../../model/search-record.ts';
import { keysOf } from '../../model/tokens.ts';
import type { Corpus } from './corpus.ts';
import type { Item } from './question.ts';

/** From the first place up to the one behind the last. */
export type Stretch = readonly [from: number, to: number];

/** What is known of words beside the text. */
export interface Words {
  /** Words that are forms of one, by each of them. */
  forms: Map<string, string[][]>;
  /** Spellings of one word. */
  spellings: Knowledge['spellings'];
  /** Nothing but what was typed. */
  isExact: boolean;
}

/** All that counts as this word: itself, its inflected forms, its other spellings and theirs. */
export function sameWords(word: string, { forms, spellings, isExact }: Words): string[] {
  if (isExact) return [word];
  const inflected = [word, ...(forms.get(word) ?? []).flat()];
  const spelt = inflected.flatMap((one) => spellings.filter((list) => list.includes(one)).flat());
  return [...new Set([...inflected, ...spelt])];
}

export function stretchesOf(corpus: Corpus, item: Item, words: Words): Stretch[] {
  switch (item.kind) {
    case 'word':
      return withSign(corpus, wordStretches(corpus, item.word, words), item.sign);
    case 'wild':
      return wildStretches(corpus, item.pattern);
    case 'near':
      return nearStretches(
        corpus,
        stretchesOf(corpus, item.left, words),
        stretchesOf(corpus, item.right, words),
        item.within,
      );
    case 'phrase': {
      const open = phraseStretches(corpus, item.words);
      return item.isOne ? merged([...open, ...wordStretches(corpus, item.words.join(''), words)]) : open;
    }
  }
}

function wordStretches(corpus: Corpus, word: string, words: Words): Stretch[] {
  const out: Stretch[] = [];
  for (const same of sameWords(word, words)) {
    const id = corpus.ids.get(same);
    if (id !== undefined) for (const place of corpus.placesOf(id)) out.push([place, place + 1]);
    // Closed here, with a hyphen there, it is the same word.
    const halves = corpus.hyphened.get(same);
    if (halves && !words.isExact) out.push(...phraseStretches(corpus, halves));
  }
  return merged(out);
}

/** In order, each once; of two that overlap the longer. */
export function merged(stretches: Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const one of [...stretches].sort((a, b) => a[0] - b[0] || b[1] - a[1]))
    if (one[0] >= (out.at(-1)?.[1] ?? -1)) out.push(one);
  return out;
}

function withSign(corpus: Corpus, stretches: Stretch[], sign: string | undefined): Stretch[] {
  if (!sign) return stretches;
  return stretches.filter(([from]) => {
    const text = corpus.records[corpus.passageOf(from)]?.text ?? '';
    return text.startsWith(sign, corpus.ends[from]) || text.startsWith(` ${sign}`, corpus.ends[from]);
  });
}

/** Words one behind the other within a passage; sought by the rarest of them. */
export function phraseStretches(corpus: Corpus, words: readonly string[]): Stretch[] {
  const ids = words.map((word) => corpus.ids.get(word) ?? -1);
  if (ids.includes(-1)) return [];
  const rarest = ids.reduce(
    (best, id, i) => ((corpus.counts[id] ?? 0) < (corpus.counts[ids[best] ?? 0] ?? 0) ? i : best),
    0,
  );
  const out: Stretch[] = [];
  for (const place of corpus.placesOf(ids[rarest] ?? 0)) {
    const from = place - rarest;
    if (from < 0 || !ids.every((id, i) => corpus.tokens[from + i] === id)) continue;
    if (corpus.passageOf(from) === corpus.passageOf(from + ids.length - 1))
      out.push([from, from + ids.length]);
  }
  return out;
}

/** `democrati*`, `*izatsiia`, `organi*ation`. */
function wildStretches(corpus: Corpus, pattern: string): Stretch[] {
  const fits = new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[^\p{L}\p{N}]/gu, '\\$&'))
      .join("[\\p{L}\\p{N}']*")}$`,
    'u',
  );
  return merged(
    corpus.words.flatMap((word, id) =>
      fits.test(word) ? [...corpus.placesOf(id)].map((place): Stretch => [place, place + 1]) : [],
    ),
  );
}

/** Stretches from one thing to another with at most so many words between them, in either order. */
function nearStretches(corpus: Corpus, left: Stretch[], right: Stretch[], within: number): Stretch[] {
  const out: Stretch[] = [];
  let begin = 0;
  for (const [from, to] of left) {
    while (begin < right.length && (right[begin]?.[1] ?? 0) + within < from) begin += 1;
    for (let i = begin; i < right.length; i += 1) {
      const [start, end] = right[i] ?? [0, 0];
      if (start - to > within) break;
      const between = start >= to ? start - to : from - end;
      if (between < 0 || between > within) continue;
      if (corpus.passageOf(from) === corpus.passageOf(start))
        out.push([Math.min(from, start), Math.max(to, end)]);
    }
  }
  return merged(out);
}

/** Where any of the forms of a name stands. */
export const formStretches = (corpus: Corpus, forms: readonly string[]): Stretch[] =>
  merged(forms.flatMap((form) => phraseStretches(corpus, keysOf(form))));
