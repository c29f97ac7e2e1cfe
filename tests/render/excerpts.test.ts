/** The words around a name: its sentence, whole where it is short. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from '../../src/excerpts.ts';

test('the sentence in which a name stands, over initials and signs of citations', () => {
  const text = 'Before it. He met Mr. A. Kozlov of Alga, see pp. 3 and 4, in Almaty. Behind it.';
  expect(excerptOf(text, ['Kozlov'])).toMatchObject({
    sentence: 'He met Mr. A. Kozlov of Alga, see pp. 3 and 4, in Almaty.',
    words: ['Before it. He met Mr. A. ', 'Kozlov', ' of Alga, see pp. 3 and 4, in Almaty. Behind it.'],
  });
});

test('of several places the one nearest to the line that is meant; a form inside a longer word is none', () => {
  const text = 'Otanites came. Otan began. Much later Otan ended.';
  expect(excerptOf(text, ['Otan'], 0).sentence).toBe('Otan began.');
  expect(excerptOf(text, ['Otan'], 0.9).sentence).toBe('Much later Otan ended.');
});

test('where the name does not stand, the sentence at the line', () => {
  expect(excerptOf('One is here. Two is there.', ['Three'], 0.8).sentence).toBe('Two is there.');
});

test('a long sentence is cut at words, and holds the name', () => {
  const long = `${'word '.repeat(120)}Otan ${'word '.repeat(120)}end.`;
  const { sentence } = excerptOf(long, ['Otan']);
  expect(sentence.length).toBeLessThan(440);
  expect(sentence).toMatch(/^… word .* Otan .* word …$/);
});

test('the name and the words around it are the text’s own, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (before, behind) => {
      const text = `${before} Otan ${behind}`;
      const { words } = excerptOf(text, ['Otan']);
      expect(words[1]).toBe('Otan');
      expect(text).toContain(words.join(''));
    }),
  );
});
