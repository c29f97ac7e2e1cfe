/** What is exported of a list that was filtered: the records of these works, whole and in their order. */
import { expect, test } from 'vitest';
import { picked } from '../../src/browser/export.ts';

const RIS = ['a', 'b', 'c'].map((id) => `TY  - BOOK\nID  - ${id}\nTI  - ER  - in a title\nER  - \n`);
const BIB = ['a', 'b', 'c'].map((id) => `@book{${id},\n\ttitle = {To @home},\n}\n\n`);
const some = new Set(['c', 'a']);

test.each([
  ['ris', RIS.join(''), RIS[0]! + RIS[2]!],
  ['bib', BIB.join(''), BIB[0]! + BIB[2]!],
  ['json', '[{"id":"a"},{"id":"b"},{"id":"c"}]', JSON.stringify([{ id: 'a' }, { id: 'c' }], null, 1)],
] as const)('as %s', (ending, all, expected) => expect(picked(all, ending, some)).toBe(expected));

test('none of them is an empty list', () => expect(picked('[{"id":"a"}]', 'json', new Set())).toBe('[]'));
