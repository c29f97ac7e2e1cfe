/** What a person typed, as clauses: words, phrases, wildcards, what stands near what, what must not stand there, and filters. */
import { keyOfWord, keysOf } from '../../model/tokens.ts';

export type Item =
  | { kind: 'word'; word: string; /** A sign that must follow: `7%`. */ sign?: string }
  /** Words that follow each other; `isOne`: written with a hyphen, or closed, they are one word. */
  | { kind: 'phrase'; words: string[]; isOne?: boolean }
  | { kind: 'wild'; pattern: string }
  | { kind: 'near'; left: Item; right: Item; within: number };

export interface Clause {
  /** Any of these. */
  any: Item[];
  isNot: boolean;
  /** No passage without it: phrases, wildcards and what was asked for by an operator. */
  isMust: boolean;
}

export interface Question {
  clauses: Clause[];
  /** Values by the names of filters. */
  filters: Record<string, string>;
  /** What looks like an operator and is none: it is searched as a word, and that is said. */
  unknown: string[];
}

const QUOTES: [string, string][] = [
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
];
const FILTERS: Record<string, string> = { author: 'author', source: 'source', in: 'kind', page: 'page' };
const KINDS: Record<string, string> = { notes: 'note', text: 'text', works: 'work', tables: 'table' };

const JOINS = /^(?:OR|AND|NEAR(?:\/(\d+))?)$/;
const FILTER = /^([a-z]+):(\S+)$/;

/** A piece of what was typed: quoted, or between blanks. */
interface Piece {
  words: string;
  isQuoted: boolean;
  isNot: boolean;
}

function piecesOf(typed: string): Piece[] {
  const quoted = QUOTES.map(([open, shut]) => `${open}([^${open}${shut}]*)(?:${shut}|$)`).join('|');
  const single = String.raw`(?<![\p{L}\p{N}])['‘]([^'’]+ [^'’]+)['’](?![\p{L}\p{N}])`;
  const all = new RegExp(`(-?)(?:${quoted}|${single}|(\\S+))`, 'gu');
  return [...typed.matchAll(all)].map(([, minus, ...found]) => {
    const bare = found.at(-1);
    return {
      words: bare ?? found.find((one) => one !== undefined) ?? '',
      isQuoted: bare === undefined,
      isNot: minus === '-',
    };
  });
}

/** `co-operation`, `7%`, `demo*`, `U.S.`, or one plain word; null for signs alone. */
function itemOf(text: string): Item | null {
  if (text.includes('*') && /[\p{L}\p{N}]/u.test(text))
    return { kind: 'wild', pattern: keyOfWord(text.replace(/[^\p{L}\p{N}*'’]/gu, '')) };
  const words = keysOf(text);
  const [word] = words;
  if (word === undefined) return null;
  if (words.length > 1)
    return { kind: 'phrase', words, isOne: /^[\p{L}\p{N}'’]+(?:[-‐‑][\p{L}\p{N}'’]+)+$/u.test(text) };
  const sign = /^\d[\d.,]*([%°])/u.exec(text)?.[1];
  return sign ? { kind: 'word', word, sign } : { kind: 'word', word };
}

/** @param typed `"party of power" OR Otan -Asar in:notes` */
export function questionOf(typed: string): Question {
  const question: Question = { clauses: [], filters: {}, unknown: [] };
  /** The operator between what was read and what comes. */
  let joins: 'or' | { near: number } | null = null;
  const pieces = piecesOf(typed);
  for (const [i, { words, isQuoted, isNot }] of pieces.entries()) {
    const join = JOINS.exec(words);
    const isBetween = i > 0 && i < pieces.length - 1 && !isQuoted;
    if (isBetween && join) {
      joins = words === 'OR' ? 'or' : words === 'AND' ? null : { near: Number(join[1] ?? 10) };
      continue;
    }
    const before = question.clauses.at(-1);
    // A minus before a filter or behind an operator, and an operator behind a minus, have no meaning here: that is said.
    const isSigned = isNot && (joins !== null || (!isQuoted && FILTER.test(words)));
    if (isSigned) question.unknown.push(`-${words}`);
    if (joins !== null && before?.isNot) question.unknown.push(joins === 'or' ? 'OR' : 'NEAR');
    if (before?.isNot) joins = null;
    if (!isSigned && !isQuoted && filter(question, words)) continue;
    const item: Item | null = isQuoted ? phraseOf(words) : (abbreviated(pieces, i) ?? itemOf(words));
    if (item === null) continue;
    add(question, item, { isNot: isNot && !isSigned, isMust: isQuoted || item.kind === 'wild' }, joins);
    joins = null;
  }
  return question;
}

/** `p. 45` is one thing; its number is not asked for again. */
function abbreviated(pieces: Piece[], i: number): Item | null {
  const next = pieces[i + 1];
  if (!/^(?:pp?|no|vol|art)\.$/i.test(pieces[i]?.words ?? '') || !next || !/^\d/.test(next.words))
    return null;
  const words = keysOf(`${pieces[i]?.words ?? ''} ${next.words}`);
  next.words = '';
  return { kind: 'phrase', words };
}

/** The operators in a question, as they were typed, that an index of words cannot answer. */
export const operatorsIn = (typed: string): string[] =>
  piecesOf(typed).flatMap(({ words, isQuoted }, i, all) =>
    !isQuoted &&
    (words.includes('*') || (i > 0 && i < all.length - 1 && JOINS.test(words)) || FILTER.test(words))
      ? [words]
      : [],
  );

function phraseOf(text: string): Item | null {
  const words = keysOf(text);
  const [word] = words;
  if (word === undefined) return null;
  return words.length === 1 ? { kind: 'word', word } : { kind: 'phrase', words };
}

/** @returns whether it was a filter */
function filter(question: Question, text: string): boolean {
  const [, name = '', value = ''] = FILTER.exec(text) ?? [];
  if (!name || /^\/\//.test(value)) return false;
  const known = FILTERS[name];
  if (known === undefined || (known === 'kind' && !KINDS[value])) {
    question.unknown.push(`${name}:`);
    return false;
  }
  question.filters[known] = known === 'kind' ? (KINDS[value] ?? value) : value;
  return true;
}

function add(
  question: Question,
  item: Item,
  how: Omit<Clause, 'any'>,
  joins: 'or' | { near: number } | null,
): void {
  const before = question.clauses.at(-1);
  if (!before || joins === null) return void question.clauses.push({ any: [item], ...how });
  if (joins === 'or') {
    before.any.push(item);
    before.isMust = true;
    return;
  }
  const left = before.any.pop();
  if (left) before.any.push({ kind: 'near', left, right: item, within: joins.near });
  before.isMust = true;
}
