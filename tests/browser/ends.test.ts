/** The words by which an address finds a quotation again: a browser finds none over a mark or a paragraph's end. */
import { expect, test } from 'vitest';
import { endsOf } from '../../src/browser/reading/ends.ts';

const words = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `w${from + i}`).join(' ');

test.each<[string, string, string[]]>([
  ['a few words are taken whole', words(1, 12), [words(1, 12)]],
  ['of more, five at either end', words(1, 13), [words(1, 5), words(9, 13)]],
  ['a mark parts them', `${words(1, 3)} \u2028 ${words(4, 6)}`, [words(1, 3), words(4, 6)]],
  [
    'a word that a mark is glued to is left out',
    `${words(1, 3)}\u2028 ${words(4, 6)}`,
    [words(1, 2), words(4, 6)],
  ],
  [
    'a mark behind a stop leaves the word',
    `${words(1, 3)}.\u2028 ${words(4, 6)}`,
    [`${words(1, 3)}.`, words(4, 6)],
  ],
  ['a paragraph’s end parts them too', `${words(1, 2)}\u2029${words(3, 4)}`, [words(1, 2), words(3, 4)]],
  ['what lies between is not needed', `a b\u2029c d\u2029e f`, ['a b', 'e f']],
  ['signs alone are no words', `a b \u2028 — \u2028`, ['a b']],
  ['blanks are one', '  a \n b ', ['a b']],
  ['nothing', ' \u2028 ', []],
])('%s', (_, text, ends) => expect(endsOf(text)).toEqual(ends));
