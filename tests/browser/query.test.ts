/** How a query is read: words, phrases, and the names that they mean. */
import { expect, test } from 'vitest';
import { nameReader } from '../../src/browser/name-reader.ts';
import { parseQuery } from '../../src/browser/query.ts';
import { signOf, type KnownName } from '../../src/model/search-record.ts';

const name = (id: string, forms: string[], rarely?: string[]): KnownName => ({
  id,
  name: id,
  sign: id,
  forms,
  ...(rarely ? { rarely } : {}),
});
const read = nameReader([
  name('Ak Zhol', []),
  name('Nagiz Ak Zhol', ['Nagyz Ak Zhol']),
  name('Rakhat Aliev', ['Aliev']),
  name('Heydar Aliev', [], ['Aliev']),
  name('Akim', ['Akims'], ['Aim']),
]);
const meant = (query: string) =>
  read(parseQuery(query).words).map(({ words, names, isVague }) => [
    words.join(' '),
    names.map(({ id }) => id).join(' or '),
    isVague,
  ]);

test('words, phrases, and words to leave out', () => {
  expect(parseQuery('"party of power" Otan -Asar “elite” -"Nur Otan"')).toEqual({
    words: ['otan'],
    phrases: ['party of power', 'elite'],
    without: ['Asar', 'Nur Otan'],
  });
});

test('the longest name at a place wins', () => {
  expect(meant('Nagiz Ak Zhol leaders')).toEqual([
    ['nagiz ak zhol', 'Nagiz Ak Zhol', false],
    ['leaders', '', true],
  ]);
});

test('a spelling that is not on the list is read by its sound', () => {
  expect(meant('Rakhat Aliyev')).toEqual([['rakhat aliyev', 'Rakhat Aliev', false]]);
});

test('a spelling that also means another name somewhere is vague', () => {
  expect(meant('Aliev')).toEqual([['aliev', 'Rakhat Aliev', true]]);
});

test('a spelling that means a name in some lines alone is a word', () => {
  expect(meant('the aim')).toEqual([
    ['the', '', true],
    ['aim', '', true],
  ]);
});

test('no sign is the beginning of another', () => {
  const signs = Array.from({ length: 2000 }, (_, n) => signOf(n));
  expect(new Set(signs).size).toBe(2000);
  expect(new Set(signs.map((sign) => sign.length)).size).toBe(1);
});
