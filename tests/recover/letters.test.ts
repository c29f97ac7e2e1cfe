/** The account of letters: what is taken out of a text is named, letter by letter. */
import { expect, test } from 'vitest';
import { lostLetters } from '../../scripts/recover/account/letters.ts';
import { readSource } from '../../src/model/content/sources.ts';
import { recovered } from '../recovered.ts';
import { writeSource } from '../sourceFolder.ts';

test('letters of a paragraph that is gone, whatever they look like', () => {
  const source = readSource(
    writeSource('The lock is old.\n\nHe saw <Smith> 𝔄𝔅 in 1907, <b>and</b> left.\n', {
      edition: { lines: 'paragraph', notes: { place: 'none', marks: [], numbers: [] } },
      units: [{ slug: 'one', kind: 'chapter', lines: [1, 3] }],
    }),
  );
  const text = recovered(source);
  expect(lostLetters(text)).toEqual([]);
  const [unit] = text.units;
  const less = { ...text, units: [{ ...unit!, blocks: unit!.blocks.slice(0, 1) }] };
  expect(lostLetters(less)).toEqual([{ line: 3, letters: 'HesawSmith𝔄𝔅in1907andleft' }]);
});
