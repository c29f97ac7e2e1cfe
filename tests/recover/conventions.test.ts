/** Sources made by rule, of every convention that a schema can say, are recovered as they were made. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsIn } from '../../scripts/recover/mapped.ts';
import { readingText } from '../../scripts/recover/write/markup.ts';
import { readSource } from '../../src/model/content/sources.ts';
import { convention, made, marginOf, partsOf, printed } from '../madeSource.ts';
import { accountOf, recovered, signs } from '../recovered.ts';
import { writeSource } from '../sourceFolder.ts';

test('each note is whole under its number, each mark behind its word, nothing else in the body', () => {
  fc.assert(
    fc.property(made, convention, (source, how) => {
      const { text, description } = printed(source, how);
      const found = recovered(readSource(writeSource(text, description)));
      const notes = found.units.flatMap((unit) => unit.notes);
      const read = (words: string) => readingText(words, signs(false));
      expect(notes.map((note) => [note.n, read(note.text.text), note.number, note.mark])).toEqual(
        source.notes.map((words, i) => [i + 1, words, 'clean', 'clean']),
      );
      expect(notes.map(({ text }) => paragraphsIn(text).map((one) => read(one.text)))).toEqual(
        source.notes.map((words) => partsOf(words, how)),
      );
      const marked = (words: string, marks: { at: number; n: number }[]) =>
        marks.reduceRight((all, { at, n }) => `${all.slice(0, at)}{${n}}${all.slice(at)}`, words);
      const body = found.units
        .flatMap(({ blocks }) => blocks)
        .map(({ text: { text: words, anchors } }) =>
          marked(
            words,
            anchors.flatMap((a) => (a.kind === 'noteref' ? [{ at: a.from, n: a.n }] : [])),
          ),
        );
      const expected = source.paragraphs.flatMap(({ words, marks }) => [
        ...(how.beside ? [marginOf(words)] : []),
        marked(
          words,
          marks.map(({ after, n }) => ({ at: after, n })),
        ),
      ]);
      // Printed lines have no sign between paragraphs but a short last line; where that is full, two become one. So does a page
      // that ends behind a sentence leave open whether its paragraph goes on.
      if (how.lines === 'printed' || how.pages !== 'none') expect(body.join(' ')).toBe(expected.join(' '));
      else expect(body).toEqual(expected);
      expect(accountOf(found).faults).toEqual([]);
      expect(found.doubts).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
