import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasFolio, shortened } from '../../src/model/folios.ts';

test('runs of page numbers are told by their ends', () => {
  expect(shortened(['iv', 'v', '1', '2', '3', '7', '9', '10'])).toBe('iv v 1-3 7 9-10');
  expect(shortened([])).toBe('');
});

test('a folio is found among the shortened ones if and only if it was among them', () => {
  const folio = fc.oneof(fc.nat(30).map(String), fc.constantFrom('i', 'ii', 'iv', 'A3', '07'));
  fc.assert(
    fc.property(fc.array(folio), folio, (folios, wanted) => {
      expect(hasFolio(shortened(folios), wanted)).toBe(folios.includes(wanted));
    }),
  );
});
