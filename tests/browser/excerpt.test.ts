/** Where the words that were searched stand in a text, and which piece of it is shown. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, placesIn } from '../../src/browser/excerpt.ts';

const marked = (text: string, words: string[], forms: string[] = []) =>
  placesIn(text, { words, forms }).map(({ from, to }) => text.slice(from, to));

test.each<[string, string, string[], string[], string[]]>([
  ['forms of a word', 'Parties and a party apart', ['parties'], [], ['Parties', 'party']],
  ['a word within another', 'a counterpart', ['part'], [], []],
  ['letters with signs', 'Müller and MULLER', ['muller'], [], ['Müller', 'MULLER']],
  ['a name as a whole', 'Nur Otan, Otan, Otanism', [], ['Nur Otan', 'Otan'], ['Nur Otan', 'Otan']],
  ['a name over a line', 'of Nur\nOtan', [], ['Nur Otan'], ['Nur\nOtan']],
  ['a name in the genitive', "Otan’s list, Otan's men", [], ['Otan'], ['Otan’s', "Otan's"]],
  [
    'the longest at a place',
    'Democratic Choice of Kazakhstan',
    ['kazakhstan'],
    ['Kazakhstan', 'Democratic Choice of Kazakhstan'],
    ['Democratic Choice of Kazakhstan'],
  ],
  ['a part of a name is not the name', 'Nur alone', [], ['Nur Otan'], []],
  ['nothing asked', 'Nur Otan', [], [], []],
])('%s', (_, text, words, forms, found) => expect(marked(text, words, forms)).toEqual(found));

test('each place says which of the marks it is', () => {
  expect(placesIn('Nur Otan parties', { words: ['party'], forms: ['Nur Otan'] })).toEqual([
    { from: 0, to: 8, which: 'nur otan' },
    { from: 9, to: 16, which: 'part' },
  ]);
});

const MARKS = { words: ['zhuz', 'clan'], forms: [] };
const words = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`).join(' ');

test('a short text is shown whole', () => {
  expect(excerpt('The zhuz.', MARKS)).toBe('The zhuz.');
  expect(excerpt(`The zhuz ${words(20)}`, MARKS)).toBe(`The zhuz ${words(20)}`);
});

test('the piece that has most of the words, cut at blanks', () => {
  const text = `zhuz ${words(150)} the zhuz and the clan ${words(150)}`;
  const shown = excerpt(text, MARKS);
  expect(shown).toMatch(/^… w\d+ .*the zhuz and the clan.* w\d+ …$/);
  expect(shown.length).toBeLessThanOrEqual(304);
  expect(shown.indexOf('zhuz')).toBeLessThan(110);
});

test('from the beginning where the words stand near it, or nowhere', () => {
  expect(excerpt(`the zhuz ${words(150)}`, MARKS)).toMatch(/^the zhuz w0 .* …$/);
  expect(excerpt(words(150), MARKS)).toMatch(/^w0 w1 .* …$/);
});

test('the end has no dots behind it', () => {
  expect(excerpt(`${words(150)} the zhuz ends`, MARKS)).toMatch(/^… .*the zhuz ends$/);
});

test('an excerpt stands in the text, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('zhuz', 'clan', 'of', 'a', 'Kazakhstan', '—'), { maxLength: 200 }),
      (all) => {
        const text = all.join(' ');
        const shown = excerpt(text, MARKS).replace(/^… | …$/g, '');
        return text.includes(shown) && (shown.length >= Math.min(text.length, 150) || text.endsWith(shown));
      },
    ),
  );
});
