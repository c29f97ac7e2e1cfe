/** What looks misread, by kind: each finds its own, and leaves what is right. */
import { expect, test } from 'vitest';
import { corpusOf } from '../../scripts/suspects/corpus.ts';
import { dictionariesOf } from '../../scripts/suspects/dictionaries.ts';
import { KINDS } from '../../scripts/suspects/kinds.ts';
import { nearOf } from '../../scripts/suspects/near.ts';
import { withAnchor, type Anchor } from '../../scripts/recover/mapped.ts';
import type { Edition } from '../../scripts/recover/types.ts';
import { readNames } from '../../src/model/content/names.ts';
import { grammar, textOf } from '../recovered.ts';

const dictionaries = dictionariesOf(readNames(), []);
/** So often they stand in the texts that OCR may have made something else of them. */
const FREQUENT = Array<string>(40).fill('The modern Akim is not the president of political parties.');

/** What is suspected in the last of some notes, as `reads → proposal`. */
function suspected(
  note: string,
  anchor?: Omit<Extract<Anchor, { kind: 'sic' }>, 'from' | 'to'> & { words: string },
) {
  const text = textOf([...FREQUENT, note]);
  const last = text.units[0]!.notes.at(-1)!;
  if (anchor) {
    const from = note.indexOf(anchor.words);
    last.text = withAnchor(last.text, from, anchor, from + anchor.words.length);
  }
  const corpus = corpusOf({ texts: [text] } as unknown as Edition);
  const lists = {
    ...corpus,
    ...dictionaries,
    near: nearOf(corpus.times, dictionaries.isWord),
    isSoftSign: grammar().isSoftSign,
  };
  return KINDS.flatMap((kind) => kind(corpus.texts.at(-1)!, lists)).map(
    ({ reads, proposal }) => `${reads}${proposal ? ` → ${proposal}` : ''}`,
  );
}

test.each([
  ['a word of no dictionary', 'Parties dominanted by clans', ['dominanted']],
  [
    'a word of no dictionary that a confusion makes of a frequent one',
    'the rnodern state',
    ['rnodern → modern'],
  ],
  ['a word that a confusion makes of a frequent one', 'a modem state', ['modem → modern']],
  ['one letter from a word of the texts', 'the presldent spoke', ['presldent → president']],
  ['a figure in a word', 'it was p4olitical', ['olitical → political', 'p4olitical']],
  ['a sign in a word', 'a ýtrange state', ['ýtrange', 'ýtrange']],
  ['a speck in mid-clause', 'the modern. political state', ['modern. → modern']],
  ['two pieces of a frequent word', 'the presid ent', ['presid', 'ent', 'presid ent → president']],
  ['a bracket that stands alone', 'parties (of the state', ['(']],
  ['a quotation that does not close', "the parties 'of the state", ["'"]],
  ['a double mark by itself', 'the parties "of the state', ['"']],
])('%s', (_, note, found) => expect(suspected(note)).toEqual(found));

test.each([
  ['words, names and numbers', "Nazarbaev's 1990s, the 21st of May 2007, p. 5ff."],
  ['an address', 'See http://www.kub.kz/modem_p4ol'],
  ['items of a list', 'first a) the state and 2) the parties'],
  ['a quotation within a quotation', `he called it 'the "modern" state' twice`],
])('%s are right', (_, note) => expect(suspected(note)).toEqual([]));

test('what an editor has left as a slip is judged', () => {
  const left = { kind: 'sic', meant: 'dominated', why: 'so the author', words: 'dominanted' } as const;
  expect(suspected('Parties dominanted by clans', left)).toEqual([]);
});
