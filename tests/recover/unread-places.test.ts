/** Places of books that no rule reads, without a sign before their number: what `Ibid.` behind them means stays open. */
import { expect, test } from 'vitest';
import { mayCite } from '../../scripts/recover/citations/unread.ts';
import { grammar, textOf } from '../recovered.ts';
import { cite } from '../../scripts/recover/citations/cite.ts';

test.each([
  ['Concil. Narbonn. ann. 1244 c. 26', true],
  ['Mansi xix. 503', true],
  ['Pauli Diaconi Hist. Langobard. lib. iv. c. 6', true],
  ['The keeper speaks of the lock on p. 9', false],
  ['The lock is old', false],
])('%s', (words, cites) => {
  expect(mayCite(words, grammar())).toBe(cites);
});

const readingsOf = (notes: string[]) => {
  const text = textOf(notes);
  const source = { ...text.source, school: 'notes and bibliography' as const, works: 'full' as const };
  return cite([{ ...text, source }], grammar(), []).readings.map(({ works }) => works.join(' ? ') || 'open');
};
const LOCKS = 'Paul Keeper, The Book of Locks (Town, 1901), p. 3.';
const KEEPER = 'keeper-1901-book-locks';

test('behind them, and by the name of whom another book is told of', () => {
  expect(
    readingsOf([LOCKS, 'Keeper, op. cit. p. 9.--Concil. Narbonn. ann. 1244 c. 26.--Ibid. c. 27.']),
  ).toEqual([KEEPER, KEEPER, 'open']);
  expect(readingsOf([LOCKS, 'Keeper, op. cit. p. 9. Ibid. p. 10.'])).toEqual([KEEPER, KEEPER, KEEPER]);
  expect(
    readingsOf(['Вейр О. В. Шлюз: История. М.: Дам, 2015. С. 7. См. также: Известия. 1930.', 'Там же.']).at(
      -1,
    ),
  ).toBe('open');
  const other = 'Keeper’s other book, *Studies in Dams* (Town, 1869), p. 1, should be seen.';
  expect(readingsOf([LOCKS, other, 'Keeper, op. cit. p. 3.'])).toEqual([KEEPER, 'open']);
});
