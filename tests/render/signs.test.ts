/** Signs as a printer sets them: in texts with marks and elements, and back again. */
import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { readWords } from '../../src/model/content/grammar.ts';
import { languagesOf } from '../../src/model/languages.ts';
import type { SetSign } from '../../src/model/on-demand.ts';
import { setSigns } from '../../src/set/signs.ts';
import { wordsIn } from '../../src/set/words.ts';

const { isSoftSign } = languagesOf(readWords('content').languages);
const mark = (n: string): Element => h('sup', { className: ['mark'] }, [h('a', { role: 'doc-noteref' }, n)]);

/** The words as the page has them, and as they are put back. */
function setAndBack(element: Element): { set: string; back: string; signs: SetSign[] } {
  const signs = setSigns([element], isSoftSign);
  const set = wordsIn([element]);
  let back = set;
  for (const [at, length, file] of signs.toReversed())
    back = back.slice(0, at) + file + back.slice(at + length);
  return { set, back, signs };
}

test('a quotation that ends at a mark, within emphasis and without', () => {
  const words = h('p', ["if 'they ", h('em', "unite. '"), mark('106'), 'Parties - and `Otan']);
  expect(setAndBack(words)).toEqual({
    set: 'if ‘they unite.’ Parties – and ‘Otan',
    back: "if 'they unite. 'Parties - and `Otan",
    signs: [
      [3, 1, "'"],
      [15, 0, ' '],
      [15, 1, "'"],
      [16, 1, ''],
      [25, 1, '-'],
      [31, 1, '`'],
    ],
  });
});

test('what the site adds stays as it is, and no quotation goes on in the next cell', () => {
  const row = h('tr', [
    h('td', "the 'one"),
    h('td', "two' 5-6"),
    h('td', { dataApparatus: '' }, "a 'b' c-d"),
  ]);
  setSigns([row], isSoftSign);
  expect(row.children.map((cell) => (cell.type === 'element' ? cell.children[0] : cell))).toMatchObject([
    { value: 'the ‘one' },
    { value: 'two’ 5–6' },
    { value: "a 'b' c-d" },
  ]);
});

test('whatever was set can be put back', () => {
  const signs = fc.constantFrom(
    "'",
    '"',
    '`',
    ' ',
    '-',
    '--',
    ',',
    '.',
    '(',
    ')',
    'a',
    'Vlast',
    '1',
    '1990',
    ' - ',
  );
  const text = fc
    .array(fc.oneof(signs, fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join(''));
  const node = fc.oneof(
    text.map((value): ElementContent => ({ type: 'text', value })),
    text.map((value): ElementContent => h('em', value)),
    fc.constant<ElementContent>(mark('7')),
  );
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 6 }), (nodes) => {
      const paragraph = h('p', structuredClone(nodes));
      const before = wordsIn([paragraph]);
      expect(setAndBack(paragraph).back).toBe(before);
    }),
    { numRuns: 500 },
  );
});
