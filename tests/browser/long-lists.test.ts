/** A list in parts: nothing is lost, nothing moves, and no page is longer than it may be. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inParts } from '../../src/long-lists.ts';

const word = fc.string({ minLength: 0, maxLength: 4, unit: fc.constantFrom('a', 'b', 'É', 'ш', '7', '-') });

test('the parts have all rows in their order, each with an address of its own', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (words, most) => {
      // A list is sorted before it is parted.
      const rows = words.map((one) => ({ one })).sort((a, b) => a.one.localeCompare(b.one));
      const parts = inParts(rows, ({ one }) => one, most);
      expect(parts.flatMap((part) => part.rows).length).toBe(rows.length);
      expect(new Set(parts.flatMap((part) => part.rows)).size).toBe(rows.length);
      if (parts.length > 1 || rows.length > most) {
        expect(parts.every((part) => part.rows.length <= most && part.rows.length > 0)).toBe(true);
        expect(new Set(parts.map(({ slug }) => slug)).size).toBe(parts.length);
        for (const part of parts) expect(part.rows).toEqual(rows.filter((row) => part.rows.includes(row)));
      } else expect(parts[0]?.slug).toBe('');
    }),
  );
});
