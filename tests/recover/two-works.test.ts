/** Which citations in full are of one work, where not every work is read. */
import { describe, expect, test } from 'vitest';
import { worksIn } from '../fullWorks.ts';

describe('two works of one author are two', () => {
  test.each([
    ['A History of Locks', 'A History of Locks in the Twentieth Century'],
    ['The Locks of Town, 1780–1860', 'The Locks of Town, 1870–1960'],
    ['Elizabeth', 'Elizabeth I'],
    ['The Locks of Town, Part One', 'The Locks of Town, Part Four'],
  ])('%s, %s', (one, other) => {
    const works = worksIn(
      `Ann Weir, ${one} (London: Dam, 1990), 2; Ann Weir, ${other} (London: Dam, 1996), 3.`,
    );
    expect(works.map(({ title }) => title)).toEqual([one, other]);
  });
  test('a thesis and the book of it', () =>
    expect(
      worksIn(
        "Ann Weir, 'The Locks of Town' (PhD diss., University of Dam, 1957); Ann Weir, The Locks of Town (London: Dam, 1967).",
      ),
    ).toHaveLength(2));
  test('not where a sign stands for a word, nor behind a dash', () => {
    for (const [one, other] of [
      ['Custom and Conflict in Town', 'Custom & Conflict in Town'],
      ['Peasants into Keepers – The Rise of Towns', 'Peasants into Keepers'],
    ])
      expect(
        worksIn(`Ann Weir, ${one} (Oxford, 1955), 3; Ann Weir, ${other} (Oxford, 1959), 4.`),
      ).toHaveLength(1);
  });
  test('names that differ in their first letter', () =>
    expect(
      worksIn('J. Roberts, The Locks of Town (Oxford, 1990); J. Hoberts, The Locks of Town (Oxford, 1990).'),
    ).toHaveLength(2));
  test('but not two editions, nor one with its subtitle', () =>
    expect(
      worksIn(
        'Ann Weir, Locks of Town (London: Dam, 1990); Ann Weir, Locks of Town: A History (London: Dam, 1990); Ann Weir, Locks of Town (London: Dam, 2001).',
      ),
    ).toHaveLength(1));
});
