/** What a query is taken to mean. */
import { expect, test } from 'vitest';
import { parseQuery, stem } from '../../src/browser/query.ts';
import { understand } from '../../src/browser/understand.ts';

const NAMES = [
  { id: 'otan', name: 'Nur Otan', sign: 'qqaaaqq', forms: ['Otan'] },
  { id: 'aliev-r', name: 'Rakhat Aliev', sign: 'qqaabqq', forms: ['Aliev'] },
  { id: 'aliev-h', name: 'Heydar Aliev', sign: 'qqaacqq', forms: [], rarely: ['Aliev'] },
];
const SPELLINGS = [
  ['zhuz', 'juz', 'jüz'],
  ['nazarbaev', 'nazarbayev'],
];
const meant = (typed: string) => understand(parseQuery(typed), { names: NAMES, spellings: SPELLINGS });
const searched = (typed: string) => meant(typed).terms.map((term) => term.searched);

test('a name is asked for by its sign alone', () => {
  expect(searched('Otan')).toEqual([[{ word: 'qqaaaqq', weight: 1, isSign: true }]]);
  expect(meant('Otan').names.map(({ id }) => id)).toEqual(['otan']);
  expect(meant('Otan').marks).toEqual({ words: [], forms: ['Nur Otan', 'Otan'] });
});

test('a name that may be another is asked for as a word too', () => {
  expect(searched('Aliev')).toEqual([
    [
      { word: 'qqaabqq', weight: 1, isSign: true },
      { word: 'aliev', weight: 1 },
    ],
  ]);
});

test('other spellings of a word weigh less, unless they sound the same', () => {
  expect(searched('zhuz')).toEqual([
    [
      { word: 'zhuz', weight: 1 },
      { word: 'juz', weight: 0.6 },
      { word: 'jüz', weight: 0.6 },
    ],
  ]);
  expect(searched('nazarbayev')[0]).toContainEqual({ word: 'nazarbaev', weight: 1 });
  expect(meant('zhuz elites').added).toEqual(['juz', 'jüz']);
});

test('a word that is not on the list has the spellings of one that sounds the same', () => {
  expect(searched('nazarbaiev')[0]?.map(({ word }) => word)).toEqual([
    'nazarbaiev',
    'nazarbaev',
    'nazarbayev',
  ]);
  expect(searched('elites')).toEqual([[{ word: 'elites', weight: 1 }]]);
});

test('each word of a phrase must stand, once, as it was typed', () => {
  const { terms, marks } = meant('"party of the party" zhuz');
  expect(terms.filter(({ must }) => must).map((term) => term.searched)).toEqual([
    [{ word: 'party', weight: 1 }],
    [{ word: 'of', weight: 1 }],
    [{ word: 'the', weight: 1 }],
  ]);
  expect(terms.filter(({ must }) => !must)).toHaveLength(1);
  expect(marks.forms).toEqual(['party of the party']);
});

test('words side by side are pairs, but not with a name', () => {
  expect(meant('regional elites Otan party system').pairs).toEqual(['regional elites', 'party system']);
  expect(meant('elites').pairs).toEqual([]);
});

test.each([
  ['parties', 'part'],
  ['party', 'part'],
  ['oil', 'oil'],
  ['elections', 'electi'],
])('the forms of %s share %s', (word, beginning) => expect(stem(word)).toBe(beginning));
