/** Every note is accounted for: its parts cite, refer, or were judged; the rest is unread, and a doubt. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { crossReferences } from '../../scripts/recover/cross-references.ts';
import { noteWordsOf, withUnread } from '../../scripts/recover/note-words.ts';
import type { NoteWordsJudged } from '../../src/model/note-words.ts';
import type { Ledger } from '../../src/model/records.ts';
import { citedIn, grammar } from '../recovered.ts';

function read(notes: string[], ...words: NoteWordsJudged[]) {
  const [text] = citedIn(notes).texts;
  const placed = words.map((row) => ({ ...row, at: 'words.yaml:2:3' }));
  return { ...text!, source: { ...text!.source, words: placed } };
}

describe('parts of notes', () => {
  test('a citation, a reference back to it, and a remark that nobody judged', () => {
    const text = read([
      'Martha Olcott, The Kazakhs (Stanford, Hoover Press, 1987).',
      'Ibid., p. 3.',
      'This was not said of the others.',
    ]);
    expect(noteWordsOf(text, grammar()).map(({ n, is }) => [n, is])).toEqual([
      [1, 'citation'],
      [2, 'back-reference'],
      [3, 'unread'],
    ]);
    expect(withUnread(text, grammar()).doubts.map(({ rule, line }) => [rule, line])).toEqual([
      ['words-unread', 3],
    ]);
  });

  test('what is judged a remark is no doubt; what cites an unknown thing stays one', () => {
    const text = read(
      ['This was not said of the others.', 'Vremia, 14 October.'],
      { unit: 'one', n: 1, begins: 'This was', is: 'remark' },
      { unit: 'one', n: 2, begins: 'Vremia', is: 'open' },
    );
    expect(withUnread(text, grammar()).doubts.map(({ rule, line }) => [rule, line])).toEqual([
      ['citation-open', 2],
    ]);
  });

  test('words that cite beside a reference to a place of the text are unread', () => {
    const notes = [
      'The first.',
      'This was said (see note 1).',
      'So in *Gazette of Locks*, I, p. 55 (see note 1).',
    ];
    const text = crossReferences(read(notes), grammar());
    expect(noteWordsOf(text, grammar()).map(({ n, is }) => [n, is])).toEqual([
      [1, 'unread'],
      [2, 'cross-reference'],
      [3, 'unread'],
    ]);
  });

  test('a judgement that fits no words is an error', () => {
    const text = read(['This was not said.'], { unit: 'one', n: 1, begins: 'That was', is: 'remark' });
    expect(() => noteWordsOf(text, grammar())).toThrow('words.yaml:2:3: Unexpected words “That was”');
  });
});

test('nothing in the notes of the sources is unread', () => {
  const ledger = JSON.parse(readFileSync(path.join('content', 'ledger.json'), 'utf8')) as Ledger;
  for (const [source, { words }] of Object.entries(ledger)) {
    expect(words['unread'], source).toBeUndefined();
    expect(words['citation'], source).toBeGreaterThan(30);
  }
});

test('a judgement on words that are read by now is an error', () => {
  const text = read(['Martha Olcott, The Kazakhs (Stanford, Hoover Press, 1987).'], {
    unit: 'one',
    n: 1,
    begins: 'Martha',
    is: 'remark',
  });
  expect(() => noteWordsOf(text, grammar())).toThrow('Unexpected words “Martha”');
});
