/** Kinds of places that look misread. Each proposes, and an editor decides. */
import { fold } from '../../src/model/fold.ts';
import { changesIn, type IsSoftSign } from '../../src/model/typography.ts';
import { WORD, type Corpus, type Read } from './corpus.ts';
import type { Dictionaries } from './dictionaries.ts';
import type { Near } from './near.ts';

export interface Suspect {
  read: Read;
  /** Where it stands in the text. */
  at: number;
  reads: string;
  /** What it may be a misreading of. */
  proposal: string | null;
  why: string;
  /** The likelier, the greater. */
  weight: number;
}

interface Lists extends Dictionaries, Corpus {
  near: Near;
  isSoftSign: IsSoftSign;
}

type Kind = (read: Read, lists: Lists) => Suspect[];

/** A word that stands in no dictionary, seldom, or that is near a frequent one. */
const unknownWords: Kind = (read, { isWord, times, near }) =>
  wordsIn(read).flatMap(({ word, at }) => {
    if (word.length < 2 || isWord(word)) return [];
    const often = times.get(fold(word)) ?? 0;
    const confused = near.confused(word);
    if (confused)
      return [suspect(read, at, word, confused, 'in no dictionary, and looks like a frequent word', 9)];
    if (often > 2) return [];
    const beside = near.beside(word);
    return [
      beside
        ? suspect(read, at, word, beside, 'in no dictionary, and one letter from a word of the texts', 6)
        : suspect(read, at, word, null, 'in no dictionary', 2),
    ];
  });

/** `modem`, `hot`, `arid`: words that a known confusion makes of frequent ones. */
const confusedWords: Kind = (read, { isWord, near }) =>
  wordsIn(read).flatMap(({ word, at }) => {
    const confused = word.length > 2 && isWord(word) ? near.confused(word) : null;
    return confused
      ? [suspect(read, at, word, confused, 'a word, but OCR makes it of a frequent one', 5)]
      : [];
  });

const found =
  (pattern: RegExp, why: string, weight: number): Kind =>
  (read) =>
    [...read.text.matchAll(pattern)].map(({ 0: reads, index }) =>
      suspect(read, index, reads, null, why, weight),
    );

/** `1980s`, `21st`, `5th`, `No223`, `l100` stand apart. */
const digits = found(
  /(?<![\p{L}\d])(?!\d+(?:st|nd|rd|th|s|f|ff|m|bn|kg|km|a|b|c|d|g|pm|am)(?![\p{L}\d]))(?:\p{L}+\d[\p{L}\d]*|\d+\p{L}[\p{L}\d]*)/gu,
  'a figure inside a word',
  7,
);
const signs = found(/[^\s]*[\^|_\\~ýÝ¬°¦§¶\u0300-\u036f][^\s]*/gu, 'a sign that stands in no word', 8);
const doubled = found(/(?<=\s)[,;:](?=\s)|,,|;;|(?<!\.)\.\.(?!\.)/gu, 'a stop by itself, or twice', 3);

/** `party. of`: a speck read as a full stop, where a sentence goes on with a small letter. */
const specks: Kind = (read, { isWord }) =>
  [...read.text.matchAll(/(\p{Ll}{4,})\.(?= (\p{Ll}{2,}))/gu)].flatMap(
    ({ 0: reads, 1: before = '', 2: behind = '', index }) =>
      isWord(before) && isWord(behind)
        ? [suspect(read, index, reads, before, 'a full stop in mid-clause', 4)]
        : [],
  );

/** Two pieces of a frequent word. */
const parted: Kind = (read, { isWord, times }) => {
  const words = wordsIn(read);
  return words.flatMap(({ word, at }, i) => {
    const next = words[i + 1];
    if (!next || next.at !== at + word.length + 1 || read.text[next.at - 1] !== ' ') return [];
    const whole = fold(word + next.word);
    const torn = [word, next.word].some((part) =>
      part.length === 1 ? !/^[aiouvsk]$/iu.test(part) : !isWord(part),
    );
    return torn && (times.get(whole) ?? 0) > 4
      ? [suspect(read, at, `${word} ${next.word}`, whole, 'two pieces of a frequent word', 8)]
      : [];
  });
};

/** Brackets and quotation marks without a partner. */
const unpaired: Kind = (read, { isSoftSign }) => {
  const out: Suspect[] = [];
  const open: { sign: string; at: number }[] = [];
  const CLOSES: Record<string, string> = { ')': '(', ']': '[' };
  for (const { 0: sign, index } of read.text.matchAll(/[()[\]]/g)) {
    if (!(sign in CLOSES)) open.push({ sign, at: index });
    else if (open.at(-1)?.sign === CLOSES[sign]) open.pop();
    else if (!/(?:^|[\s(])(?:\p{L}|\d{1,2}|[ivx]+)$/u.test(read.text.slice(0, index)))
      out.push(suspect(read, index, sign, null, 'a bracket that nothing opens', 4));
  }
  for (const { sign, at } of open)
    out.push(suspect(read, at, sign, null, 'a bracket that nothing closes', 4));
  return [...out, ...unpairedQuotes(read, isSoftSign)];
};

/** Quotation marks are counted in the text as it is read: an emendation may have closed a quotation. */
function unpairedQuotes(read: Read, isSoftSign: IsSoftSign): Suspect[] {
  const { text, anchors } = read.mapped;
  const isDoubted = anchors.some((a) => a.kind === 'doubt' && /['"`]/.test(text.slice(a.from, a.to)));
  if (isDoubted) return [];
  const set = changesIn(text, isSoftSign);
  const doubles = set.filter(({ as }) => as === '“' || as === '”');
  const opening = set.filter(({ as }) => as === '‘');
  const closing = set.filter(({ as, to }) => as === '’' && !/[\p{L}\d]/u.test(text[to] ?? ''));
  const at = (changes: typeof set) => changes.at(-1)?.from ?? 0;
  return [
    ...(doubles.length % 2
      ? [suspect(read, at(doubles), '"', null, 'double quotation marks are odd in number', 4)]
      : []),
    ...(opening.length > closing.length
      ? [suspect(read, at(opening), "'", null, 'more quotations open than close', 4)]
      : []),
  ];
}

export const KINDS: readonly Kind[] = [
  unknownWords,
  confusedWords,
  digits,
  signs,
  doubled,
  specks,
  parted,
  unpaired,
];

function wordsIn({ text }: Read): { word: string; at: number }[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, at: index }));
}

function suspect(
  read: Read,
  at: number,
  reads: string,
  proposal: string | null,
  why: string,
  weight: number,
): Suspect {
  return { read, at, reads, proposal, why, weight };
}
