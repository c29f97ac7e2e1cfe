/** In short what `npm run fuzz` does at length: no input crashes without a place, takes long, or loses a letter unsaid. */
import { expect, test } from 'vitest';
import { fuzz } from '../fuzz.ts';

// Each of these once crashed, or lost a letter without a word.
test.each([633, 845, 1791, 11841, 15396, 15602, 21146, 519874])('input %i', (seed) => {
  expect(fuzz(1, seed)).toEqual([]);
});

test('some hundred others', () => {
  expect(fuzz(400, 100_000)).toEqual([]);
});
