/** The index of words that are alike finds what comparing with each word finds, in its order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AlikeIndex } from '../../scripts/recover/citations/alike-index.ts';
import { alike } from '../../src/model/words.ts';

/** Few letters and few slips, so that words come near each other. */
const letter = fc.constantFrom('a', 'b', 'c');
const word = fc.array(letter, { maxLength: 12 }).map((letters) => letters.join(''));
const slip = fc.record({
  at: fc.nat({ max: 12 }),
  gone: fc.nat({ max: 1 }),
  come: fc.constantFrom('', 'a', 'b'),
});
const near = fc
  .tuple(
    fc.constantFrom('abcab', 'abcabc', 'bcabcabca', 'cabcabcabca', 'aabbccaabb'),
    fc.array(slip, { maxLength: 2 }),
  )
  .map(([from, slips]) =>
    slips.reduce<string>((now, { at, gone, come }) => now.slice(0, at) + come + now.slice(at + gone), from),
  );

test('what is alike is found, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(word, near)), fc.oneof(word, near), (words, wanted) => {
      const index = new AlikeIndex<string[]>(() => []);
      for (const one of words) index.at(one).push(one);
      const expected = [...new Set(words)].filter((one) => one === wanted || alike(one, wanted));
      expect(index.like(wanted).map((entry) => entry.word)).toEqual(expected);
    }),
    { numRuns: 3000 },
  );
});
